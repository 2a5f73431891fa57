internal import OCDSCore

/// An award that is pending, cancelled or unsuccessful has no contracts.
///
/// Source: Pelican, `coherent.awards_status`; identifiers are compared as text.
enum AwardsStatusCheck: CompiledCheck {
  static let check = Check(
    "coherent.awardsStatus",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Las adjudicaciones sin efecto no tienen contratos",
      en: "Awards without effect have no contracts"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/codelists/#award-status"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.awards.indices where facts.awards[i].entry >= 0 {
      let award = facts.awards[i]
      guard let status = award.status,
        status == .pending || status == .cancelled || status == .unsuccessful
      else { continue }
      let first = facts.awardTable.entries[award.entry].firstContract
      trial.hold(
        first < 0,
        at: award.statusIndex,
        message(award, status, compiled.shown(facts.contracts[first].id), compiled)
      )
    }
    return trial.outcome(
      Wording(
        es: "Ninguna adjudicación con id está «pending», «cancelled» ni «unsuccessful».",
        en: "No award with an id is \"pending\", \"cancelled\" or \"unsuccessful\"."
      )
    )
  }

  private static func message(
    _ award: AwardFact,
    _ status: Word,
    _ contract: String,
    _ compiled: JSONView
  ) -> Wording {
    let id = compiled.shown(award.id)
    return Wording(
      es: "La adjudicación «\(id)» está «\(status.rawValue)», pero el contrato «\(contract)» es"
        + " de ella; corrija el estatus o el awardID.",
      en: "The award \"\(id)\" is \"\(status.rawValue)\", but contract \"\(contract)\" is of it;"
        + " mend the status or the awardID."
    )
  }
}
