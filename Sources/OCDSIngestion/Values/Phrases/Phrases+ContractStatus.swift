internal import OCDSCore

extension Phrases {
  /// States of a contract → `contracts/status`; the office's text stays in `statusDetails`.
  public static let contractStatus = PhraseTable<String>(
    Wording(es: "el estado del contrato", en: "the contract's status"),
    [
      PhraseGroup(
        "pending",
        "pending",
        "Pendiente",
        "Por formalizar",
        "En firma",
        "Por firmar",
        "Adjudicado"
      ),
      PhraseGroup(
        "active",
        "active",
        "Activo",
        "Vigente",
        "En ejecución",
        "Formalizado",
        "Suspendido"
      ),
      PhraseGroup(
        "terminated",
        "terminated",
        "Expirado",
        "Terminado",
        "Concluido",
        "Finalizado",
        "Finiquitado",
        "En finiquito",
        "Cerrado",
        starting: [
          "Rescindido", "Rescisión", "Terminación anticipada", "Terminado anticipadamente",
        ]
      ),
      PhraseGroup("cancelled", "cancelled", "Cancelado"),
    ]
  )
}
