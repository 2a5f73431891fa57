internal import OCDSCore

extension StateTree {
  /// The tags of the first release with this state; nil where a release could not say the state as it is written here.
  ///
  /// That is where a value is JSON that the tree does not look into, and where a member of the release's head or a section
  /// is not what it should be. The rest is taken by merging as it is: members of objects are told apart by name here
  /// too, and objects of lists by `id`, which stands first.
  ///
  /// - Complexity: O(nodes).
  func tagsOfFirstRelease() -> [ReleaseTag]? {
    guard isSimple, let sections = sections() else { return nil }
    var tags: [ReleaseTag] = []
    if sections.planning >= 0 { tags.append(.planning) }
    if sections.tender >= 0 { tags.append(.tender) }
    if sections.awards >= 0 { tags.append(.award) }
    if sections.contracts >= 0 {
      tags.append(.contract)
      if hasMember(.implementation, inItemOf: sections.contracts) { tags.append(.implementation) }
    }
    return tags.isEmpty ? [.planning] : tags
  }

  /// The places of the sections, -1 where there is none.
  private struct Sections {
    var planning: Int32 = -1
    var tender: Int32 = -1
    var awards: Int32 = -1
    var contracts: Int32 = -1
  }

  /// The sections; nil where one is of another kind, where a member belongs into the release's head, and where there is
  /// nothing beside the head.
  private func sections() -> Sections? {
    var sections = Sections()
    sections.planning = section(.planning)
    sections.tender = section(.tender)
    sections.awards = section(.awards)
    sections.contracts = section(.contracts)
    guard isObject(sections.planning), isObject(sections.tender), isListOfObjects(sections.awards),
      isListOfObjects(sections.contracts), find(.id, in: StateTree.root) == nil,
      find(.date, in: StateTree.root) == nil, find(.tag, in: StateTree.root) == nil,
      hasMore(than: [.ocid, .initiationType, .language])
    else { return nil }
    return sections
  }
}

extension StateTree {
  /// Whether no list has objects beside values, and no value is JSON that would have to be looked into.
  private var isSimple: Bool {
    for node in nodes {
      if node.kind == .value {
        let first = node.value.isEmpty ? 0 : text[node.value.lowerBound]
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "n") {
          return false
        }
      }
      guard node.parent >= 0 else { continue }
      let parent = nodes[Int(node.parent)]
      if parent.kind == .array, (nodes[Int(parent.first)].kind == .value) != (node.kind == .value) {
        return false
      }
    }
    return true
  }

  /// Whether a place is an object or none at all.
  private func isObject(_ place: Int32) -> Bool { place < 0 || nodes[Int(place)].kind == .object }

  /// Whether a place is a list whose first element is an object, or none at all.
  private func isListOfObjects(_ place: Int32) -> Bool {
    if place < 0 { return true }
    let node = nodes[Int(place)]
    return node.kind == .array && node.first >= 0 && nodes[Int(node.first)].kind == .object
  }

  /// Whether an object of a list has a member.
  private func hasMember(_ name: StateName, inItemOf list: Int32) -> Bool {
    var item = nodes[Int(list)].first
    while item >= 0 {
      if let member = find(name, in: item), says(Int(member)) { return true }
      item = nodes[Int(item)].next
    }
    return false
  }

  /// Whether the state begins with values of some names and has more.
  private func hasMore(than names: [StateName]) -> Bool {
    var child = nodes[0].first
    for name in names {
      guard child >= 0, nodes[Int(child)].kind == .value, nodes[Int(child)].hash == name.hash,
        equals(nodes[Int(child)].name, name.bytes.span)
      else { return false }
      child = nodes[Int(child)].next
    }
    while child >= 0 {
      if says(Int(child)) { return true }
      child = nodes[Int(child)].next
    }
    return false
  }

  /// The place of a member of the whole that says something; -1 where there is none.
  private func section(_ name: StateName) -> Int32 {
    guard let place = find(name, in: StateTree.root), says(Int(place)) else { return -1 }
    return place
  }
}

extension StateName {
  fileprivate static let planning = StateName("planning")
  fileprivate static let awards = StateName("awards")
  fileprivate static let contracts = StateName("contracts")
  fileprivate static let implementation = StateName("implementation")
  fileprivate static let date = StateName("date")
  fileprivate static let tag = StateName("tag")
}
