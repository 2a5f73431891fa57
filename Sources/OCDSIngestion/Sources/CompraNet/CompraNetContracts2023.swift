internal import OCDSCore

extension SourceProfile {
  /// Contracts of CompraNet and Compras MX since 2023, called generation D: 73 columns, a row a contract, with RFC.
  ///
  /// Several headings stand twice or more; which of them is meant is told by their order. Some are known only by what
  /// other programs call them, so each of those has several spellings.
  public static let compraNetContracts2023 = SourceProfile(
    name: "compranet-contratos-2023",
    title: Wording(
      es: "contratos de CompraNet y Compras MX, desde 2023",
      en: "contracts of CompraNet and Compras MX, since 2023"
    ),
    required: [procedure, "Código del contrato", "Importe DRC", "Proveedor o contratista"],
    process: procedure,
    items: [
      Item("awards", id: "Código del contrato"),
      Item(
        "contracts",
        id: "Código del contrato",
        members: [("awardID", "Código del contrato")]
      ),
      Item("contracts/amendments", id: amendment),
    ],
    parties: compraNetParties(
      institution: "Clave Institución",
      unit: "Clave de la UC",
      scale: ["Estratificación", "Estratificación de la empresa"],
      country: ["País de la empresa", "País"],
      member: "address/countryName"
    ),
    columns: [
      ColumnRule(procedure, "tender/id", .identifier),
      ColumnRule("Título del expediente", "tender/title"),
      ColumnRule(
        ColumnName("Tipo Procedimiento", "Tipo de procedimiento"),
        "tender/procurementMethod",
        .phrase(Phrases.procurementMethod, original: "tender/procurementMethodDetails")
      ),
      ColumnRule(
        "Artículo de excepción",
        "tender/procurementMethodRationale",
        .join(["Descripción excepción"], separator: ": ")
      ),
      ColumnRule("Descripción excepción", "tender/procurementMethodRationale", isFallback: true),
      ColumnRule("Ley", "tender/procurementMethodRationale", isFallback: true),
      ColumnRule("Código del contrato", "awards/status", .constant(#""active""#)),
      ColumnRule("Fecha de fallo", "awards/date", .date(.init())),
      ColumnRule("Título del contrato", "contracts/title"),
      ColumnRule("Descripción del contrato", "contracts/description"),
      ColumnRule("Fecha de inicio del contrato", "contracts/period/startDate", .date(.init())),
      ColumnRule("Fecha de fin del contrato", "contracts/period/endDate", .date(.init())),
      ColumnRule("Fecha de firma del contrato", "contracts/dateSigned", .date(.init())),
      ColumnRule(
        ColumnName("Estatus Contrato", "Estatus del contrato"),
        "contracts/status",
        .phrase(Phrases.contractStatus, original: "contracts/statusDetails")
      ),
      ColumnRule(amendmentSigned, "contracts/amendments/date", .date(.init())),
    ] + values("awards/value") + values("contracts/value") + limits + compraNetTender + passedOver,
    amount: "Importe DRC",
    extensions: compraNetExtensions + [KnownExtension.taxes]
  )

  private static let procedure = ColumnName("Número de procedimiento", "Número del procedimiento")

  private static let amendment = ColumnName(
    "Código ref. último convenio",
    "Código de referencia del último convenio",
    "Código de referencia del último convenio modificatorio",
    "Código último convenio modificatorio",
    "Código último convenio"
  )

  private static let amendmentSigned = ColumnName(
    "Fecha firma último convenio",
    "Fecha de firma último convenio",
    "Fecha de firma del último convenio",
    "Fecha de firma del último convenio modificatorio"
  )

  /// The currency of what was executed, and that of the contract's limits.
  private static let executed = ColumnName("Moneda")
  private static let agreed = ColumnName("Moneda", ordinal: 2)

  private static let ceiling = ColumnName(
    "Monto máximo con imp.",
    "Monto máximo con impuestos",
    "Monto con imp./máximo"
  )

  /// The ceiling of the last amendment: a heading of its own, or the second of the equal ones.
  private static let amendedCeilings = [
    ColumnName(
      "Monto máximo con imp. último convenio",
      "Monto máximo con impuestos último convenio",
      "Monto máximo con imp. del último convenio"
    ),
    ColumnName(spellings: ceiling.spellings, ordinal: 2),
  ]

  /// What was executed, else the contract's ceiling, else that of the last amendment.
  private static func values(_ path: String) -> [ColumnRule] {
    [ColumnRule("Importe DRC", path, .money(currency: executed, vat: .unknown))]
      + ([ceiling] + amendedCeilings).map {
        ColumnRule($0, path, .money(currency: agreed, vat: .with), isFallback: true)
      }
  }

  private static let limits = [
    ColumnRule(
      ColumnName("Monto sin imp./mínimo", "Monto mínimo sin imp.", "Monto mínimo sin impuestos"),
      "contracts/minValue",
      .money(currency: agreed, vat: .without)
    ),
    ColumnRule(
      ColumnName("Monto mínimo con imp.", "Monto mínimo con impuestos", "Monto con imp./mínimo"),
      "contracts/minValue",
      .money(currency: agreed, vat: .with)
    ),
    ColumnRule(
      ColumnName("Monto sin imp./máximo", "Monto máximo sin imp.", "Monto máximo sin impuestos"),
      "contracts/maxValue",
      .money(currency: agreed, vat: .without)
    ),
    ColumnRule(ceiling, "contracts/maxValue", .money(currency: agreed, vat: .with)),
  ]

  /// What is known and has no place in OCDS, or none that is certain.
  private static let passedOver: [ColumnRule] =
    [
      "Orden de gobierno", "Clave Ramo", "Descripción Ramo", "Tipo de Institución",
      "Siglas de la Institución", "Código del expediente", "Referencia del expediente",
      "Partida específica", "Compra consolidada", "Crédito externo", "Estatus DRC",
      "Contrato plurianual", "Tipo de contrato", "Convenio modificatorio",
    ].map { .unpublished(ColumnName(spellings: [$0])) } + [
      .unpublished(ColumnName("Núm. del contrato", "Número del contrato")),
      .unpublished(
        ColumnName(
          "Núm. procedimiento de consolidación",
          "Número del procedimiento de consolidación",
          "Número de procedimiento de consolidación"
        )
      ),
      .unpublished(
        ColumnName(
          "Nombre procedimiento de consolidación",
          "Nombre del procedimiento de consolidación"
        )
      ),
      .unpublished(
        ColumnName(
          "Tipo procedimiento de consolidación",
          "Tipo de procedimiento de consolidación",
          "Tipo del procedimiento de consolidación"
        )
      ),
      .unpublished(
        ColumnName(
          "Artículo de excepción procedimiento de consolidación",
          "Art. de excepción del procedimiento de consolidación",
          "Artículo de excepción del procedimiento de consolidación"
        )
      ),
      .unpublished(ColumnName("Caso fortuito", "Caso fortuito o fuerza mayor")),
      .unpublished(ColumnName("Convenio modificatorio", ordinal: 2)),
      .unpublished(
        ColumnName("Código ref. contrato", "Código de referencia del contrato", "Código ref.")
      ),
      .unpublished(ColumnName("Fecha de firma", "Fecha de firma del contrato (2)")),
      .unpublished(ColumnName("Fecha de firma del contrato", ordinal: 2)),
      .unpublished(
        ColumnName(
          "Fecha fin último convenio",
          "Fecha de fin último convenio",
          "Fecha de fin del último convenio",
          "Fecha de fin del último convenio modificatorio"
        )
      ),
      .unpublished(ColumnName("Nacionalidad proveedor o contratista", "Nacionalidad")),
      .unpublished(ColumnName("Auto registro", "Autorregistro")),
      .unpublished(ColumnName("Origen", "Origen del registro")),
    ] + amendedLimits

  /// The other sums of the last amendment: whether they are the whole or what was added is not known.
  private static let amendedLimits: [ColumnRule] =
    ["Monto sin imp./mínimo", "Monto mínimo con imp.", "Monto sin imp./máximo"].flatMap {
      [
        .unpublished(ColumnName(spellings: [$0], ordinal: 2)),
        .unpublished(
          ColumnName(spellings: ["\($0) último convenio", "\($0) del último convenio"])
        ),
      ]
    }
}
