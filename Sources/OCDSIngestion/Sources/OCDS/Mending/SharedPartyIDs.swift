internal import OCDSCore

/// Parties of different names that have one id, as where several units bear the RFC of the office above them.
///
/// Merging would make one party of them. Those after the first get the id with their name; references follow by the name
/// that they carry. Where a reference has no name to follow, nobody can tell whom it means, and the release is refused.
struct SharedPartyIDs {
  /// The new ids, by the old one and the name's key.
  private var renamed: [String: [String: String]] = [:]
  /// The keys of the names that keep an id.
  private var kept: [String: String] = [:]

  /// Gives each party an id of its own; false where references do not tell whom they mean.
  static func mend(_ release: ReleaseNode, _ list: inout MendingList) -> Bool {
    guard let parties = release["parties"]?.elements, parties.count > 1 else { return true }
    var shared = SharedPartyIDs()
    shared.read(parties)
    if shared.renamed.isEmpty { return true }
    guard shared.canFollow(release, isParties: false) else { return false }
    for (number, party) in parties.enumerated() {
      guard let id = party["id"], let text = id.string, let new = shared.id(text, party["name"])
      else { continue }
      list.add(.partyIDShared, at: ["parties", String(number), "id"], before: text, after: new)
      id.setText(new)
    }
    for member in release.members where member.name != "parties" { shared.follow(member.value) }
    return true
  }

  private mutating func read(_ parties: [ReleaseNode]) {
    for party in parties {
      guard let id = party["id"]?.string, let name = party["name"]?.string,
        let key = OrganisationKey.key(name)
      else { continue }
      guard let first = kept[id] else {
        kept[id] = key
        continue
      }
      if first == key { continue }
      renamed[id, default: [:]][key] = id + "-" + PartyIdentity.slug(key)
    }
  }

  private func id(_ id: String, _ name: ReleaseNode?) -> String? {
    guard let others = renamed[id], let name = name?.string, let key = OrganisationKey.key(name)
    else { return nil }
    return others[key]
  }

  /// Whether every reference to a shared id carries the name of a party that has it.
  private func canFollow(_ node: ReleaseNode, isParties: Bool) -> Bool {
    switch node.form {
    case .object:
      if !isParties, let id = node["id"]?.string, let others = renamed[id] {
        guard let name = node["name"]?.string, let key = OrganisationKey.key(name),
          others[key] != nil || kept[id] == key
        else { return false }
      }
      return node.members.allSatisfy { canFollow($0.value, isParties: $0.name == "parties") }
    case .array: return node.elements.allSatisfy { canFollow($0, isParties: isParties) }
    default: return true
    }
  }

  private func follow(_ node: ReleaseNode) {
    if let id = node["id"], let text = id.string, let new = self.id(text, node["name"]) {
      id.setText(new)
    }
    for member in node.members { follow(member.value) }
    for element in node.elements { follow(element) }
  }
}
