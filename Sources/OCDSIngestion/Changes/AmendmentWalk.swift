internal import OCDSCore

/// A walk over what a source says now and what it said before, side by side, which writes the amended state.
///
/// Places are indexes on the two tapes. What is said now stands first, in its own order; a list of values that says the same
/// in another order stays as it was, and so does the order of roles, which says nothing.
struct AmendmentWalk: ~Escapable {
  let now: JSONView
  let before: JSONView
  private let withdrawn: WithdrawnObjects
  let lostRoles: LostRoles
  /// Whether what is said now is all: nothing of the state before is kept but the order of lists.
  let isReplacing: Bool

  /// Where an object stands, as far as that matters.
  enum Place {
    case root
    case tender
    case awards
    case contracts
    case parties
    case inner
  }

  @_lifetime(copy now, copy before)
  init(
    _ now: JSONView,
    _ before: JSONView,
    _ withdrawn: WithdrawnObjects = WithdrawnObjects(),
    isReplacing: Bool = false
  ) {
    self.now = now
    self.before = before
    self.withdrawn = withdrawn
    self.isReplacing = isReplacing
    lostRoles = isReplacing ? LostRoles() : LostRoles(from: before, amendedBy: now, withdrawn)
  }

  /// Writes the state.
  func write(to out: inout ByteBuffer) { object(now.index, before.index, .root, &out) }

  /// Writes an object of both.
  private func object(_ new: Int, _ old: Int, _ place: Place, _ out: inout ByteBuffer) {
    out.append(UInt8(ascii: "{"))
    let tenderers = place == .tender && !isReplacing ? countOfTenderers(new, old) : nil
    var known = MemberCursor(before.at(old))
    var i = new + 2
    let end = now.at(new).end
    while i < end {
      let name = now.at(i)
      let value = i + 1
      i = now.at(value).nextIndex
      if isAside(name, place) { continue }
      let other = known.value(named: name, of: before)
      separate(&out)
      self.name(name, &out)
      if let tenderers, name.isName("numberOfTenderers") {
        append(tenderers, &out)
      } else if other < 0 {
        now.at(value).appendCompact(to: &out)
      } else {
        self.value(name, value, other, place, new, &out)
      }
    }
    if isReplacing { return out.append(UInt8(ascii: "}")) }
    var present = MemberCursor(now.at(new))
    i = old + 2
    let last = before.at(old).end
    while i < last {
      let name = before.at(i)
      let value = i + 1
      i = before.at(value).nextIndex
      if isAside(name, place) || present.value(named: name, of: now) >= 0 { continue }
      let mark = out.count
      separate(&out)
      self.name(name, &out)
      if let tenderers, name.isName("numberOfTenderers") {
        append(tenderers, &out)
      } else if !kept(name, value, place, old, &out) {
        out.truncate(to: mark)
      }
    }
    out.append(UInt8(ascii: "}"))
  }

  /// Whether a member of the state is no part of it: what is kept beside it of the days of its rows.
  private func isAside(_ name: JSONView, _ place: Place) -> Bool {
    place == .root && RowDates.isName(name)
  }

  /// Writes a member that both have.
  private func value(
    _ name: JSONView,
    _ new: Int,
    _ old: Int,
    _ place: Place,
    _ holder: Int,
    _ out: inout ByteBuffer
  ) {
    let (value, other) = (now.at(new), before.at(old))
    if value.saysNothing {
      if isReplacing || !kept(name, old, place, -1, &out) { value.appendCompact(to: &out) }
    } else if place == .parties && name.isName("roles") {
      roles(of: holder, new, old, &out)
    } else if value.word.isObject && other.word.isObject {
      let inside: Place = place == .root && name.isName("tender") ? .tender : .inner
      if inside == .inner && value.isOneStatement(otherThan: other) {
        value.appendCompact(to: &out)
      } else {
        object(new, old, inside, &out)
      }
    } else if value.hasOnlyIdentified && other.hasOnlyIdentified && !isWholeList(name, place) {
      items(new, old, list(name, place), &out)
    } else if value.word.isArray && other.word.isArray && value.hasSameValues(as: other) {
      other.appendCompact(to: &out)
    } else {
      value.appendCompact(to: &out)
    }
  }

  /// Whether a list of objects with ids says one thing, and is replaced whole.
  private func isWholeList(_ name: JSONView, _ place: Place) -> Bool {
    place == .awards && name.isName("suppliers") || place == .parties && name.isName("memberOf")
  }

  /// What the objects of a list are.
  private func list(_ name: JSONView, _ place: Place) -> Place {
    guard place == .root else { return .inner }
    if name.isName("awards") { return .awards }
    if name.isName("contracts") { return .contracts }
    return name.isName("parties") ? .parties : .inner
  }

  /// Writes a list of objects with ids of both.
  private func items(_ new: Int, _ old: Int, _ place: Place, _ out: inout ByteBuffer) {
    out.append(UInt8(ascii: "["))
    var known = ItemCursor(before.at(old))
    var i = new + 2
    let end = now.at(new).end
    while i < end {
      let item = i
      i = now.at(i).nextIndex
      let other = known.item(now.at(now.at(item).identifierIndex), of: before)
      separate(&out)
      if other >= 0 {
        object(item, other, place, &out)
      } else {
        now.at(item).appendCompact(to: &out)
      }
    }
    if isReplacing { return out.append(UInt8(ascii: "]")) }
    var present = ItemCursor(now.at(new))
    forEachKept(in: old, place) { item in
      if present.item(before.at(before.at(item).identifierIndex), of: now) >= 0 { return }
      separate(&out)
      keptItem(item, place, &out)
    }
    out.append(UInt8(ascii: "]"))
  }

  /// Calls a function with the objects of a list of the state before that are not withdrawn.
  private func forEachKept(in list: Int, _ place: Place, _ body: (Int) -> Void) {
    var i = list + 2
    let end = before.at(list).end
    while i < end {
      let item = i
      i = before.at(i).nextIndex
      if withdrawn.places.contains(item) { continue }
      if place == .parties && isGone(item) { continue }
      body(item)
    }
  }

  /// Writes a member that only the state before has; false where nothing of it is left.
  private func kept(
    _ name: JSONView,
    _ old: Int,
    _ place: Place,
    _ holder: Int,
    _ out: inout ByteBuffer
  ) -> Bool {
    let inside = list(name, place)
    guard inside != .inner, before.at(old).hasOnlyIdentified else {
      if place == .parties && name.isName("roles") && holder >= 0 {
        return roles(ofKept: holder, old, &out)
      }
      before.at(old).appendCompact(to: &out)
      return true
    }
    var isEmpty = true
    out.append(UInt8(ascii: "["))
    forEachKept(in: old, inside) { item in
      if !isEmpty { separate(&out) }
      isEmpty = false
      keptItem(item, inside, &out)
    }
    out.append(UInt8(ascii: "]"))
    return !isEmpty
  }

  /// Writes an object of a list that only the state before has.
  private func keptItem(_ item: Int, _ place: Place, _ out: inout ByteBuffer) {
    guard place == .parties, !lostRoles.isEmpty else {
      return before.at(item).appendCompact(to: &out)
    }
    keptParty(item, &out)
  }

  /// Writes a comma where something stands before in the same container.
  func separate(_ out: inout ByteBuffer) {
    guard out.count > 0 else { return }
    let last = out.bytes[out.count &- 1]
    if last != UInt8(ascii: "{") && last != UInt8(ascii: "[") { out.append(UInt8(ascii: ",")) }
  }

  /// Writes a member's name.
  func name(_ name: JSONView, _ out: inout ByteBuffer) {
    out.append(name.rawText)
    out.append(UInt8(ascii: ":"))
  }

  private func append(_ number: Int, _ out: inout ByteBuffer) {
    let text = Array(String(number).utf8)
    out.append(text.span)
  }
}
