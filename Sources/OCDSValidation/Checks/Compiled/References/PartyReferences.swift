internal import OCDSCore

/// What is said of references to parties, whoever refers.
///
/// Source: Pelican, `reference.*_in_parties`: each reference has an `id` that equals that of
/// exactly one party.
enum PartyReferences {
  static func outcome(
    _ kind: ReferenceKind,
    _ facts: borrowing CompiledFacts,
    _ compiled: JSONView
  ) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.references.indices where facts.references[i].kind == kind {
      let reference = facts.references[i]
      guard let identifier = reference.identifier else {
        let place = reference.id > 0 ? reference.id : reference.index
        trial.hold(false, at: place, missing(kind))
        continue
      }
      guard reference.entry >= 0 else {
        trial.hold(false, at: reference.id, none(kind, compiled.shown(reference.id)))
        continue
      }
      let count = facts.partyTable.entries[reference.entry].count(like: identifier)
      trial.hold(
        count == 1,
        at: reference.id,
        count == 0
          ? otherType(kind, identifier, compiled.shown(reference.id))
          : several(kind, count, compiled.shown(reference.id))
      )
    }
    return trial.outcome(kind.absence)
  }

  private static func missing(_ kind: ReferenceKind) -> Wording {
    Wording(
      es: "El id \(kind.owner.es) falta, o no es texto ni número; ponga el que tiene en parties.",
      en: "\(kind.owner.en) id is missing, or neither text nor number;"
        + " give the one that it has in parties."
    )
  }

  private static func none(_ kind: ReferenceKind, _ id: String) -> Wording {
    Wording(
      es: "El id «\(id)» \(kind.owner.es) no es el de ningún participante;"
        + " agregue el participante a parties o corrija el id.",
      en: "\(kind.owner.en) id \"\(id)\" is that of no party;"
        + " add the party to parties, or mend the id."
    )
  }

  private static func otherType(_ kind: ReferenceKind, _ id: Identifier, _ text: String) -> Wording
  {
    id.isString
      ? Wording(
        es: "El id «\(text)» \(kind.owner.es) es texto y el del participante es número;"
          + " escriba los dos como texto.",
        en: "\(kind.owner.en) id \"\(text)\" is text and the party's is a number;"
          + " write both as text."
      )
      : Wording(
        es: "El id «\(text)» \(kind.owner.es) es número y el del participante es texto;"
          + " escriba los dos como texto.",
        en: "\(kind.owner.en) id \"\(text)\" is a number and the party's is text;"
          + " write both as text."
      )
  }

  private static func several(_ kind: ReferenceKind, _ count: Int, _ id: String) -> Wording {
    Wording(
      es: "El id «\(id)» \(kind.owner.es) es el de \(count) participantes;"
        + " dé a cada uno un id propio.",
      en: "\(kind.owner.en) id \"\(id)\" is that of \(count) parties; give each an id of its own."
    )
  }
}
