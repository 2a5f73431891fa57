import OCDSCore

/// A release that is planned and not yet written.
struct PlannedRelease {
  /// What it reports.
  let step: Step
  /// Its day, as days since 1970.
  let day: Int
  /// The instant of its publication.
  let date: Instant
  /// About how many bytes it has in compact form; documents fill it up.
  let size: Int
}
