internal import OCDSCore

/// The dates of a process follow each other: bids, award, signature, payment, release.
///
/// Source: Pelican, `coherent.dates`. Awards and contracts are paired by `awardID`, compared as
/// text; of several awards with one `id` the latest counts, which decides for all of them.
enum ProcessDatesCheck: CompiledCheck {
  static let check = Check(
    "coherent.dates",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Las fechas del proceso siguen su orden",
      en: "The dates of the process follow their order"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#release"
  )

  private static let past: UInt8 =
    PastDateFact.Kind.award.bit | PastDateFact.Kind.signature.bit
    | PastDateFact.Kind.transaction.bit

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    let end = facts.tender.end
    if end.isReadable {
      let start = facts.tender.contractStart
      if start.isReadable {
        trial.hold(
          end.day <= start.day,
          at: start.index,
          DateRole.before(.contractStart, start, .tenderEnd, end, in: compiled)
        )
      }
      for i in facts.pastDates.indices {
        let past = facts.pastDates[i]
        guard past.kind == .award || past.kind == .signature else { continue }
        trial.hold(
          end.day <= past.date.day,
          at: past.date.index,
          DateRole.before(DateRole(past.kind), past.date, .tenderEnd, end, in: compiled)
        )
      }
    }
    for i in facts.contracts.indices where facts.contracts[i].signed.isReadable {
      hold(facts.contracts[i], facts, compiled, &trial)
    }
    PastDates.hold(past, facts, compiled, &trial)
    return trial.outcome(
      Wording(
        es: "No hay dos fechas legibles que deban seguir un orden.",
        en: "No two readable dates have to follow an order."
      )
    )
  }

  /// Holds a contract's signature against its award and its transactions.
  private static func hold(
    _ contract: ContractFact,
    _ facts: borrowing CompiledFacts,
    _ compiled: JSONView,
    _ trial: inout CheckTrial
  ) {
    let signed = contract.signed
    if contract.entry >= 0 {
      let award = facts.awards[facts.awardTable.entries[contract.entry].object].date
      if award.isReadable {
        trial.hold(
          award.day <= signed.day,
          at: signed.index,
          DateRole.before(.signature, signed, .award, award, in: compiled)
        )
      }
    }
    for i in contract.transactions {
      let date = facts.transactions[i].date
      guard date.isReadable else { continue }
      trial.hold(
        signed.day <= date.day,
        at: date.index,
        DateRole.before(.transaction, date, .signature, signed, in: compiled)
      )
    }
  }
}
