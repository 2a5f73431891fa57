internal import OCDSCore

extension Phrases {
  /// Stages of works → `contracts/implementation/status`.
  public static let implementationStatus = PhraseTable<String>(
    Wording(es: "la etapa de la obra o el servicio", en: "the stage of the works or service"),
    [
      PhraseGroup("planning", "planning", "En planeación", "Planeación"),
      PhraseGroup("ongoing", "ongoing", "En ejecución", "Ejecución", "En proceso"),
      PhraseGroup(
        "concluded",
        "concluded",
        "En finiquito",
        "Finiquito",
        "Concluida",
        "Concluido",
        "Terminada"
      ),
    ]
  )

  /// Who watches a contract → `contracts/surveillanceMechanisms`.
  public static let surveillanceMechanism = PhraseTable<String>(
    Wording(es: "el mecanismo de vigilancia", en: "who watches the contract"),
    [
      PhraseGroup(
        "socialWitness",
        "socialWitness",
        starting: ["Testigo social", "Testigos sociales"]
      ),
      PhraseGroup(
        "citizenComptroller",
        "citizenComptroller",
        starting: ["Contraloría social", "Contraloría ciudadana", "Contralor ciudadano"]
      ),
      PhraseGroup(
        "internalControlUnit",
        "internalControlUnit",
        starting: ["Órgano interno de control", "OIC", "Contraloría interna"]
      ),
      PhraseGroup(
        "externalAuditor",
        "externalAuditor",
        starting: ["Auditor externo", "Auditoría externa"]
      ),
    ]
  )
}
