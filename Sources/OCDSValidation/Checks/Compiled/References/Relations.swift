internal import OCDSCore

/// What is said of mentions of items, lots and bids: each is the identifier of one, of the same
/// JSON type.
enum Relations {
  static func outcome(
    _ kind: RelationFact.Kind,
    _ facts: borrowing CompiledFacts,
    _ compiled: JSONView,
    named target: Wording,
    absence: Wording
  ) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.relations.indices where facts.relations[i].kind == kind {
      let relation = facts.relations[i]
      trial.hold(
        relation.match == .found,
        at: relation.index,
        relation.match == .none
          ? none(compiled.shown(relation.index), target)
          : otherType(
            compiled.shown(relation.index),
            TapeWord(bits: compiled.tape[relation.index]).isString
          )
      )
    }
    return trial.outcome(absence)
  }

  private static func none(_ id: String, _ target: Wording) -> Wording {
    Wording(
      es: "«\(id)» no es el id de \(target.es); corrija el id o agregue lo que falta.",
      en: "\"\(id)\" is not the id of \(target.en); mend the id, or add what is missing."
    )
  }

  private static func otherType(_ id: String, _ isString: Bool) -> Wording {
    isString
      ? Wording(
        es: "«\(id)» es texto y el id que nombra es número; escriba los dos como texto.",
        en: "\"\(id)\" is text and the id that it names is a number; write both as text."
      )
      : Wording(
        es: "«\(id)» es número y el id que nombra es texto; escriba los dos como texto.",
        en: "\"\(id)\" is a number and the id that it names is text; write both as text."
      )
  }
}
