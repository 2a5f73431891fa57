internal import OCDSCore

/// A mended release in the form that follows an unmended one which is published already.
///
/// It has another id and a later date, and nulls what the mended one leaves out, for merging would keep it.
enum ReleaseCorrection {
  /// What the ids of such releases end with.
  static let suffix = "-mended"

  /// Makes the release that follows.
  static func bytes(of mended: [UInt8], after original: JSONView) -> [UInt8]? {
    guard let document = try? JSONDocument(mended) else { return nil }
    let node = ReleaseNode(document.root)
    guard let id = node["id"]?.identifier, let before = original["date"]?.string,
      let first = DateTime(before), let date = node["date"]?.string, let own = DateTime(date)
    else { return nil }
    withdraw(ReleaseNode(original), from: node)
    node.set("id", ReleaseNode(string: id + suffix))
    if own.instant <= first.instant {
      let later = Instant(milliseconds: first.instant.milliseconds + 1)
      node.set("date", ReleaseNode(string: later.text(milliseconds: true)))
    }
    return node.bytes
  }

  /// Nulls in an object what another has besides.
  private static func withdraw(_ old: ReleaseNode, from new: ReleaseNode) {
    switch (old.form, new.form) {
    case (.object, .object):
      var known: [String: ReleaseNode] = [:]
      for member in new.members { known[member.name] = member.value }
      for member in old.members {
        if let value = known[member.name] {
          withdraw(member.value, from: value)
        } else if let nothing = nulls(for: member.value) {
          new.members.append((name: member.name, value: nothing))
        }
      }
    case (.array, .array):
      var known: [String: ReleaseNode] = [:]
      for element in new.elements {
        if let id = element["id"]?.identifier { known[id] = element }
      }
      for element in old.elements {
        if let id = element["id"]?.identifier, let value = known[id] {
          withdraw(element, from: value)
        }
      }
    default: break
    }
  }

  /// What says that a value is withdrawn: null for a single value, an object of nulls for an object.
  private static func nulls(for value: ReleaseNode) -> ReleaseNode? {
    switch value.form {
    case .string, .other: return value.isNull ? nil : ReleaseNode(raw: "null")
    case .array: return nil
    case .object:
      let members = value.members.compactMap { member in
        nulls(for: member.value).map { (name: member.name, value: $0) }
      }
      return members.isEmpty ? nil : ReleaseNode(members: members)
    }
  }
}
