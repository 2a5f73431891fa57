/// A date of something that has happened, and so cannot be later than the release that tells of it.
struct PastDateFact {
  /// What happened.
  enum Kind: UInt8 {
    case award
    case signature
    case transaction
    case amendment
    case published
    case modified
    case milestoneModified
    case milestoneMet

    /// The bit that stands for it in a set.
    var bit: UInt8 { 1 << rawValue }
  }

  /// What happened.
  let kind: Kind
  /// The day.
  let date: DateFact
}
