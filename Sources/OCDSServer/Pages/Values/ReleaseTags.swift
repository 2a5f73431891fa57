internal import OCDSCore

/// The tags of a release, and what they say happened.
enum ReleaseTags {
  /// The tags of a JSON array as the store keeps it.
  static func read(_ text: String) -> [String] {
    guard let document = try? JSONDocument(text) else { return [] }
    return Published(document.root).items.compactMap(\.text)
  }

  /// What happened, in words: of several tags, the last stage.
  static func sentence(_ tags: [String], _ words: CodeWords) -> Wording {
    guard let tag = tags.last else { return Wording(es: "publicación", en: "release") }
    switch tag {
    case "planning", "planningUpdate": return Wording(es: "en planeación", en: "in planning")
    case "tender": return Wording(es: "se convocó", en: "the tender opened")
    case "tenderUpdate", "tenderAmendment":
      return Wording(es: "cambió la licitación", en: "the tender changed")
    case "tenderCancellation":
      return Wording(es: "se canceló la licitación", en: "the tender was cancelled")
    case "award": return Wording(es: "se adjudicó", en: "it was awarded")
    case "awardUpdate": return Wording(es: "cambió la adjudicación", en: "the award changed")
    case "awardCancellation":
      return Wording(es: "se canceló la adjudicación", en: "the award was cancelled")
    case "contract": return Wording(es: "se firmó el contrato", en: "the contract was signed")
    case "contractUpdate", "contractAmendment":
      return Wording(es: "se modificó el contrato", en: "the contract was amended")
    case "implementation", "implementationUpdate":
      return Wording(es: "avanzó la ejecución", en: "the contract moved on")
    case "contractTermination":
      return Wording(es: "terminó el contrato", en: "the contract ended")
    default:
      let title = words.tag(tag)
      return Wording(es: title.es.cut(80).lowercased(), en: title.en.cut(80).lowercased())
    }
  }
}
