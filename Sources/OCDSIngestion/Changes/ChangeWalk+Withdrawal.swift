internal import OCDSCore

/// What the state no longer has.
///
/// Merging removes no object and no object of an array. A literal becomes null; so does each literal of an object; an
/// object of an array keeps its `id`; an award or a contract is cancelled. What the schema does not let be null stays
/// where its whole object goes, and is as good as gone.
extension ChangeWalk {
  /// Walks over the members of the ledger's object that the state's object has not; returns whether any changed.
  func vanished(
    _ new: Int,
    _ old: Int,
    _ node: Int,
    _ place: Place,
    isItem: Bool,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    var changed = false
    var present = MemberCursor(state.at(new))
    var i = old + 2
    let end = previous.at(old).end
    while i < end {
      let name = previous.at(i)
      let value = i + 1
      i = previous.at(value).nextIndex
      if isItem && name.isName("id") || isHead(name, place) { continue }
      if present.value(named: name, of: state) >= 0 { continue }
      let field = rules.field(name, under: node)
      if try vanished(name, value, field, place, &out) {
        changed = true
        if !out.isWriting { return true }
      }
    }
    return changed
  }

  /// Takes back one member of an object that stays; returns whether that changed anything.
  func vanished(
    _ name: JSONView,
    _ old: Int,
    _ field: ChangeRules.Field,
    _ place: Place,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    let section = section(name, place)
    if case .root = place, isLead(name, previous.at(old), field, place) {
      // Every release says how its process began; the head writes that the language is gone.
      return name.isName("language")
    }
    let changed = try withdraw(name, old, field, holderStays: true, section, &out)
    guard changed else { return false }
    if case .section = place { out.facts.noteVanished(name) }
    if section == .planning || section == .tender, let section { out.add([section.stage.update]) }
    return true
  }

  /// Takes back one member; returns whether that changed anything.
  private func withdraw(
    _ name: JSONView,
    _ old: Int,
    _ field: ChangeRules.Field,
    holderStays: Bool,
    _ section: Section?,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    let value = previous.at(old)
    var changed = false
    switch shape(value, field.action) {
    case .none: return false
    case .leaf:
      if field.acceptsNull {
        out.member(name, "null")
        return true
      }
      if field.action == .replace && value.word.isArray {
        out.member(name, "[]")
        return true
      }
      if holderStays {
        out.member(name, "null")
        return true
      }
    case .object:
      let mark = out.open(name, "{")
      changed = out.close(
        "}",
        from: mark,
        changed: try withdrawMembers(old, Int(field.node), isItem: false, &out)
      )
    case .items:
      let mark = out.open(name, "[")
      changed = out.close(
        "]",
        from: mark,
        changed: try vanishedItems(-1, old, field, section, &out)
      )
    }
    if !changed && field.isRequired { out.member(name, value) }
    return changed
  }

  /// Takes back the members of an object, whose braces are open; returns whether that changed anything.
  private func withdrawMembers(
    _ old: Int,
    _ node: Int,
    isItem: Bool,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    var changed = false
    var members = previous.at(old).members
    while let member = members.next() {
      let name = member.nameView
      if isItem && name.isName("id") { continue }
      let field = rules.field(name, under: node)
      if try withdraw(name, member.value.index, field, holderStays: false, nil, &out) {
        changed = true
        if !out.isWriting { return true }
      }
    }
    return changed
  }

  /// Takes back the objects of the ledger's array that the state's has not; returns whether that changed anything.
  func vanishedItems(
    _ new: Int,
    _ old: Int,
    _ field: ChangeRules.Field,
    _ section: Section?,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    var changed = false
    var present = new >= 0 ? ItemCursor(state.at(new)) : ItemCursor()
    var elements = previous.at(old).elements
    while let element = elements.next() {
      let id = element.identifierIndex
      if id >= 0 && present.item(previous.at(id), of: state) >= 0 { continue }
      let isChanged =
        if let section {
          try cancel(element.index, id, Int(field.node), section, &out)
        } else {
          try withdrawItem(element.index, id, Int(field.node), &out)
        }
      if isChanged {
        changed = true
        if !out.isWriting { return true }
      }
    }
    return changed
  }

  /// Takes back an object of an array but for its `id`; returns whether that changed anything.
  private func withdrawItem(_ old: Int, _ id: Int, _ node: Int, _ out: inout ChangeOutput)
    throws(StateFault) -> Bool
  {
    guard id >= 0 else {
      let isWriting = out.isWriting
      out.isWriting = false
      let hasContent = try withdrawMembers(old, node, isItem: true, &out)
      out.isWriting = isWriting
      if hasContent { throw .unidentified(at: JSONPointer(to: old, in: previous)) }
      return false
    }
    let mark = out.openElement()
    out.identifier(previous.at(id))
    let changed = try withdrawMembers(old, node, isItem: true, &out)
    return out.close("}", from: mark, changed: changed)
  }

  /// Gives an award or a contract the status `cancelled`; returns whether it had another.
  private func cancel(
    _ old: Int,
    _ id: Int,
    _ node: Int,
    _ section: Section,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    if let status = previous.at(old)["status"] {
      guard !status.word.isContainer else {
        throw .kindChanged(at: JSONPointer(to: status.index, in: previous))
      }
      if status.word.isString && status.isName("cancelled") { return false }
    }
    guard id >= 0 else { throw .unidentified(at: JSONPointer(to: old, in: previous)) }
    let mark = out.openElement()
    out.identifier(previous.at(id))
    var members = previous.at(old).members
    while out.isWriting, let member = members.next() {
      let name = member.nameView
      let isWritten = name.isName("id") || name.isName("status")
      if !isWritten && rules.field(name, under: node).isRequired { out.member(name, member.value) }
    }
    out.cancelledStatus()
    out.add([section == .award ? .awardCancellation : .contractUpdate])
    return out.close("}", from: mark, changed: true)
  }
}
