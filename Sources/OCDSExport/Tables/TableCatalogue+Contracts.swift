internal import OCDSCore

extension TableCatalogue {
  /// The contracts and what was paid for them.
  static let contractRules: [TableRule] = [
    TableRule(
      "contracts",
      es: "Contratos",
      en: "Contracts",
      about: Wording(es: "Una fila por contrato.", en: "One row a contract."),
      rows: ["contracts"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("contract_id", "*/id", label: "Contract.id"),
        ColumnRule("award_id", "*/awardID", label: "Contract.awardID"),
        ColumnRule("title", "*/title", label: "Contract.title"),
        ColumnRule("description", "*/description", label: "Contract.description"),
        ColumnRule("status", "*/status", label: "Contract.status"),
        ColumnRule("date_signed", "*/dateSigned", .date, label: "Contract.dateSigned"),
        ColumnRule(
          "amount",
          "*/value/amount",
          .number,
          label: "Contract.value",
          es: "Monto del contrato",
          en: "Contract amount"
        ),
        ColumnRule(
          "currency",
          "*/value/currency",
          label: "Value.currency",
          es: "Moneda",
          en: "Currency"
        ),
        ColumnRule(
          "period_start",
          "*/period/startDate",
          .date,
          label: "Period.startDate",
          es: "Vigencia: inicio",
          en: "Period: start"
        ),
        ColumnRule(
          "period_end",
          "*/period/endDate",
          .date,
          label: "Period.endDate",
          es: "Vigencia: término",
          en: "Period: end"
        ),
        ColumnRule(
          "duration_in_days",
          "*/period/durationInDays",
          .number,
          label: "Period.durationInDays"
        ),
      ]
    ),
    TableRule(
      "transactions",
      es: "Pagos",
      en: "Transactions",
      about: Wording(
        es: "Una fila por pago de un contrato.",
        en: "One row a payment of a contract."
      ),
      rows: ["contracts/implementation/transactions"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("contract_id", "contracts/id", label: "Contract.id"),
        ColumnRule("transaction_id", "*/id", label: "Transaction.id"),
        ColumnRule("date", "*/date", .date, label: "Transaction.date"),
        ColumnRule(
          "amount",
          "*/value/amount",
          .number,
          label: "Transaction.value",
          es: "Monto pagado",
          en: "Amount paid"
        ),
        ColumnRule(
          "currency",
          "*/value/currency",
          label: "Value.currency",
          es: "Moneda",
          en: "Currency"
        ),
        ColumnRule(
          "payer_id",
          "*/payer/id",
          label: "OrganizationReference.id",
          es: "Identificador: pagador",
          en: "Identifier: payer"
        ),
        ColumnRule(
          "payer_name",
          "*/payer/name",
          label: "OrganizationReference.name",
          es: "Pagador",
          en: "Payer"
        ),
        ColumnRule(
          "payee_id",
          "*/payee/id",
          label: "OrganizationReference.id",
          es: "Identificador: beneficiario",
          en: "Identifier: payee"
        ),
        ColumnRule(
          "payee_name",
          "*/payee/name",
          label: "OrganizationReference.name",
          es: "Beneficiario",
          en: "Payee"
        ),
        ColumnRule("source", "*/source", label: "Transaction.source"),
        ColumnRule("uri", "*/uri", label: "Transaction.uri"),
      ]
    ),
  ]
}
