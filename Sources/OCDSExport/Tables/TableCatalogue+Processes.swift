internal import OCDSCore

extension TableCatalogue {
  /// The process itself, its planning and its procedure.
  static let processRules: [TableRule] = [
    TableRule(
      "processes",
      es: "Procesos",
      en: "Processes",
      about: Wording(
        es: "Una fila por proceso de contratación.",
        en: "One row a contracting process."
      ),
      rows: [""],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("release_id", "id", label: "Release.id"),
        ColumnRule("date", "date", .date, label: "Release.date"),
        ColumnRule("tag", "tag", label: "Release.tag"),
        ColumnRule("initiation_type", "initiationType", label: "Release.initiationType"),
        ColumnRule("language", "language", label: "Release.language"),
        ColumnRule(
          "buyer_id",
          "buyer/id",
          label: "OrganizationReference.id",
          es: "Identificador: comprador",
          en: "Identifier: buyer"
        ),
        ColumnRule(
          "buyer_name",
          "buyer/name",
          label: "OrganizationReference.name",
          es: "Comprador",
          en: "Buyer"
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
    ),
    TableRule(
      "planning",
      es: "Planeación",
      en: "Planning",
      about: Wording(
        es: "Una fila por proceso con planeación: la justificación y el presupuesto.",
        en: "One row a process with planning: the rationale and the budget."
      ),
      rows: ["planning"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("rationale", "*/rationale", label: "Planning.rationale"),
        ColumnRule("budget_id", "*/budget/id", label: "Budget.id"),
        ColumnRule("budget_description", "*/budget/description", label: "Budget.description"),
        ColumnRule("project", "*/budget/project", label: "Budget.project"),
        ColumnRule("project_id", "*/budget/projectID", label: "Budget.projectID"),
        ColumnRule(
          "budget_amount",
          "*/budget/amount/amount",
          .number,
          label: "Budget.amount",
          es: "Monto presupuestado",
          en: "Budget amount"
        ),
        ColumnRule(
          "budget_currency",
          "*/budget/amount/currency",
          label: "Value.currency",
          es: "Moneda",
          en: "Currency"
        ),
        ColumnRule("budget_uri", "*/budget/uri", label: "Budget.uri"),
      ]
    ),
    TableRule(
      "tenders",
      es: "Licitaciones",
      en: "Tenders",
      about: Wording(
        es: "Una fila por proceso con procedimiento de contratación.",
        en: "One row a process with a procurement procedure."
      ),
      rows: ["tender"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("tender_id", "*/id", label: "Tender.id"),
        ColumnRule("title", "*/title", label: "Tender.title"),
        ColumnRule("description", "*/description", label: "Tender.description"),
        ColumnRule("status", "*/status", label: "Tender.status"),
        ColumnRule(
          "procuring_entity_id",
          "*/procuringEntity/id",
          label: "OrganizationReference.id",
          es: "Identificador: convocante",
          en: "Identifier: procuring entity"
        ),
        ColumnRule(
          "procuring_entity_name",
          "*/procuringEntity/name",
          label: "OrganizationReference.name",
          es: "Convocante",
          en: "Procuring entity"
        ),
        ColumnRule("procurement_method", "*/procurementMethod", label: "Tender.procurementMethod"),
        ColumnRule(
          "procurement_method_details",
          "*/procurementMethodDetails",
          label: "Tender.procurementMethodDetails"
        ),
        ColumnRule(
          "procurement_method_rationale",
          "*/procurementMethodRationale",
          label: "Tender.procurementMethodRationale"
        ),
        ColumnRule(
          "main_procurement_category",
          "*/mainProcurementCategory",
          label: "Tender.mainProcurementCategory"
        ),
        ColumnRule(
          "additional_procurement_categories",
          "*/additionalProcurementCategories",
          label: "Tender.additionalProcurementCategories"
        ),
        ColumnRule(
          "amount",
          "*/value/amount",
          .number,
          label: "Tender.value",
          es: "Monto estimado",
          en: "Estimated amount"
        ),
        ColumnRule(
          "currency",
          "*/value/currency",
          label: "Value.currency",
          es: "Moneda",
          en: "Currency"
        ),
        ColumnRule(
          "minimum_amount",
          "*/minValue/amount",
          .number,
          label: "Tender.minValue",
          es: "Monto mínimo estimado",
          en: "Estimated minimum amount"
        ),
        ColumnRule(
          "minimum_currency",
          "*/minValue/currency",
          label: "Value.currency",
          es: "Moneda del mínimo",
          en: "Currency of the minimum"
        ),
        ColumnRule("award_criteria", "*/awardCriteria", label: "Tender.awardCriteria"),
        ColumnRule(
          "award_criteria_details",
          "*/awardCriteriaDetails",
          label: "Tender.awardCriteriaDetails"
        ),
        ColumnRule("submission_method", "*/submissionMethod", label: "Tender.submissionMethod"),
        ColumnRule(
          "submission_method_details",
          "*/submissionMethodDetails",
          label: "Tender.submissionMethodDetails"
        ),
        ColumnRule(
          "eligibility_criteria",
          "*/eligibilityCriteria",
          label: "Tender.eligibilityCriteria"
        ),
        ColumnRule(
          "tender_period_start",
          "*/tenderPeriod/startDate",
          .date,
          label: "Period.startDate",
          es: "Recepción de propuestas: inicio",
          en: "Tender period: start"
        ),
        ColumnRule(
          "tender_period_end",
          "*/tenderPeriod/endDate",
          .date,
          label: "Period.endDate",
          es: "Recepción de propuestas: término",
          en: "Tender period: end"
        ),
        ColumnRule(
          "enquiry_period_start",
          "*/enquiryPeriod/startDate",
          .date,
          label: "Period.startDate",
          es: "Aclaraciones: inicio",
          en: "Enquiry period: start"
        ),
        ColumnRule(
          "enquiry_period_end",
          "*/enquiryPeriod/endDate",
          .date,
          label: "Period.endDate",
          es: "Aclaraciones: término",
          en: "Enquiry period: end"
        ),
        ColumnRule(
          "award_period_start",
          "*/awardPeriod/startDate",
          .date,
          label: "Period.startDate",
          es: "Evaluación y fallo: inicio",
          en: "Award period: start"
        ),
        ColumnRule(
          "award_period_end",
          "*/awardPeriod/endDate",
          .date,
          label: "Period.endDate",
          es: "Evaluación y fallo: término",
          en: "Award period: end"
        ),
        ColumnRule(
          "contract_period_start",
          "*/contractPeriod/startDate",
          .date,
          label: "Period.startDate",
          es: "Vigencia prevista: inicio",
          en: "Contract period: start"
        ),
        ColumnRule(
          "contract_period_end",
          "*/contractPeriod/endDate",
          .date,
          label: "Period.endDate",
          es: "Vigencia prevista: término",
          en: "Contract period: end"
        ),
        ColumnRule("has_enquiries", "*/hasEnquiries", .boolean, label: "Tender.hasEnquiries"),
        ColumnRule(
          "number_of_tenderers",
          "*/numberOfTenderers",
          .number,
          label: "Tender.numberOfTenderers"
        ),
      ]
    ),
    TableRule(
      "lots",
      es: "Lotes",
      en: "Lots",
      about: Wording(es: "Una fila por lote de la licitación.", en: "One row a lot of the tender."),
      rows: ["tender/lots"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("lot_id", "*/id", label: "Lot.id"),
        ColumnRule("title", "*/title", label: "Lot.title"),
        ColumnRule("description", "*/description", label: "Lot.description"),
        ColumnRule("status", "*/status", label: "Lot.status"),
        ColumnRule(
          "amount",
          "*/value/amount",
          .number,
          label: "Lot.value",
          es: "Valor del lote",
          en: "Lot value"
        ),
        ColumnRule(
          "currency",
          "*/value/currency",
          label: "Value.currency",
          es: "Moneda",
          en: "Currency"
        ),
      ]
    ),
  ]
}
