/// The documents of each stage.
enum Documents {
  /// Those of the planning.
  static let planning = [
    DocumentTemplate(
      "needsAssessment",
      "Solicitud de aprovisionamiento",
      "Requisición firmada por el área solicitante con las cantidades, las unidades y el lugar de entrega."
    ),
    DocumentTemplate(
      "marketStudies",
      "Estudio de mercado",
      "Comparación de los precios de tres cotizaciones y de los contratos anteriores de bienes iguales o semejantes.",
      .workbook
    ),
    DocumentTemplate(
      "procurementPlan",
      "Programa anual de adquisiciones",
      "Renglón del programa anual en el que se prevé la compra."
    ),
    DocumentTemplate(
      "feasibilityStudy",
      "Dictamen de no existencia en almacén",
      "El almacén general hace constar que no hay existencias suficientes para atender la solicitud."
    ),
    DocumentTemplate(
      "projectPlan",
      "Suficiencia presupuestal",
      "Oficio con el que se reserva el recurso en la partida específica del gasto."
    ),
    DocumentTemplate(
      "technicalSpecifications",
      "Anexo técnico preliminar",
      "Características mínimas que el área solicitante pide a los bienes o servicios."
    ),
    DocumentTemplate(
      "riskProvisions",
      "Análisis de riesgos de la compra",
      "Riesgos de abasto, de precio y de calidad, con las medidas para atenderlos."
    ),
    DocumentTemplate(
      "environmentalImpact",
      "Criterios de compra sustentable",
      "Criterios ambientales que se recomienda incluir en las bases."
    ),
  ]

  /// Those of the call for tenders.
  static let tender = [
    DocumentTemplate(
      "tenderNotice",
      "Convocatoria",
      "Convocatoria publicada en el sistema electrónico de compras y en los estrados de la unidad."
    ),
    DocumentTemplate(
      "biddingDocuments",
      "Bases y especificaciones técnicas",
      "Bases del procedimiento con los requisitos, los plazos, los formatos y las causas para desechar propuestas."
    ),
    DocumentTemplate(
      "technicalSpecifications",
      "Anexo 1, especificaciones",
      "Descripción técnica de cada partida, con las normas aplicables y las muestras que se piden."
    ),
    DocumentTemplate(
      "evaluationCriteria",
      "Anexo 2, criterios de evaluación",
      "Tabla con los puntos de cada criterio y la forma en la que se asignan."
    ),
    DocumentTemplate(
      "contractDraft",
      "Anexo 3, modelo de contrato",
      "Modelo de contrato con las penas convencionales y las garantías."
    ),
    DocumentTemplate(
      "billOfQuantity",
      "Anexo 4, formato de propuesta económica",
      "Formato en el que se anotan los precios unitarios sin impuestos y el total de cada partida.",
      .workbook
    ),
    DocumentTemplate(
      "eligibilityCriteria",
      "Anexo 5, requisitos legales",
      "Lista de los documentos con los que se acredita la personalidad y la situación fiscal."
    ),
    DocumentTemplate(
      "clarifications",
      "Acta de la junta de aclaraciones",
      "Preguntas recibidas dentro del plazo y las respuestas del área requirente."
    ),
    DocumentTemplate(
      "hearingNotice",
      "Aviso de fecha y lugar de los actos",
      "Lugar, fecha y hora de la junta de aclaraciones y de la apertura de propuestas."
    ),
    DocumentTemplate(
      "illustration",
      "Croquis del lugar de entrega",
      "Ubicación de los almacenes y los horarios de recepción."
    ),
  ]
}
