import OCDSCore

/// The places at which two compiled releases of a process differ.
struct StateDifference {
  /// A place with what stood there and what would.
  struct Change: Equatable {
    /// The names and ids that lead there, such as `contracts[C-1]/value/amount`.
    let path: String
    /// What stood there; nil where nothing did.
    let before: String?
    /// What would stand there; nil where it is withdrawn.
    let after: String?
  }

  /// The first changes, in the order of the new compiled release, then what is withdrawn.
  private(set) var changes: [Change] = []
  /// How many there are.
  private(set) var count = 0
  private let limit: Int

  /// Compares; keeps at most so many changes and counts all.
  ///
  /// What tells the release apart (`ocid`, `id`, `date`, `tag`) is no change of the process.
  init(from before: ValueTree?, to after: ValueTree, limit: Int) {
    self.limit = limit
    compare(before, after, "", isRoot: true)
  }

  private mutating func compare(
    _ before: ValueTree?,
    _ after: ValueTree?,
    _ path: String,
    isRoot: Bool = false
  ) {
    if let before, let after, before.isSame(as: after) { return }
    switch (before, after) {
    case (.object(let old)?, .object(let new)?): members(old, new, path, isRoot)
    case (nil, .object(let new)?): members([], new, path, isRoot)
    case (.object(let old)?, nil): members(old, [], path, isRoot)
    case (.array(let old)?, .array(let new)?) where Self.haveIds(old) && Self.haveIds(new):
      items(old, new, path)
    case (nil, .array(let new)?) where Self.haveIds(new): items([], new, path)
    case (.array(let old)?, nil) where Self.haveIds(old): items(old, [], path)
    default:
      count += 1
      if changes.count < limit {
        changes.append(Change(path: path, before: before?.text, after: after?.text))
      }
    }
  }

  private mutating func members(
    _ old: [ValueTree.Member],
    _ new: [ValueTree.Member],
    _ path: String,
    _ isRoot: Bool
  ) {
    var known: [String: ValueTree] = [:]
    for member in old { known[member.name] = member.value }
    for member in new {
      let before = known.removeValue(forKey: member.name)
      if isRoot && Self.heads.contains(member.name) { continue }
      // The path of an item has its id.
      if member.name == "id" && path.hasSuffix("]") && new.count > 1 { continue }
      compare(before, member.value, Self.joined(path, member.name))
    }
    for member in old where known[member.name] != nil {
      if isRoot && Self.heads.contains(member.name) { continue }
      if member.name == "id" && path.hasSuffix("]") && old.count > 1 { continue }
      compare(member.value, nil, Self.joined(path, member.name))
    }
  }

  private mutating func items(_ old: [ValueTree], _ new: [ValueTree], _ path: String) {
    var known: [String: ValueTree] = [:]
    for item in old { if let id = item.id { known[id] = item } }
    for item in new {
      guard let id = item.id else { continue }
      compare(known.removeValue(forKey: id), item, "\(path)[\(id)]")
    }
    for item in old {
      guard let id = item.id, known.removeValue(forKey: id) != nil else { continue }
      compare(item, nil, "\(path)[\(id)]")
    }
  }

  private static let heads: Set<String> = ["ocid", "id", "date", "tag"]

  private static func joined(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : "\(path)/\(name)"
  }

  private static func haveIds(_ items: [ValueTree]) -> Bool {
    !items.isEmpty && items.allSatisfy { $0.id != nil }
  }
}
