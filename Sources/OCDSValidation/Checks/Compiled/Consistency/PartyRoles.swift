internal import OCDSCore

/// What is said of the roles of the parties that are referred to.
///
/// Source: Pelican, `consistent.*_in_parties_roles`: the party lists the role; identifiers are
/// compared as text, and those that are not the identifier of exactly one party are left to the
/// checks of references.
enum PartyRoles {
  static func outcome(
    _ kind: ReferenceKind,
    _ facts: borrowing CompiledFacts,
    _ compiled: JSONView
  ) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.parties.indices where facts.parties[i].entry >= 0 {
      let party = facts.parties[i]
      let entry = facts.partyTable.entries[party.entry]
      guard entry.count == 1, entry.mentions & kind.bit != 0 else { continue }
      trial.hold(
        party.roles & kind.bit != 0,
        at: party.rolesIndex > 0 ? party.rolesIndex : party.index,
        missing(kind, compiled.shown(party.id))
      )
    }
    return trial.outcome(PartyRoles.reason(kind, facts))
  }

  /// Why nothing could be compared: there is no reference, or none is to exactly one party.
  static func reason(_ kind: ReferenceKind, _ facts: borrowing CompiledFacts) -> Wording {
    guard facts.references.contains(where: { $0.kind == kind }) else { return kind.absence }
    return Wording(
      es: "Ninguna referencia tiene el id de exactamente un participante.",
      en: "No reference has the id of exactly one party."
    )
  }

  private static func missing(_ kind: ReferenceKind, _ id: String) -> Wording {
    Wording(
      es:
        "El participante «\(id)» figura \(kind.capacity.es), pero «\(kind.role)» no está entre sus"
        + " funciones (roles); agréguelo.",
      en: "The party \"\(id)\" is named \(kind.capacity.en), but \"\(kind.role)\" is not among its"
        + " roles; add it."
    )
  }
}
