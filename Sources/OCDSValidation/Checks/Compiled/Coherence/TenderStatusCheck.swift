internal import OCDSCore

/// A tender that is not complete has neither awards nor contracts.
///
/// Source: Pelican, `coherent.tender_status`.
enum TenderStatusCheck: CompiledCheck {
  static let check = Check(
    "coherent.tenderStatus",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Sin licitación concluida no hay adjudicaciones ni contratos",
      en: "A tender that is not complete has no awards or contracts"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/codelists/#tender-status"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    guard facts.tender.statusIndex > 0 else {
      return .notApplicable(
        Wording(es: "La licitación no tiene estatus.", en: "The tender has no status.")
      )
    }
    guard let status = facts.tender.status, isIncomplete(status) else {
      return .notApplicable(
        Wording(
          es: "El estatus de la licitación admite adjudicaciones.",
          en: "The tender's status allows for awards."
        )
      )
    }
    let awards = facts.awards.count { !compiled.isEmptyObject($0.index) }
    let contracts = facts.contracts.count { !compiled.isEmptyObject($0.index) }
    if awards + contracts == 0 { return .passed }
    let code = status.rawValue
    return .failed([
      CheckFailure(
        at: facts.tender.statusIndex,
        Wording(
          es: "La licitación está «\(code)», pero hay adjudicaciones (\(awards)) o contratos"
            + " (\(contracts)); corrija el estatus o quítelos.",
          en: "The tender is \"\(code)\", but there are awards (\(awards)) or contracts"
            + " (\(contracts)); mend the status, or remove them."
        )
      )
    ])
  }

  private static func isIncomplete(_ status: Word) -> Bool {
    switch status {
    case .planning, .planned, .active, .cancelled, .unsuccessful, .withdrawn: true
    default: false
    }
  }
}

extension JSONView {
  /// Whether the object at a place has no members.
  fileprivate func isEmptyObject(_ index: Int) -> Bool { TapeWord(bits: tape[index]).length == 0 }
}
