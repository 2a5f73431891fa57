internal import OCDSCore

/// For each award, the sum of its contracts differs from its value by at most half of that value.
///
/// Source: Pelican, `consistent.contracts_value`: awards whose identifier is not their own, and
/// those where an amount is missing, zero or of the other sign, are passed over; within one
/// currency.
enum ContractsValueCheck: CompiledCheck {
  static let check = Check(
    "consistent.contractsValue",
    layer: .compiled,
    severity: .information,
    title: Wording(
      es: "Los contratos suman cerca del valor de su adjudicación",
      en: "The contracts of an award add up to about its value"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#award"
  )

  /// What became of one award.
  private enum Sum {
    case amount(Amount)
    case skipped(SkipReason)
  }

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    var reason = SkipReason.nothing
    for i in facts.awards.indices where facts.awards[i].entry >= 0 {
      let award = facts.awards[i]
      let entry = facts.awardTable.entries[award.entry]
      guard entry.count == 1, entry.firstContract >= 0 else { continue }
      switch sum(from: entry.firstContract, award, facts) {
      case .skipped(let why): reason = max(reason, why)
      case .amount(let sum):
        let value = facts.values[award.value]
        guard let isClose = value.amount.isWithinHalf(sum) else {
          reason = max(reason, .digits)
          continue
        }
        trial.hold(isClose, at: value.index, message(award, value, sum, compiled))
      }
    }
    return trial.outcome(wording(reason))
  }

  /// The sum of an award's contracts.
  private static func sum(
    from first: Int,
    _ award: AwardFact,
    _ facts: borrowing CompiledFacts
  ) -> Sum {
    guard award.value >= 0 else { return .skipped(.amounts) }
    let value = facts.values[award.value]
    let sign = value.amount.units.signum()
    var sum = Amount.zero
    var next = first
    while next >= 0 {
      let contract = facts.contracts[next]
      guard contract.value >= 0 else { return .skipped(.amounts) }
      let part = facts.values[contract.value]
      guard part.currency == value.currency else { return .skipped(.currencies) }
      guard part.amount.units.signum() * sign > 0 else { return .skipped(.signs) }
      sum = sum + part.amount
      next = contract.next
    }
    return .amount(sum)
  }

  private static func wording(_ reason: SkipReason) -> Wording {
    reason.wording
      ?? Wording(
        es: "Ningún contrato tiene por awardID el id de exactamente una adjudicación.",
        en: "No contract has the id of exactly one award as its awardID."
      )
  }

  private static func message(
    _ award: AwardFact,
    _ value: ValueFact,
    _ sum: Amount,
    _ compiled: JSONView
  ) -> Wording {
    let id = compiled.shown(award.id)
    let a = compiled.shown(value)
    let b = "\(sum.text) \(value.code)"
    return Wording(
      es: "Los contratos de la adjudicación «\(id)» suman \(b) y su valor es \(a): la diferencia"
        + " pasa de la mitad de este; revise los importes.",
      en: "The contracts of award \"\(id)\" add up to \(b) and its value is \(a): the difference"
        + " is more than half of the latter; look at the amounts."
    )
  }
}
