internal import OCDSCore

extension SourceProfile {
  /// Procedures of Compras MX since 2023, called expedientes: a row a procedure, no contracts.
  public static let comprasMXExpedientes = SourceProfile(
    name: "comprasmx-expedientes",
    title: Wording(
      es: "expedientes de Compras MX (procedimientos)",
      en: "files of Compras MX (procedures)"
    ),
    required: ["Núm. Proc. Proyecto", "Código del expediente", "Estatus procedimiento"],
    process: "Núm. Proc. Proyecto",
    parties: [
      Party(
        "buyer",
        name: ["Institución"],
        identifiers: [("MX-CNET-INST", "Clave Institución")],
        references: ["buyer"]
      ),
      Party(
        "procuringEntity",
        name: ["Nombre de la UC"],
        identifiers: [("MX-CNET-UC", "Clave de la UC")],
        references: ["tender/procuringEntity"],
        memberOf: "buyer"
      ),
    ],
    columns: [
      ColumnRule("Núm. Proc. Proyecto", "tender/id", .identifier),
      ColumnRule("Nombre anuncio", "tender/title"),
      ColumnRule("Descripción anuncio", "tender/description"),
      ColumnRule(
        "Tipo Procedimiento",
        "tender/procurementMethod",
        .phrase(Phrases.procurementMethod, original: "tender/procurementMethodDetails")
      ),
      ColumnRule("Descripción excepción", "tender/procurementMethodRationale"),
      ColumnRule(
        "Ley",
        "tender/procurementMethodRationale",
        .join(["Artículo de excepción"], separator: ", "),
        isFallback: true
      ),
      ColumnRule(
        "Artículo de excepción",
        "tender/procurementMethodRationale",
        isFallback: true
      ),
      ColumnRule(
        ColumnName("Caracter anuncio", "Carácter del anuncio"),
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
      ColumnRule("Fecha apertura", "tender/tenderPeriod/endDate", .date(.init())),
      ColumnRule(
        "Fecha y hora junta de aclaraciones",
        "tender/enquiryPeriod/endDate",
        .date(.init())
      ),
      ColumnRule(
        "Fecha y hora junta de aclaraciones",
        "tender/clarificationMeetings[1]/date",
        .date(.init())
      ),
      ColumnRule("Fecha de fallo", "tender/awardPeriod/endDate", .date(.init())),
      // A draft that expired was not a tender that failed, nor is one that ended a tender that is complete.
      ColumnRule(
        "Tipo de elemento",
        "tender/status",
        .lookup(["proyecto de convocatoria": "planning", "procedimiento de contratacion": ""])
      ),
      ColumnRule(
        "Estatus procedimiento",
        "tender/status",
        .phrase(Phrases.tenderStatus, original: "tender/statusDetails"),
        isFallback: true
      ),
      // The name of the agreement stands there, and nothing where there is none.
      ColumnRule(
        "Contrato marco",
        "tender/techniques/hasFrameworkAgreement",
        .presence(name: "tender/techniques/frameworkAgreement/description")
      ),
      ColumnRule("Dirección anuncio", "tender/documents[tenderNotice]/url", .url),
      .unpublished("Orden de gobierno"), .unpublished("Clave Ramo"),
      .unpublished("Descripción Ramo"), .unpublished("Tipo de Institución"),
      .unpublished("Siglas de la Institución"), .unpublished("Código del expediente"),
      .unpublished("Referencia del expediente"), .unpublished("Título del expediente"),
      .unpublished("Compra consolidada"), .unpublished("Fecha de expediente"),
      .unpublished("Referencia anuncio"), .unpublished("Operador anuncio"),
      .unpublished("Correo anuncio"), .unpublished("Partida específica"),
      .unpublished("Entidad Federativa"),
    ],
    extensions: [
      KnownExtension.jalisco, KnownExtension.techniques, KnownExtension.memberOf,
      KnownExtension.categories, KnownExtension.clarificationMeetings,
    ]
  )
}
