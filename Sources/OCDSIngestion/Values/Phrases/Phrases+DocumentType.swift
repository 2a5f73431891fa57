internal import OCDSCore

extension Phrases {
  /// Documents by their names in each step → `documents/documentType`, a list that may be added to.
  ///
  /// `request`, `openingOfProposals`, `contractAmendment`, `physicalReception`, `settlement`, `suspensionNotice`,
  /// `procurementMethodAuthorization`, `awardDeferral`, `unsuccessfulProcedureNotice` and `transferReport` are EDCA-MX's.
  public static let documentType = PhraseTable<String>(
    Wording(es: "el tipo de documento", en: "the type of document"),
    planning + tender + award + contract
  )

  private static let planning: [PhraseGroup<String>] = [
    PhraseGroup(
      "request",
      starting: ["Requisición", "Solicitud de aprovisionamiento", "Solicitud de compra"]
    ),
    PhraseGroup(
      "needsAssessment",
      starting: [
        "Dictamen de no existencia", "Documento de no existencias en almacén",
        "Justificación de la contratación",
      ]
    ),
    PhraseGroup(
      "marketStudies",
      starting: [
        "Estudio de mercado", "Investigación de mercado",
        "Resultado de la investigación de mercado",
      ]
    ),
    PhraseGroup("procurementPlan", starting: ["Proyecto de convocatoria", "Programa anual"]),
    PhraseGroup("feasibilityStudy", "Estudio de factibilidad"),
    PhraseGroup("projectPlan", "Plan de proyecto"),
    PhraseGroup(
      "environmentalImpact",
      starting: ["Estudios de impacto", "Estudio de impacto"]
    ),
    PhraseGroup("hearingNotice", "Aviso de audiencia pública"),
    PhraseGroup(
      "procurementMethodAuthorization",
      starting: ["Autorización del ejercicio de la opción"]
    ),
  ]

  private static let tender: [PhraseGroup<String>] = [
    PhraseGroup("tenderNotice", starting: ["Convocatoria", "Invitación"]),
    PhraseGroup("biddingDocuments", starting: ["Bases", "Anexos de la convocatoria"]),
    PhraseGroup(
      "technicalSpecifications",
      "Anexo 1",
      starting: ["Anexo técnico", "Especificaciones técnicas", "Anexo 1 especificaciones"]
    ),
    PhraseGroup(
      "clarifications",
      starting: [
        "Acta de junta de aclaraciones", "Acta de la junta de aclaraciones",
        "Junta de aclaraciones",
        "Junta aclaratoria", "Acta de junta aclaratoria",
      ]
    ),
    PhraseGroup(
      "openingOfProposals",
      starting: [
        "Acta de apertura", "Acta de presentación y apertura", "Presentación y apertura",
        "Documento en donde consta la presentación",
      ]
    ),
    PhraseGroup("evaluationCriteria", "Criterios de evaluación"),
    PhraseGroup("eligibilityCriteria", "Criterios de elegibilidad"),
    PhraseGroup("submissionDocuments", "Documentos de envío"),
    PhraseGroup("bidders", "Información del licitante"),
    PhraseGroup("billOfQuantity", "Catálogo de conceptos", "Especificación de cantidades"),
  ]

  private static let award: [PhraseGroup<String>] = [
    PhraseGroup(
      "evaluationReports",
      starting: [
        "Dictamen técnico", "Dictamen", "Cuadro comparativo", "Reportes de evaluación",
        "Reporte de evaluación", "Reporte de resultado de la evaluación",
      ]
    ),
    PhraseGroup(
      "awardNotice",
      "Award notice",
      starting: [
        "Acta de fallo", "Fallo", "Resolución", "Acta de adjudicación",
        "Notificación de la adjudicación", "Notificación de adjudicación", "RESLPN", "RESLPL",
        "RESC", "AF",
      ]
    ),
    PhraseGroup("unsuccessfulProcedureNotice", starting: ["Acta de fallo desierto"]),
    PhraseGroup("awardDeferral", starting: ["Acta de diferimiento"]),
    PhraseGroup("winningBid", "Proposición ganadora", "Propuesta ganadora"),
    PhraseGroup("complaints", starting: ["Inconformidad", "Quejas"]),
  ]

  private static let contract: [PhraseGroup<String>] = [
    PhraseGroup(
      "contractSigned",
      starting: ["Contrato", "Pedido", "Orden de compra", "Orden de servicio"]
    ),
    PhraseGroup("contractNotice", "Datos relevantes del contrato"),
    PhraseGroup("contractAnnexe", "Anexo del contrato", "Anexos del contrato"),
    PhraseGroup(
      "contractAmendment",
      starting: [
        "Convenio modificatorio", "Convenio mod", "Convenio", "Adendum", "Addendum", "Adenda",
      ]
    ),
    PhraseGroup(
      "contractGuarantees",
      starting: ["Fianza", "Garantía", "Garantías", "Garantías del contrato"]
    ),
    PhraseGroup("suspensionNotice", starting: ["Comunicado de suspensión", "Suspensión"]),
    PhraseGroup(
      "cancellationDetails",
      starting: ["Detalles de cancelación", "Rescisión", "Acuerdo de rescisión"]
    ),
    PhraseGroup(
      "contractArrangements",
      starting: ["Acuerdos de terminación", "Terminación anticipada"]
    ),
    PhraseGroup("subContract", "Subcontratos", "Subcontrato"),
    PhraseGroup(
      "physicalProgressReport",
      starting: ["Informe de avance físico", "Informes de avance físico", "Avance físico"]
    ),
    PhraseGroup(
      "financialProgressReport",
      starting: [
        "Informe de avance financiero", "Informes de avance financiero", "Avance financiero",
      ]
    ),
    PhraseGroup("physicalReception", starting: ["Acta de recepción", "Acta entrega recepción"]),
    PhraseGroup("settlement", starting: ["Finiquito"]),
    PhraseGroup("completionCertificate", starting: ["Dictamen de cumplimiento"]),
    PhraseGroup("finalAudit", "Conclusión de la auditoría"),
    PhraseGroup("transferReport", "Reporte de transferencias"),
  ]
}
