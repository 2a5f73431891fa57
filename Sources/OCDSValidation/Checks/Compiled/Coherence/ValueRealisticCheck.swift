internal import OCDSCore

/// No amount is beyond what a contract can be worth.
///
/// Source: Pelican, `coherent.value_realistic`: 5,000 million US dollars either way. Amounts in
/// currencies without a bound are passed over.
enum ValueRealisticCheck: CompiledCheck {
  static let check = Check(
    "coherent.valueRealistic",
    layer: .compiled,
    severity: .information,
    title: Wording(
      es: "Los importes son creíbles",
      en: "The amounts are realistic"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#value"
  )

  /// The bounds, as they were set in November 2026.
  ///
  /// The bound for the US dollar is Pelican's. The euro has stood between 0.8 and 1.6 dollars since
  /// 1999, so its bound is the same number. The dollar has stood between 9 and 25 pesos since 2000,
  /// and at 18 to 21 in 2025: 5,000 million of them are some 100,000 million pesos.
  private static func bound(_ currency: UInt32) -> Int? {
    switch currency {
    case ValueFact.currency(0x4D, 0x58, 0x4E): 100_000_000_000
    case ValueFact.currency(0x55, 0x53, 0x44): 5_000_000_000
    case ValueFact.currency(0x45, 0x55, 0x52): 5_000_000_000
    default: nil
    }
  }

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.values.indices {
      let value = facts.values[i]
      guard let bound = bound(value.currency) else { continue }
      trial.hold(
        value.amount.units.magnitude <= Amount(bound).units.magnitude,
        at: value.index,
        message(compiled.shown(value), "\(bound) \(value.code)")
      )
    }
    return trial.outcome(reason(facts.values.isEmpty))
  }

  private static func reason(_ isEmpty: Bool) -> Wording {
    isEmpty
      ? Wording(
        es: "Ningún valor tiene importe y moneda.",
        en: "No value has an amount and a currency."
      )
      : Wording(
        es: "Todos los importes están en monedas para las que no hay un límite.",
        en: "All amounts are in currencies for which there is no bound."
      )
  }

  private static func message(_ amount: String, _ bound: String) -> Wording {
    Wording(
      es: "El importe \(amount) pasa de \(bound), más de lo que vale un contrato;"
        + " compruebe la cantidad y la moneda.",
      en: "The amount \(amount) is beyond \(bound), more than a contract is worth;"
        + " check the number and the currency."
    )
  }
}
