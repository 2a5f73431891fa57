internal import OCDSCore

/// A milestone that is scheduled or not met has no date on which it was met.
///
/// Source: Pelican, `coherent.milestone_status`.
enum MilestoneStatusCheck: CompiledCheck {
  static let check = Check(
    "coherent.milestoneStatus",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Los hitos por cumplir no tienen fecha de cumplimiento",
      en: "Milestones that are not met have no date on which they were"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/codelists/#milestone-status"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.milestones.indices {
      let milestone = facts.milestones[i]
      trial.hold(
        milestone.dateMet == 0,
        at: milestone.dateMet,
        message(milestone, compiled)
      )
    }
    return trial.outcome(
      Wording(
        es: "Ningún hito está «scheduled» ni «notMet».",
        en: "No milestone is \"scheduled\" or \"notMet\"."
      )
    )
  }

  private static func message(_ milestone: MilestoneFact, _ compiled: JSONView) -> Wording {
    let status = milestone.isNotMet ? "notMet" : "scheduled"
    let date = String(compiled.shown(milestone.dateMet).prefix(10))
    return Wording(
      es: "El hito está «\(status)», pero dice que se cumplió: dateMet es «\(date)»;"
        + " quite la fecha o corrija el estatus.",
      en: "The milestone is \"\(status)\", but is said to have been met: dateMet is \"\(date)\";"
        + " remove the date, or mend the status."
    )
  }
}
