internal import OCDSCore

extension SourceProfile {
  /// Contracts of CompraNet 2010 to 2017, called generation B: a row a contract, no RFC.
  public static let compraNetContracts2010 = SourceProfile(
    name: "compranet-contratos-2010",
    title: Wording(
      es: "contratos de CompraNet, 2010 a 2017",
      en: "contracts of CompraNet, 2010 to 2017"
    ),
    required: [
      "NUMERO_PROCEDIMIENTO", "CODIGO_CONTRATO", "IMPORTE_CONTRATO", "PROVEEDOR_CONTRATISTA",
    ],
    process: "NUMERO_PROCEDIMIENTO",
    items: [
      Item("awards", id: "CODIGO_CONTRATO"),
      Item("contracts", id: "CODIGO_CONTRATO", members: [("awardID", "CODIGO_CONTRATO")]),
    ],
    parties: [
      // Units have keys of their own; an institution has none in this generation.
      Party("buyer", name: ["DEPENDENCIA"], references: ["buyer"]),
      Party(
        "procuringEntity",
        name: ["NOMBRE_DE_LA_UC"],
        identifiers: [("MX-CNET-UC", "CLAVEUC")],
        references: ["tender/procuringEntity"],
        memberOf: "buyer"
      ),
      Party(
        "supplier",
        name: ["PROVEEDOR_CONTRATISTA"],
        identifiers: [("MX-RUPC", "FOLIO_RUPC")],
        references: ["awards/suppliers[]"],
        scale: "ESTRATIFICACION_MPC",
        members: [("address/country", "SIGLAS_PAIS")]
      ),
      Party("funder", name: ["ORGANISMO"], references: []),
    ],
    columns: [
      ColumnRule("NUMERO_PROCEDIMIENTO", "tender/id", .identifier),
      ColumnRule(ColumnName("TITULO_EXPEDIENTE"), "tender/title"),
      ColumnRule(
        "TIPO_PROCEDIMIENTO",
        "tender/procurementMethod",
        .phrase(Phrases.procurementMethod, original: "tender/procurementMethodDetails")
      ),
      ColumnRule("TIPO_CONTRATACION", "tender/mainProcurementCategory", .category),
      ColumnRule(
        "FORMA_PROCEDIMIENTO",
        "tender/submissionMethod",
        .submission(original: "tender/submissionMethodDetails")
      ),
      ColumnRule(
        "CARACTER",
        "tender/procedureCharacter",
        .phrase(Phrases.procedureCharacter, original: nil)
      ),
      ColumnRule("PROC_F_PUBLICACION", "tender/tenderPeriod/startDate", .date(.init())),
      ColumnRule("FECHA_APERTURA_PROPOSICIONES", "tender/tenderPeriod/endDate", .date(.init())),
      ColumnRule("ANUNCIO", "tender/documents[tenderNotice]/url", .url),
      // What has a contract was awarded.
      ColumnRule("CODIGO_CONTRATO", "awards/status", .constant(#""active""#)),
      ColumnRule("EXP_F_FALLO", "awards/date", .date(.init())),
      ColumnRule(
        "IMPORTE_CONTRATO",
        "awards/value",
        .money(currency: "MONEDA", vat: .unknown)
      ),
      ColumnRule("TITULO_CONTRATO", "contracts/title"),
      ColumnRule("FECHA_INICIO", "contracts/period/startDate", .date(.init())),
      ColumnRule("FECHA_FIN", "contracts/period/endDate", .date(.init())),
      ColumnRule("FECHA_CELEBRACION", "contracts/dateSigned", .date(.init())),
      ColumnRule(
        "IMPORTE_CONTRATO",
        "contracts/value",
        .money(currency: "MONEDA", vat: .unknown)
      ),
      ColumnRule(
        "ESTATUS_CONTRATO",
        "contracts/status",
        .phrase(Phrases.contractStatus, original: "contracts/statusDetails")
      ),
      ColumnRule("CONTRATO_MARCO", "tender/techniques/hasFrameworkAgreement", .answer),
      ColumnRule("CLAVE_CARTERA_SHCP", "planning/budget/projectID"),
      ColumnRule("CLAVE_PROGRAMA", "planning/budget/project"),
      .unpublished("GOBIERNO"), .unpublished("SIGLAS"), .unpublished("RESPONSABLE"),
      .unpublished("NUMERO_EXPEDIENTE"), .unpublished("PLANTILLA_EXPEDIENTE"),
      .unpublished("ARCHIVADO"), .unpublished("RAMO"),
      .unpublished("APORTACION_FEDERAL"), .unpublished("COMPRA_CONSOLIDADA"),
      .unpublished("PLURIANUAL"), .unpublished("ESTRATIFICACION_MUC"),
      .unpublished("ESTATUS_EMPRESA"), .unpublished("CUENTA_ADMINISTRADA_POR"),
      .unpublished("IDENTIFICADOR_CM"), .unpublished("C_EXTERNO"),
      .unpublished("CODIGO_EXPEDIENTE"),
    ],
    amount: "IMPORTE_CONTRATO",
    extensions: compraNetExtensions
  )
}
