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
        "procuringEntity",
        name: ["Nombre de la UC"],
        identifiers: [("MX-CNET-UC", "Clave de la UC")],
        references: ["tender/procuringEntity"]
      ),
      Party(
        "buyer",
        name: ["Institución"],
        identifiers: [("MX-CNET-INST", "Clave Institución")],
        references: ["buyer"]
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
      ColumnRule("Fecha de fallo", "tender/awardPeriod/endDate", .date(.init())),
      ColumnRule(
        "Estatus procedimiento",
        "tender/status",
        .phrase(Phrases.tenderStatus, original: "tender/statusDetails")
      ),
      ColumnRule("Contrato marco", "tender/techniques/hasFrameworkAgreement", .answer),
      ColumnRule("Dirección anuncio", "tender/documents[tenderNotice]/url", .url),
      .unpublished("Orden de gobierno"), .unpublished("Clave Ramo"),
      .unpublished("Descripción Ramo"), .unpublished("Tipo de Institución"),
      .unpublished("Siglas de la Institución"), .unpublished("Código del expediente"),
      .unpublished("Referencia del expediente"), .unpublished("Título del expediente"),
      .unpublished("Compra consolidada"), .unpublished("Fecha de expediente"),
      .unpublished("Tipo de elemento"), .unpublished("Ley"), .unpublished("Artículo de excepción"),
      .unpublished("Referencia anuncio"), .unpublished("Operador anuncio"),
      .unpublished("Correo anuncio"), .unpublished("Partida específica"),
      .unpublished("Caracter anuncio"), .unpublished("Entidad Federativa"),
    ]
  )
}
