internal import OCDSCore

/// Each party with a role is referred to from where that role has its place.
///
/// Source: Pelican, `consistent.parties_roles`. Buyers are left out: a release has one `buyer`, but
/// may have several parties that buy.
enum PartiesRolesCheck: CompiledCheck {
  static let check = Check(
    "consistent.partiesRoles",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada participante aparece donde corresponde a sus funciones",
      en: "Each party is named where its roles have their place"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#parties"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.parties.indices where facts.parties[i].entry >= 0 {
      let party = facts.parties[i]
      let roles = party.roles & ~ReferenceKind.buyer.bit
      guard roles != 0 else { continue }
      let unnamed = roles & ~facts.partyTable.entries[party.entry].mentions
      trial.hold(unnamed == 0, at: party.rolesIndex, message(party, unnamed, compiled))
    }
    return trial.outcome(
      Wording(
        es: "Ningún participante con id tiene una función que lo nombre en otro lugar.",
        en: "No party with an id has a role that names it elsewhere."
      )
    )
  }

  private static func message(_ party: PartyFact, _ roles: UInt8, _ compiled: JSONView) -> Wording {
    let kinds = ReferenceKind.allCases.filter { roles & $0.bit != 0 }
    let id = compiled.shown(party.id)
    let places = kinds.map(\.path).joined(separator: ", ")
    return Wording(
      es: "El participante «\(id)» tiene \(kinds.count == 1 ? "la función" : "las funciones") "
        + kinds.map { "«\($0.role)»" }.joined(separator: ", ")
        + ", pero no aparece en \(places); agregue la referencia o quite la función.",
      en: "The party \"\(id)\" has the \(kinds.count == 1 ? "role" : "roles") "
        + kinds.map { "\"\($0.role)\"" }.joined(separator: ", ")
        + ", but is not named in \(places); add the reference, or remove the role."
    )
  }
}
