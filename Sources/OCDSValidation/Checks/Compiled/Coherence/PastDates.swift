internal import OCDSCore

/// What is said of the dates of things that have happened: they are not after the date of the
/// release.
enum PastDates {
  /// Holds the dates of some kinds against the release's.
  static func hold(
    _ kinds: UInt8,
    _ facts: borrowing CompiledFacts,
    _ compiled: JSONView,
    _ trial: inout CheckTrial
  ) {
    let release = facts.date
    guard release.isReadable else { return }
    for i in facts.pastDates.indices {
      let past = facts.pastDates[i]
      guard past.kind.bit & kinds != 0 else { continue }
      trial.hold(
        past.date.day <= release.day,
        at: past.date.index,
        DateRole.after(DateRole(past.kind), past.date, .release, release, in: compiled)
      )
    }
  }
}
