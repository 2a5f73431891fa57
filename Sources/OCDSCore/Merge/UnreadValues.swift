/// Which values of a field need not be merged where nobody reads the field.
///
/// What is passed over must be unable to contradict anything, so that every error of a merge still comes: a field is
/// passed over only where all its values in a process are of one such kind.
enum UnreadValues: UInt8, Sendable, BitwiseCopyable {
  /// None: the field is read.
  case none
  /// All, because whatever comes replaces what was there.
  case all
  /// What is no array and no object.
  case scalars
  /// Objects of which every member is a scalar.
  case flatObjects

  /// The values of a field under a rule that need not be merged.
  init(of field: MergeRules.Field, in rules: MergeRules) {
    switch field.action {
    case .omit: self = .none
    case .replace: self = .all
    case .merge:
      guard field.node >= 0 else {
        self = .scalars
        return
      }
      let hasFlatFields = rules.nodes[field.node].values.allSatisfy { $0.node < 0 }
      self = hasFlatFields ? .flatObjects : .none
    }
  }

  /// Whether a value at a place of the tape is one of them.
  @inline(__always)
  func contain(_ kind: TapeWord, at place: Int) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .scalars: !kind.isContainer
    // Two words for the object, and two for each member whose value is a scalar.
    case .flatObjects: kind.isObject && kind.low &- place == 2 &+ 2 &* kind.length
    }
  }
}

/// What became of the values of a field in the process at hand.
enum UnreadShape: UInt8, BitwiseCopyable {
  case unseen
  /// All were passed over.
  case passedOver
  /// All were merged.
  case merged
}
