internal import OCDSCore

/// Each contract is of exactly one of the awards.
///
/// Source: Pelican, `reference.contract_in_awards`.
enum ContractInAwardsCheck: CompiledCheck {
  static let check = Check(
    "references.contractInAwards",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada contrato es de una de las adjudicaciones, y solo de una",
      en: "Each contract is of one of the awards, and only of one"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#contract"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.contracts.indices {
      let contract = facts.contracts[i]
      guard let identifier = contract.award else {
        let place = contract.awardID > 0 ? contract.awardID : contract.index
        trial.hold(false, at: place, missing(compiled.shown(contract.id)))
        continue
      }
      guard contract.entry >= 0 else {
        trial.hold(false, at: contract.awardID, none(contract, compiled))
        continue
      }
      let count = facts.awardTable.entries[contract.entry].count(like: identifier)
      trial.hold(
        count == 1,
        at: contract.awardID,
        count == 0
          ? otherType(identifier, contract, compiled) : several(count, contract, compiled)
      )
    }
    return trial.outcome(Wording(es: "No hay contratos.", en: "There are no contracts."))
  }

  private static func missing(_ id: String) -> Wording {
    Wording(
      es: "El awardID del contrato «\(id)» falta, o no es texto ni número;"
        + " ponga el id de su adjudicación.",
      en: "The awardID of contract \"\(id)\" is missing, or neither text nor number;"
        + " give the id of its award."
    )
  }

  private static func none(_ contract: ContractFact, _ compiled: JSONView) -> Wording {
    let id = compiled.shown(contract.id)
    let award = compiled.shown(contract.awardID)
    return Wording(
      es: "El awardID «\(award)» del contrato «\(id)» no es el id de ninguna adjudicación;"
        + " agregue la adjudicación o corrija el awardID.",
      en: "The awardID \"\(award)\" of contract \"\(id)\" is the id of no award;"
        + " add the award, or mend the awardID."
    )
  }

  private static func otherType(
    _ identifier: Identifier,
    _ contract: ContractFact,
    _ compiled: JSONView
  ) -> Wording {
    let id = compiled.shown(contract.id)
    let award = compiled.shown(contract.awardID)
    return identifier.isString
      ? Wording(
        es: "El awardID «\(award)» del contrato «\(id)» es texto y el id de la adjudicación es"
          + " número; escriba los dos como texto.",
        en: "The awardID \"\(award)\" of contract \"\(id)\" is text and the award's id is a"
          + " number; write both as text."
      )
      : Wording(
        es: "El awardID «\(award)» del contrato «\(id)» es número y el id de la adjudicación es"
          + " texto; escriba los dos como texto.",
        en: "The awardID \"\(award)\" of contract \"\(id)\" is a number and the award's id is"
          + " text; write both as text."
      )
  }

  private static func several(
    _ count: Int,
    _ contract: ContractFact,
    _ compiled: JSONView
  ) -> Wording {
    let id = compiled.shown(contract.id)
    let award = compiled.shown(contract.awardID)
    return Wording(
      es: "El awardID «\(award)» del contrato «\(id)» es el id de \(count) adjudicaciones;"
        + " dé a cada una un id propio.",
      en: "The awardID \"\(award)\" of contract \"\(id)\" is the id of \(count) awards;"
        + " give each an id of its own."
    )
  }
}
