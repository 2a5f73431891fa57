/// What a release tells of, in the order in which tags are written: by stage.
///
/// Source: OCDS 1.1.5, codelist releaseTag.
public enum ReleaseTag: String, Sendable, Hashable, CaseIterable {
  case planning
  case planningUpdate
  case tender
  case tenderUpdate
  case tenderAmendment
  case tenderCancellation
  case award
  case awardUpdate
  case awardCancellation
  case contract
  case contractUpdate
  case contractAmendment
  case implementation
  case implementationUpdate
  case contractTermination

  /// The stage that the tag belongs to; the end of a contract belongs to the contract.
  public var stage: ReleaseStage {
    switch self {
    case .planning, .planningUpdate: .planning
    case .tender, .tenderUpdate, .tenderAmendment, .tenderCancellation: .tender
    case .award, .awardUpdate, .awardCancellation: .award
    case .contract, .contractUpdate, .contractAmendment, .contractTermination: .contract
    case .implementation, .implementationUpdate: .implementation
    }
  }
}
