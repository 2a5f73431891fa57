internal import OCDSCore

/// The budget differs from the tender's value by at most half of that value.
///
/// Source: Pelican, `consistent.tender_value`, within one currency: no rates of exchange are at
/// hand.
enum TenderValueCheck: CompiledCheck {
  static let check = Check(
    "consistent.tenderValue",
    layer: .compiled,
    severity: .information,
    title: Wording(
      es: "El presupuesto se acerca al valor de la licitación",
      en: "The budget is close to the tender's value"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#budget"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    guard facts.tender.value >= 0, facts.budget >= 0 else {
      return .notApplicable(
        Wording(
          es: "La licitación o el presupuesto no tiene importe y moneda.",
          en: "The tender or the budget has no amount and currency."
        )
      )
    }
    let value = facts.values[facts.tender.value]
    let budget = facts.values[facts.budget]
    guard value.currency == budget.currency else { return .notApplicable(Reasons.currencies) }
    guard value.amount.units.signum() * budget.amount.units.signum() > 0 else {
      return .notApplicable(Reasons.signs)
    }
    guard let isClose = value.amount.isWithinHalf(budget.amount) else {
      return .notApplicable(Reasons.digits)
    }
    if isClose { return .passed }
    let a = compiled.shown(value)
    let b = compiled.shown(budget)
    return .failed([
      CheckFailure(
        at: value.index,
        Wording(
          es: "El valor de la licitación, \(a), y el presupuesto, \(b), difieren en más de la mitad"
            + " del primero; revise los dos.",
          en: "The tender's value, \(a), and the budget, \(b), differ by more than half of the"
            + " former; look at both."
        )
      )
    ])
  }
}
