internal import OCDSCore

extension AmendmentWalk {
  /// Whether a party of the state before lost every role that it had.
  func isGone(_ party: Int) -> Bool {
    guard !lostRoles.isEmpty, let roles = before.at(party)["roles"], roles.count > 0 else {
      return false
    }
    let id = ItemIdentity(before.at(before.at(party).identifierIndex))
    var elements = roles.elements
    while let role = elements.next() {
      if !lostRoles.contains(role, of: id) { return false }
    }
    return true
  }

  /// Writes a party that only the state before has.
  func keptParty(_ party: Int, _ out: inout ByteBuffer) {
    out.append(UInt8(ascii: "{"))
    var i = party + 2
    let end = before.at(party).end
    while i < end {
      let name = before.at(i)
      let value = i + 1
      i = before.at(value).nextIndex
      let mark = out.count
      separate(&out)
      self.name(name, &out)
      if !name.isName("roles") {
        before.at(value).appendCompact(to: &out)
      } else if !roles(ofKept: party, value, &out) {
        out.truncate(to: mark)
      }
    }
    out.append(UInt8(ascii: "}"))
  }

  /// Writes the roles that a party of the state before still has; false where there is none.
  func roles(ofKept party: Int, _ list: Int, _ out: inout ByteBuffer) -> Bool {
    let id = ItemIdentity(before.at(before.at(party).identifierIndex))
    var isEmpty = true
    out.append(UInt8(ascii: "["))
    var elements = before.at(list).elements
    while let role = elements.next() {
      if lostRoles.contains(role, of: id) { continue }
      separate(&out)
      isEmpty = false
      role.appendCompact(to: &out)
    }
    out.append(UInt8(ascii: "]"))
    return !isEmpty
  }

  /// Writes the roles of a party of both: those before that it did not lose, then those that are new.
  func roles(of party: Int, _ new: Int, _ old: Int, _ out: inout ByteBuffer) {
    let id = ItemIdentity(now.at(now.at(party).identifierIndex))
    var said: Set<[UInt8]> = []
    var elements = now.at(new).elements
    while let role = elements.next() { said.insert(role.plainBytes) }
    var written: Set<[UInt8]> = []
    out.append(UInt8(ascii: "["))
    elements = before.at(old).elements
    while let role = elements.next() {
      let text = role.plainBytes
      let isKept = said.contains(text) || !isReplacing && !lostRoles.contains(role, of: id)
      guard isKept, written.insert(text).inserted else { continue }
      separate(&out)
      role.appendCompact(to: &out)
    }
    elements = now.at(new).elements
    while let role = elements.next() {
      let text = role.plainBytes
      guard written.insert(text).inserted else { continue }
      separate(&out)
      role.appendCompact(to: &out)
    }
    out.append(UInt8(ascii: "]"))
  }
}
