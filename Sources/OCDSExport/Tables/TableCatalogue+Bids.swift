internal import OCDSCore

extension TableCatalogue {
  /// The bids, where they are published.
  static let bidRules: [TableRule] = [
    TableRule(
      "bids",
      es: "Propuestas",
      en: "Bids",
      about: Wording(
        es: "Una fila por propuesta publicada.",
        en: "One row a bid that is published."
      ),
      rows: ["bids/details"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("bid_id", "*/id", label: "Bid.id"),
        ColumnRule("status", "*/status", label: "Bid.status"),
        ColumnRule("date", "*/date", .date, label: "Bid.date"),
        ColumnRule("description", "*/description", label: "Bid.description"),
        ColumnRule(
          "amount",
          "*/value/amount",
          .number,
          label: "Bid.value",
          es: "Monto propuesto",
          en: "Bid amount"
        ),
        ColumnRule(
          "currency",
          "*/value/currency",
          label: "Value.currency",
          es: "Moneda",
          en: "Currency"
        ),
        ColumnRule("rank", "*/rank", .number, label: "Bid.rank"),
        ColumnRule("related_lots", "*/relatedLots", label: "Bid.relatedLots"),
      ]
    ),
    TableRule(
      "bid_tenderers",
      es: "Licitantes por propuesta",
      en: "Bid tenderers",
      about: Wording(es: "Una fila por propuesta y licitante.", en: "One row a bid and tenderer."),
      rows: ["bids/details/tenderers"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("bid_id", "bids/details/id", label: "Bid.id"),
        ColumnRule(
          "tenderer_id",
          "*/id",
          label: "OrganizationReference.id",
          es: "Identificador: licitante",
          en: "Identifier: tenderer"
        ),
        ColumnRule(
          "tenderer_name",
          "*/name",
          label: "OrganizationReference.name",
          es: "Licitante",
          en: "Tenderer"
        ),
      ]
    ),
  ]
}
