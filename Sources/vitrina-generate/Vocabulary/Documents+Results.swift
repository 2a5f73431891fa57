extension Documents {
  /// Those of the decision.
  static let award = [
    DocumentTemplate(
      "awardNotice",
      "Acta de fallo",
      "Resolución con la que se adjudican las partidas y se dan a conocer las razones."
    ),
    DocumentTemplate(
      "evaluationReports",
      "Dictamen técnico",
      "Evaluación de cada propuesta contra lo que piden las bases."
    ),
    DocumentTemplate(
      "evaluationReports",
      "Cuadro comparativo económico",
      "Precios unitarios de todas las propuestas que fueron solventes.",
      .workbook
    ),
    DocumentTemplate(
      "bidders",
      "Acta de presentación y apertura de propuestas",
      "Relación de los participantes y de los documentos que cada uno entregó."
    ),
    DocumentTemplate(
      "winningBid",
      "Propuesta ganadora, versión pública",
      "Propuesta económica que resultó adjudicada, sin datos personales."
    ),
    DocumentTemplate(
      "conflictOfInterest",
      "Manifestación de no conflicto de interés",
      "Declaración de quienes evaluaron las propuestas."
    ),
    DocumentTemplate(
      "submissionDocuments",
      "Constancias de participación",
      "Acuses de la entrega de las propuestas en el sistema electrónico."
    ),
    DocumentTemplate(
      "complaints",
      "Informe sobre inconformidades",
      "Se informa que en el plazo legal no se presentaron inconformidades."
    ),
  ]

  /// Those of the contract.
  static let contract = [
    DocumentTemplate(
      "contractSigned",
      "Contrato firmado, versión pública",
      "Contrato con las firmas de las partes; se protegen los datos personales."
    ),
    DocumentTemplate(
      "contractGuarantees",
      "Garantía de cumplimiento",
      "Fianza por el diez por ciento del monto sin impuestos."
    ),
    DocumentTemplate(
      "contractSchedule",
      "Calendario de entregas",
      "Fechas y lugares de cada entrega parcial.",
      .workbook
    ),
    DocumentTemplate(
      "contractAnnexe",
      "Anexo técnico del contrato",
      "Especificaciones que obligan a las partes, tomadas de las bases y de la propuesta."
    ),
    DocumentTemplate(
      "contractSummary",
      "Resumen del contrato",
      "Objeto, monto, vigencia y responsables en una sola página."
    ),
    DocumentTemplate(
      "contractArrangements",
      "Designación del administrador del contrato",
      "Oficio con el que se nombra al área que verifica el cumplimiento."
    ),
    DocumentTemplate(
      "contractNotice",
      "Aviso de formalización",
      "Aviso publicado en el sistema electrónico al firmarse el contrato."
    ),
  ]

  /// Those of the delivery.
  static let implementation = [
    DocumentTemplate(
      "physicalProgressReport",
      "Acta de entrega y recepción",
      "El almacén recibe los bienes o el área da por prestado el servicio, con las observaciones del caso."
    ),
    DocumentTemplate(
      "financialProgressReport",
      "Relación de pagos",
      "Facturas recibidas, retenciones aplicadas y fechas de pago.",
      .table
    ),
    DocumentTemplate(
      "physicalProgressReport",
      "Informe de avance",
      "Cantidades entregadas contra el calendario del contrato.",
      .workbook
    ),
    DocumentTemplate(
      "completionCertificate",
      "Constancia de cumplimiento",
      "El administrador del contrato hace constar lo entregado hasta la fecha."
    ),
    DocumentTemplate(
      "finalAudit",
      "Nota de revisión del órgano interno de control",
      "Revisión documental del expediente, sin observaciones pendientes."
    ),
    DocumentTemplate(
      "physicalProgressReport",
      "Reporte de control de calidad",
      "Pruebas hechas a las muestras que se tomaron de la entrega."
    ),
    DocumentTemplate(
      "financialProgressReport",
      "Constancia de la aportación cinco al millar",
      "Retención voluntaria que declaró el proveedor en su propuesta."
    ),
  ]

  /// Those that come with a cancellation.
  static let cancellation = [
    DocumentTemplate(
      "cancellationDetails",
      "Acuerdo de cancelación",
      "Acuerdo del Comité con los motivos de la cancelación y su fundamento."
    ),
    DocumentTemplate(
      "complaints",
      "Aviso a los participantes",
      "Aviso del acuerdo y de los medios con los que se puede impugnar."
    ),
    DocumentTemplate(
      "hearingNotice",
      "Acta de la sesión del Comité",
      "Acta de la sesión en la que se tomó el acuerdo, con la lista de asistencia."
    ),
    DocumentTemplate(
      "evaluationReports",
      "Opinión del área requirente",
      "Oficio en el que el área explica por qué subsiste o no la necesidad."
    ),
    DocumentTemplate(
      "clarifications",
      "Nota para el expediente",
      "Relación de lo actuado hasta la fecha del acuerdo."
    ),
  ]
}
