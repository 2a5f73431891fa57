internal import OCDSCore

/// What is said of the names under which parties are referred to.
///
/// Source: Pelican, `consistent.*_name_in_parties`: the reference's name equals the party's;
/// missing names are passed over, identifiers are compared as text.
enum PartyNames {
  static func outcome(
    _ kind: ReferenceKind,
    _ facts: borrowing CompiledFacts,
    _ compiled: JSONView
  ) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.references.indices where facts.references[i].kind == kind {
      let reference = facts.references[i]
      guard reference.entry >= 0, reference.name > 0 else { continue }
      let entry = facts.partyTable.entries[reference.entry]
      guard entry.count == 1 else { continue }
      let party = facts.parties[entry.object]
      guard party.name > 0 else { continue }
      let name = JSONView(tape: compiled.tape, source: compiled.source, index: reference.name)
      let other = JSONView(tape: compiled.tape, source: compiled.source, index: party.name)
      guard name.kind == .string, other.kind == .string else { continue }
      trial.hold(
        name.isEqual(to: other),
        at: reference.name,
        different(kind, compiled.shown(reference.name), compiled.shown(party.name))
      )
    }
    return trial.outcome(PartyNames.reason(kind, facts))
  }

  private static func reason(_ kind: ReferenceKind, _ facts: borrowing CompiledFacts) -> Wording {
    guard facts.references.contains(where: { $0.kind == kind }) else { return kind.absence }
    return Wording(
      es: "Ninguna referencia con nombre tiene el id de exactamente un participante con nombre.",
      en: "No reference with a name has the id of exactly one party with a name."
    )
  }

  private static func different(_ kind: ReferenceKind, _ name: String, _ other: String) -> Wording {
    Wording(
      es: "El nombre \(kind.owner.es) es aquí «\(name)» y en parties «\(other)»;"
        + " escriba el mismo en los dos lugares.",
      en: "\(kind.owner.en) name is \"\(name)\" here and \"\(other)\" in parties;"
        + " write the same in both places."
    )
  }
}
