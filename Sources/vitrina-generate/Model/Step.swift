/// What one release of a process reports.
enum Step {
  case planning, planningUpdate
  case tender, tenderUpdate, tenderAmendment, tenderCancellation, unsuccessful
  case award, awardCancellation, awardAndContract
  case contract, contractAmendment
  case implementation, implementationUpdate, termination

  /// The most advanced stage that the release touches; its id ends in it.
  var stage: String {
    switch self {
    case .planning, .planningUpdate: "planning"
    case .tender, .tenderUpdate, .tenderAmendment, .tenderCancellation, .unsuccessful: "tender"
    case .award, .awardCancellation: "award"
    case .awardAndContract, .contract, .contractAmendment: "contract"
    case .implementation, .implementationUpdate, .termination: "implementation"
    }
  }

  /// Whether the release reports payments.
  var paysSuppliers: Bool {
    switch self {
    case .implementation, .implementationUpdate, .termination: true
    default: false
    }
  }

  /// Whether the release reports awards for the first time.
  var makesAwards: Bool { self == .award || self == .awardAndContract }

  /// The release's tags, which depend on whether it is the first and on whether payments came before.
  func tags(isFirst: Bool, followsPayment: Bool) -> [String] {
    switch self {
    case .planning: ["planning"]
    case .planningUpdate: ["planningUpdate"]
    case .tender: isFirst ? ["planning", "tender"] : ["tender"]
    case .tenderUpdate, .unsuccessful: ["tenderUpdate"]
    case .tenderAmendment: ["tenderAmendment"]
    case .tenderCancellation: ["tenderCancellation"]
    case .award: ["award"]
    case .awardCancellation: ["awardCancellation"]
    case .awardAndContract:
      isFirst ? ["planning", "tender", "award", "contract"] : ["award", "contract"]
    case .contract: ["contract"]
    case .contractAmendment: ["contractAmendment"]
    case .implementation: ["implementation"]
    case .implementationUpdate: ["implementationUpdate"]
    case .termination:
      [followsPayment ? "implementationUpdate" : "implementation", "contractTermination"]
    }
  }
}
