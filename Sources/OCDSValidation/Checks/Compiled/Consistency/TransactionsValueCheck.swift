internal import OCDSCore

/// The transactions of a contract add up to at most its value.
///
/// Source: Pelican, `consistent.contracts_implementation_transactions_value`, within one currency.
/// A contract with a transaction that has no amount is passed over: its sum is not known.
enum TransactionsValueCheck: CompiledCheck {
  static let check = Check(
    "consistent.transactionsValue",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Los pagos no suman más que el valor del contrato",
      en: "The payments do not add up to more than the contract's value"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#transaction"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    var reason = SkipReason.nothing
    for i in facts.contracts.indices where !facts.contracts[i].transactions.isEmpty {
      let contract = facts.contracts[i]
      guard contract.value >= 0 else {
        reason = max(reason, .amounts)
        continue
      }
      let value = facts.values[contract.value]
      var sum = Amount.zero
      var why = SkipReason.nothing
      for j in contract.transactions {
        guard facts.transactions[j].value >= 0 else {
          why = max(why, .amounts)
          continue
        }
        let part = facts.values[facts.transactions[j].value]
        if part.currency != value.currency { why = max(why, .currencies) }
        sum = sum + part.amount
      }
      if !sum.isExact || !value.amount.isExact { why = max(why, .digits) }
      guard why == .nothing else {
        reason = max(reason, why)
        continue
      }
      trial.hold(
        sum.units <= value.amount.units,
        at: value.index,
        message(contract, value, sum, compiled)
      )
    }
    return trial.outcome(
      reason.wording
        ?? Wording(es: "Ningún contrato tiene pagos.", en: "No contract has payments.")
    )
  }

  private static func message(
    _ contract: ContractFact,
    _ value: ValueFact,
    _ sum: Amount,
    _ compiled: JSONView
  ) -> Wording {
    let id = compiled.shown(contract.id)
    let a = compiled.shown(value)
    let b = "\(sum.text) \(value.code)"
    return Wording(
      es: "Los pagos del contrato «\(id)» suman \(b), más que su valor, \(a);"
        + " corrija los pagos o el valor.",
      en: "The payments of contract \"\(id)\" add up to \(b), more than its value, \(a);"
        + " mend the payments or the value."
    )
  }
}
