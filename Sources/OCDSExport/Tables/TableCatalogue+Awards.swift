internal import OCDSCore

extension TableCatalogue {
  /// The awards, one row each, and their suppliers.
  static let awardRules: [TableRule] = [
    TableRule(
      "award_decisions",
      es: "Fallos",
      en: "Award decisions",
      about: Wording(
        es: "Una fila por adjudicación: aquí cada monto aparece una sola vez.",
        en: "One row an award: here each amount stands once."
      ),
      rows: ["awards"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("award_id", "*/id", label: "Award.id"),
        ColumnRule("title", "*/title", label: "Award.title"),
        ColumnRule("description", "*/description", label: "Award.description"),
        ColumnRule("status", "*/status", label: "Award.status"),
        ColumnRule("date", "*/date", .date, label: "Award.date"),
        ColumnRule(
          "amount",
          "*/value/amount",
          .number,
          label: "Award.value",
          es: "Monto adjudicado",
          en: "Award amount"
        ),
        ColumnRule(
          "currency",
          "*/value/currency",
          label: "Value.currency",
          es: "Moneda",
          en: "Currency"
        ),
        ColumnRule(
          "contract_period_start",
          "*/contractPeriod/startDate",
          .date,
          label: "Period.startDate",
          es: "Vigencia adjudicada: inicio",
          en: "Contract period: start"
        ),
        ColumnRule(
          "contract_period_end",
          "*/contractPeriod/endDate",
          .date,
          label: "Period.endDate",
          es: "Vigencia adjudicada: término",
          en: "Contract period: end"
        ),
        ColumnRule("related_lots", "*/relatedLots", label: "Award.relatedLots"),
        ColumnRule("related_bids", "*/relatedBids", label: "Award.relatedBids"),
      ]
    ),
    TableRule(
      "award_suppliers",
      es: "Proveedores",
      en: "Award suppliers",
      about: Wording(
        es: "Una fila por adjudicación y proveedor.",
        en: "One row an award and supplier."
      ),
      rows: ["awards/suppliers"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("award_id", "awards/id", label: "Award.id"),
        ColumnRule(
          "supplier_id",
          "*/id",
          label: "OrganizationReference.id",
          es: "Identificador: proveedor",
          en: "Identifier: supplier"
        ),
        ColumnRule(
          "supplier_name",
          "*/name",
          label: "OrganizationReference.name",
          es: "Proveedor",
          en: "Supplier"
        ),
      ]
    ),
  ]
}
