internal import OCDSCore

extension SourceProfile {
  /// Contracts of CompraNet 2018 to 2022, called generation C: 44 columns, a row a contract, RFC in two of three rows.
  public static let compraNetContracts2018 = SourceProfile(
    name: "compranet-contratos-2018",
    title: Wording(
      es: "contratos de CompraNet, 2018 a 2022",
      en: "contracts of CompraNet, 2018 to 2022"
    ),
    required: [
      "Número del procedimiento", "Código del contrato", "Importe del contrato",
      "Proveedor o contratista",
    ],
    process: "Número del procedimiento",
    items: [
      Item("awards", id: "Código del contrato"),
      Item(
        "contracts",
        id: "Código del contrato",
        members: [("awardID", "Código del contrato")]
      ),
      Item("tender/items", id: "Clave CUCOP"),
    ],
    parties: compraNetParties(
      unit: "Clave de la UC",
      scale: ["Estratificación de la empresa", "Estratificación"],
      country: ["Clave del país de la empresa", "País de la empresa"],
      member: "address/country"
    ),
    columns: [
      ColumnRule("Número del procedimiento", "tender/id", .identifier),
      ColumnRule("Título del expediente", "tender/title"),
      ColumnRule("Fundamento legal", "tender/procurementMethodRationale"),
      ColumnRule(
        ColumnName("Tipo de procedimiento", "Tipo Procedimiento"),
        "tender/procurementMethod",
        .phrase(Phrases.procurementMethod, original: "tender/procurementMethodDetails")
      ),
      ColumnRule("Clave CUCOP", "tender/items/classification/scheme", .constant(#""CUCOP""#)),
      ColumnRule("Clave CUCOP", "tender/items/classification/id", .identifier),
      ColumnRule("Código del contrato", "awards/status", .constant(#""active""#)),
      ColumnRule("Fecha de fallo", "awards/date", .date(.init())),
      ColumnRule(
        "Importe del contrato",
        "awards/value",
        .money(currency: ColumnName("Moneda del contrato", "Moneda"), vat: .unknown)
      ),
      ColumnRule("Título del contrato", "contracts/title"),
      ColumnRule("Descripción del contrato", "contracts/description"),
      ColumnRule("Fecha de inicio del contrato", "contracts/period/startDate", .date(.init())),
      ColumnRule("Fecha de fin del contrato", "contracts/period/endDate", .date(.init())),
      ColumnRule("Fecha de firma del contrato", "contracts/dateSigned", .date(.init())),
      ColumnRule(
        "Importe del contrato",
        "contracts/value",
        .money(currency: ColumnName("Moneda del contrato", "Moneda"), vat: .unknown)
      ),
      ColumnRule(
        ColumnName("Estatus del contrato", "Estatus Contrato"),
        "contracts/status",
        .phrase(Phrases.contractStatus, original: "contracts/statusDetails")
      ),
    ] + compraNetTender + [
      .unpublished("Orden de gobierno"), .unpublished("Siglas de la Institución"),
      .unpublished("Responsable de la UC"), .unpublished("Código del expediente"),
      .unpublished("Referencia del expediente"), .unpublished("Plantilla del expediente"),
      .unpublished("Núm. de control del contrato"), .unpublished("Convenio modificatorio"),
      .unpublished("Compra consolidada"), .unpublished("Contrato plurianual"),
      .unpublished("RFC verificado en el SAT"), .unpublished("Crédito externo"),
    ],
    amount: "Importe del contrato",
    extensions: compraNetExtensions
  )

  /// The extensions that the generations C and D need.
  static let compraNetExtensions = [
    KnownExtension.jalisco, KnownExtension.techniques, KnownExtension.scale,
    KnownExtension.memberOf, KnownExtension.categories,
  ]

  /// What the generations C and D say of the procedure under the same headings.
  static let compraNetTender = [
    ColumnRule(
      ColumnName("Carácter del procedimiento", "Carácter"),
      "tender/procedureCharacter",
      .phrase(Phrases.procedureCharacter, original: nil)
    ),
    ColumnRule("Tipo de contratación", "tender/mainProcurementCategory", .category),
    ColumnRule(
      "Forma de participación",
      "tender/submissionMethod",
      .submission(original: "tender/submissionMethodDetails")
    ),
    ColumnRule("Fecha de publicación", "tender/tenderPeriod/startDate", .date(.init())),
    ColumnRule("Fecha de apertura", "tender/tenderPeriod/endDate", .date(.init())),
    ColumnRule(
      "Contrato marco",
      "tender/techniques/hasFrameworkAgreement",
      .presence(name: "tender/techniques/frameworkAgreement/description")
    ),
    ColumnRule(
      ColumnName("Dirección del anuncio", "Dirección anuncio"),
      "tender/documents[tenderNotice]/url",
      .url
    ),
    ColumnRule("Clave de cartera SHCP", "planning/budget/projectID", .identifier),
    ColumnRule("Clave del programa federal", "planning/budget/project"),
  ]

  /// The organisations of the generations C and D; `member` is where the country goes.
  static func compraNetParties(
    institution: ColumnName? = nil,
    unit: ColumnName,
    scale: [String],
    country: [String],
    member: String
  ) -> [Party] {
    [
      Party(
        "buyer",
        name: ["Institución"],
        identifiers: institution.map { [("MX-CNET-INST", $0)] } ?? [],
        references: ["buyer"]
      ),
      Party(
        "procuringEntity",
        name: ["Nombre de la UC"],
        identifiers: [("MX-CNET-UC", unit)],
        references: ["tender/procuringEntity"],
        memberOf: "buyer"
      ),
      Party(
        "supplier",
        name: ["Proveedor o contratista"],
        rfc: "RFC",
        identifiers: [("MX-RUPC", "Folio en el RUPC")],
        references: ["awards/suppliers[]"],
        scale: ColumnName(spellings: scale),
        members: [(member, ColumnName(spellings: country))]
      ),
      Party("funder", name: ["Organismo financiero"], references: []),
    ]
  }
}
