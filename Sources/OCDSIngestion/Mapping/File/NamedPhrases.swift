/// The tables of phrases that a mapping file may name.
enum NamedPhrases {
  /// The names, in order.
  static let names = [
    "awardCriteria", "contractStatus", "documentType", "implementationStatus", "partyScale",
    "paymentMethod", "procedureCharacter", "procurementMethod", "surveillanceMechanism",
    "tenderStatus",
  ]

  /// The table of a name.
  static func table(_ name: String) -> PhraseTable<String>? {
    switch name {
    case "awardCriteria": Phrases.awardCriteria
    case "contractStatus": Phrases.contractStatus
    case "documentType": Phrases.documentType
    case "implementationStatus": Phrases.implementationStatus
    case "partyScale": Phrases.partyScale
    case "paymentMethod": Phrases.paymentMethod
    case "procedureCharacter": Phrases.procedureCharacter
    case "procurementMethod": Phrases.procurementMethod
    case "surveillanceMechanism": Phrases.surveillanceMechanism
    case "tenderStatus": Phrases.tenderStatus
    default: nil
    }
  }
}
