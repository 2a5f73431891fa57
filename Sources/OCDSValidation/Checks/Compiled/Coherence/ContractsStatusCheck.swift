internal import OCDSCore

/// A contract that is pending or cancelled has no transactions.
///
/// Source: Pelican, `coherent.contracts_status`.
enum ContractsStatusCheck: CompiledCheck {
  static let check = Check(
    "coherent.contractsStatus",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Los contratos sin firmar no tienen pagos",
      en: "Contracts that are not signed have no payments"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/codelists/#contract-status"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.contracts.indices {
      let contract = facts.contracts[i]
      guard let status = contract.status, status == .pending || status == .cancelled else {
        continue
      }
      trial.hold(
        contract.transactions.isEmpty,
        at: contract.statusIndex,
        message(contract, status, compiled)
      )
    }
    return trial.outcome(
      Wording(
        es: "Ningún contrato está «pending» ni «cancelled».",
        en: "No contract is \"pending\" or \"cancelled\"."
      )
    )
  }

  private static func message(
    _ contract: ContractFact,
    _ status: Word,
    _ compiled: JSONView
  ) -> Wording {
    let id = compiled.shown(contract.id)
    let count = contract.transactions.count
    return Wording(
      es: "El contrato «\(id)» está «\(status.rawValue)», pero tiene pagos (\(count));"
        + " corrija el estatus o quite los pagos.",
      en: "The contract \"\(id)\" is \"\(status.rawValue)\", but has payments (\(count));"
        + " mend the status, or remove the payments."
    )
  }
}
