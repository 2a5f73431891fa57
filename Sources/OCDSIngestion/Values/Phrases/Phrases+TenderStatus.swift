internal import OCDSCore

extension Phrases {
  /// States of a procedure → `tender/status`; the office's text stays in `statusDetails`.
  ///
  /// A suspended procedure is active. An expired one is unsuccessful unless there is an award, which is told.
  public static let tenderStatus = PhraseTable<String>(
    Wording(es: "el estado del procedimiento", en: "the procedure's status"),
    [
      PhraseGroup("planning", "planning", starting: ["Proyecto de convocatoria", "En planeación"]),
      PhraseGroup("planned", "planned", "Programado", "Programada", "Por publicar"),
      PhraseGroup(
        "active",
        "active",
        "Activo",
        "Activa",
        "Abierto",
        "Abierta",
        "Publicado",
        "Publicada",
        "En proceso",
        "En curso",
        "En aclaraciones",
        "En apertura",
        "En captura",
        "Por evaluar",
        "En evaluación",
        "En decisión de fallo",
        "Acta en autorización",
        starting: ["Vigente", "Suspendido", "Suspendida"]
      ),
      PhraseGroup(
        "complete",
        "complete",
        "Finalizado",
        "Finalizada",
        "Concluido",
        "Concluida",
        "Terminado",
        "Terminada",
        "Parcial",
        starting: ["Adjudicado", "Adjudicada", "Parcialmente desierto", "Parcialmente desierta"]
      ),
      PhraseGroup(
        "unsuccessful",
        "unsuccessful",
        starting: [
          "Desierto", "Desierta", "Declarado desierto", "Declarada desierta", "Se declaró desierta",
          "Se declaró desierto",
        ]
      ),
      PhraseGroup("unsuccessful", "Expirado", "Expirada", caution: .statusNeedsAward),
      PhraseGroup("cancelled", "cancelled", starting: ["Cancelado", "Cancelada"]),
      PhraseGroup("withdrawn", "withdrawn", "Retirado", "Retirada"),
    ]
  )
}
