internal import OCDSCore

extension SourceProfile {
  /// Contracts of CompraNet 2002 to 2010, called generation A: 13 columns, a row a contract, amounts without VAT, no RFC.
  public static let compraNetContracts2002 = SourceProfile(
    name: "compranet-contratos-2002",
    title: Wording(
      es: "contratos de CompraNet, 2002 a 2010",
      en: "contracts of CompraNet, 2002 to 2010"
    ),
    required: [
      "NÚMERO DE PROCEDIMIENTO", "NÚMERO DE CONTRATO", "IMPORTE MN SIN IVA", "RAZÓN SOCIAL",
    ],
    process: "NÚMERO DE PROCEDIMIENTO",
    items: [
      Item("awards", id: "NÚMERO DE CONTRATO"),
      Item("contracts", id: "NÚMERO DE CONTRATO", members: [("awardID", "NÚMERO DE CONTRATO")]),
    ],
    parties: [
      Party("buyer", name: ["DEPENDENCIA / ENTIDAD"], references: ["buyer"]),
      Party(
        "procuringEntity",
        name: ["NOMBRE UC"],
        identifiers: [("MX-CNET-UC", "CLAVE UC")],
        references: ["tender/procuringEntity"],
        memberOf: "buyer"
      ),
      Party("supplier", name: ["RAZÓN SOCIAL"], references: ["awards/suppliers[]"]),
    ],
    columns: [
      ColumnRule("NÚMERO DE PROCEDIMIENTO", "tender/id", .identifier),
      ColumnRule(
        "TIPO DE PROCEDIMIENTO",
        "tender/procurementMethod",
        .phrase(Phrases.procurementMethod, original: "tender/procurementMethodDetails")
      ),
      ColumnRule(
        ColumnName("TIPO CONTRATACIÓN", "TIPO DE CONTRATACIÓN"),
        "tender/mainProcurementCategory",
        .category
      ),
      ColumnRule(
        "CARACTER",
        "tender/procedureCharacter",
        .phrase(Phrases.procedureCharacter, original: nil)
      ),
      // What has a contract was awarded.
      ColumnRule("NÚMERO DE CONTRATO", "awards/status", .constant(#""active""#)),
      ColumnRule("IMPORTE MN SIN IVA", "awards/value", .money(currency: nil, vat: .without)),
      // A title in some years and a number in others: a description can be both.
      ColumnRule("REFERENCIA DE LA CONTRATACIÓN", "contracts/description"),
      ColumnRule("IMPORTE MN SIN IVA", "contracts/value", .money(currency: nil, vat: .without)),
      ColumnRule(
        ColumnName("FECHA DE SUSCRIPCIÓN DE CONTRATO", "FECHA DE SUSCRIPCIÓN DEL CONTRATO"),
        "contracts/dateSigned",
        .date(.init())
      ),
      ColumnRule("URL DEL CONTRATO", "contracts/documents[contractSigned]/url", .url),
    ],
    amount: "IMPORTE MN SIN IVA",
    extensions: [
      KnownExtension.jalisco, KnownExtension.taxes, KnownExtension.memberOf,
      KnownExtension.categories,
    ]
  )
}
