/// A stage of a contracting process, from the first to the last.
public enum ReleaseStage: String, Sendable, Hashable, CaseIterable, Comparable {
  case planning
  case tender
  case award
  case contract
  case implementation

  /// Whether one stage comes before another.
  public static func < (a: ReleaseStage, b: ReleaseStage) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .planning: 0
    case .tender: 1
    case .award: 2
    case .contract: 3
    case .implementation: 4
    }
  }

  /// The tag of a release that first tells of the stage.
  var first: ReleaseTag {
    switch self {
    case .planning: .planning
    case .tender: .tender
    case .award: .award
    case .contract: .contract
    case .implementation: .implementation
    }
  }

  /// The tag of a release that tells more of the stage.
  var update: ReleaseTag {
    switch self {
    case .planning: .planningUpdate
    case .tender: .tenderUpdate
    case .award: .awardUpdate
    case .contract: .contractUpdate
    case .implementation: .implementationUpdate
    }
  }
}
