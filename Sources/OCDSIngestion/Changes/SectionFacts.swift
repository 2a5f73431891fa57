internal import OCDSCore

/// A part of a release whose changes have tags of their own.
enum Section {
  case planning
  case tender
  case award
  case contract

  var stage: ReleaseStage {
    switch self {
    case .planning: .planning
    case .tender: .tender
    case .award: .award
    case .contract: .contract
    }
  }
}

/// What changed in one section: in the tender, say, or in one of the awards.
struct SectionFacts {
  /// Whether the status became `cancelled`.
  var isCancelled = false
  /// Whether the status became `terminated`.
  var isTerminated = false
  /// Whether an amendment was added.
  var isAmended = false
  /// Whether the implementation first appeared.
  var isImplementationNew = false
  /// Whether the implementation changed later.
  var isImplementationChanged = false
  /// Whether anything else changed.
  var hasMore = false

  /// Notes that a member changed; an amendment was among what was added where that is said.
  mutating func note(_ name: JSONView, value: JSONView, isNew: Bool, hasNewItem: Bool) {
    if name.isName("status") {
      if value.word.isString && value.isName("cancelled") {
        isCancelled = true
      } else if value.word.isString && value.isName("terminated") {
        isTerminated = true
      } else {
        hasMore = true
      }
    } else if name.isName("implementation") {
      if isNew { isImplementationNew = true } else { isImplementationChanged = true }
    } else if name.isName("amendments") && hasNewItem || name.isName("amendment") && isNew {
      isAmended = true
    } else {
      hasMore = true
    }
  }

  /// Notes that a member vanished.
  mutating func noteVanished(_ name: JSONView) {
    if name.isName("implementation") { isImplementationChanged = true } else { hasMore = true }
  }

  /// The tags that say so; of a section that is new, its own.
  func tags(of section: Section, isNew: Bool) -> [ReleaseTag] {
    var tags: [ReleaseTag] = []
    if isNew {
      tags.append(section.stage.first)
    } else {
      switch section {
      case .planning: break
      case .tender:
        if isAmended { tags.append(.tenderAmendment) }
        if isCancelled { tags.append(.tenderCancellation) }
      case .award: if isCancelled { tags.append(.awardCancellation) }
      case .contract:
        if isAmended { tags.append(.contractAmendment) }
        if isTerminated { tags.append(.contractTermination) }
      }
    }
    if section == .contract {
      // A contract may change only in how it is carried out; that is no news on the contract itself.
      let isImplemented = isImplementationNew || isImplementationChanged
      if tags.isEmpty && (hasMore || isCancelled || !isImplemented) { tags.append(.contractUpdate) }
      if isImplementationNew { tags.append(.implementation) }
      if isImplementationChanged { tags.append(.implementationUpdate) }
    }
    return tags.isEmpty ? [section.stage.update] : tags
  }
}
