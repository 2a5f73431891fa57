internal import OCDSCore

extension TableCatalogue {
  /// The one table that answers who bought what from whom, when and for how much.
  static let summaryRules: [TableRule] = [
    TableRule(
      "awards",
      es: "Adjudicaciones",
      en: "Awards",
      about: Wording(
        es: "Una fila por adjudicación y proveedor, con lo que más se consulta del proceso. Si "
          + "una adjudicación tiene varios proveedores, su monto aparece en cada fila: para sumar "
          + "montos, use solo las filas con número de proveedor 1 o vacío.",
        en: "One row an award and supplier, with what is asked for most of the process. Where an "
          + "award has several suppliers, its amount stands in each row: to add amounts up, take "
          + "only the rows whose supplier number is 1 or empty."
      ),
      rows: ["awards/suppliers"],
      outer: true,
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule(
          "process_title",
          "tender/title",
          label: "Tender.title",
          es: "Proceso",
          en: "Process"
        ),
        ColumnRule("tender_id", "tender/id", label: "Tender.id"),
        ColumnRule(
          "buyer_id",
          "buyer/id",
          label: "OrganizationReference.id",
          es: "Identificador del comprador",
          en: "Buyer identifier"
        ),
        ColumnRule(
          "buyer_name",
          .partyName,
          from: ["buyer/id", "buyer/name"],
          es: "Comprador",
          en: "Buyer",
          about: Wording(
            es: "El ente público con cuyo presupuesto se paga la compra.",
            en: "The public body whose budget pays for the purchase."
          )
        ),
        ColumnRule(
          "procurement_method",
          "tender/procurementMethod",
          label: "Tender.procurementMethod"
        ),
        ColumnRule(
          "procurement_method_details",
          "tender/procurementMethodDetails",
          label: "Tender.procurementMethodDetails"
        ),
        ColumnRule(
          "main_procurement_category",
          "tender/mainProcurementCategory",
          label: "Tender.mainProcurementCategory"
        ),
        ColumnRule(
          "number_of_tenderers",
          "tender/numberOfTenderers",
          .number,
          label: "Tender.numberOfTenderers"
        ),
        ColumnRule("award_id", "awards/id", label: "Award.id"),
        ColumnRule(
          "award_title",
          "awards/title",
          label: "Award.title",
          es: "Adjudicación",
          en: "Award"
        ),
        ColumnRule("award_status", "awards/status", label: "Award.status"),
        ColumnRule("award_date", "awards/date", .date, label: "Award.date"),
        ColumnRule(
          "amount",
          "awards/value/amount",
          .number,
          label: "Award.value"
        ),
        ColumnRule("currency", "awards/value/currency", label: "Value.currency"),
        ColumnRule(
          "supplier_number",
          .position,
          .number,
          es: "Número de proveedor",
          en: "Supplier number",
          about: Wording(
            es: "El lugar del proveedor entre los de la adjudicación, a partir de 1; vacío si la "
              + "adjudicación no tiene proveedores.",
            en:
              "The supplier's place among those of the award, from 1; empty where the award has no "
              + "suppliers."
          )
        ),
        ColumnRule(
          "supplier_count",
          .total,
          .number,
          es: "Proveedores de la adjudicación",
          en: "Suppliers of the award",
          about: Wording(
            es: "Cuántos proveedores tiene la adjudicación.",
            en: "How many suppliers the award has."
          )
        ),
        ColumnRule(
          "supplier_id",
          "*/id",
          label: "OrganizationReference.id",
          es: "Identificador del proveedor",
          en: "Supplier identifier"
        ),
        ColumnRule(
          "supplier_name",
          .partyName,
          from: ["*/id", "*/name"],
          es: "Proveedor",
          en: "Supplier",
          about: Wording(
            es: "El nombre o la razón social de quien ganó la adjudicación.",
            en: "The name of whoever won the award."
          )
        ),
        ColumnRule(
          "supplier_rfc",
          .taxpayer,
          from: ["*/id"],
          es: "RFC del proveedor",
          en: "Supplier RFC",
          about: Wording(
            es:
              "La clave del proveedor en el Registro Federal de Contribuyentes, si está publicada; "
              + "la de las personas físicas se reserva.",
            en:
              "The supplier's key in the federal register of taxpayers, where it is published; that "
              + "of natural persons is withheld."
          )
        ),
        ColumnRule(
          "contract_ids",
          .contracts,
          from: ["awards/id"],
          es: "Contratos",
          en: "Contracts",
          about: Wording(
            es:
              "Los identificadores de los contratos de la adjudicación, separados por «; »; veinte "
              + "como máximo.",
            en:
              "The identifiers of the award's contracts, with \"; \" between them; at most twenty."
          )
        ),
        ColumnRule(
          "published",
          .published,
          .date,
          es: "Última publicación",
          en: "Last published",
          about: Wording(
            es: "Cuándo se publicó lo más reciente sobre el proceso, en tiempo universal (UTC).",
            en: "When the newest about the process was published, in universal time (UTC)."
          )
        ),
        ColumnRule(
          "page",
          .page,
          es: "Página del proceso",
          en: "Page of the process",
          about: Wording(
            es: "La dirección de la página en que se lee el proceso completo.",
            en: "The address of the page on which the whole process can be read."
          )
        ),
      ]
    )
  ]
}
