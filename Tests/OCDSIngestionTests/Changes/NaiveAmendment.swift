/// What a source says after what it said before, told plainly and slowly, as `docs/changes.md` words it.
///
/// It knows nothing of parties that lose their roles; those have cases of their own.
enum NaiveAmendment {
  static func amended(_ before: StateValue, by now: StateValue, at place: [String] = [])
    -> StateValue
  {
    guard case .object(let new) = now, case .object(let old) = before else { return now }
    var members: [(name: String, value: StateValue)] = new
    for (i, member) in new.enumerated() {
      guard let known = old.first(where: { isSame($0.name, member.name) })?.value else { continue }
      members[i].value = value(known, by: member.value, at: place + [member.name])
    }
    for member in old where !new.contains(where: { isSame($0.name, member.name) }) {
      members.append(member)
    }
    return .object(members)
  }

  private static func value(_ before: StateValue, by now: StateValue, at place: [String])
    -> StateValue
  {
    if saysNothing(now) { return before }
    switch (before, now) {
    case (.object, .object):
      if place != ["tender"] && isOther(now, than: before) { return now }
      return amended(before, by: now, at: place)
    case (.array(let old), .array(let new)):
      if place == ["awards", "", "suppliers"] || place == ["parties", "", "memberOf"] {
        return now
      }
      if place == ["parties", "", "roles"] {
        return .array(old + new.filter { role in !old.contains { Agreement.isSame($0, role) } })
      }
      guard hasIds(old), hasIds(new) else { return isReordered(old, new) ? before : now }
      var items: [StateValue] = new.map { item in
        guard let known = old.first(where: { isSameItem($0, item) }) else { return item }
        return amended(known, by: item, at: place + [""])
      }
      for item in old where !new.contains(where: { isSameItem($0, item) }) { items.append(item) }
      return .array(items)
    default: return now
    }
  }

  private static func isOther(_ now: StateValue, than before: StateValue) -> Bool {
    for name in ["amount", "netAmount"] {
      if case .number = now[name] { return true }
    }
    for name in ["id", "scheme"] {
      guard let own = now[name], let known = before[name] else { continue }
      if case .null = own { continue }
      if case .null = known { continue }
      if !Agreement.isSame(own, known) { return true }
    }
    return false
  }

  static func saysNothing(_ value: StateValue) -> Bool {
    switch value {
    case .null: true
    case .array(let values): values.isEmpty
    case .object(let members): members.allSatisfy { saysNothing($0.value) }
    default: false
    }
  }

  private static func hasIds(_ values: [StateValue]) -> Bool {
    !values.isEmpty
      && values.allSatisfy { value in
        guard let id = value["id"] else { return false }
        if case .null = id { return false }
        return true
      }
  }

  private static func isReordered(_ old: [StateValue], _ new: [StateValue]) -> Bool {
    var left = new
    for value in old {
      switch value {
      case .array, .object: return false
      default: break
      }
      guard let i = left.firstIndex(where: { "\($0)" == "\(value)" }) else { return false }
      left.remove(at: i)
    }
    return left.isEmpty
  }

  private static func isSameItem(_ a: StateValue, _ b: StateValue) -> Bool {
    guard let first = a["id"], let second = b["id"] else { return false }
    return Agreement.isSame(first, second)
  }

  private static func isSame(_ a: String, _ b: String) -> Bool { Array(a.utf8) == Array(b.utf8) }
}
