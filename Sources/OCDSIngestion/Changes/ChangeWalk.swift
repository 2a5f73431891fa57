internal import OCDSCore

/// A walk over a state and the ledger's compiled release side by side, which writes what differs.
///
/// Places are indexes on the two tapes; -1 stands for a value that is not there. Each value of both is looked at a
/// bounded number of times.
struct ChangeWalk: ~Escapable {
  let state: JSONView
  let previous: JSONView
  let rules: ChangeRules
  /// Whether there is a compiled release; where not, `previous` is never looked at.
  let hasPrevious: Bool

  /// Where an object stands, as far as that matters.
  enum Place {
    /// The release itself.
    case root
    /// A part of it that has its own tags.
    case section(Section)
    /// Anywhere else.
    case inner
  }

  /// How merging takes a value.
  enum Shape {
    /// Nothing: absent, null, or empty where empty says nothing.
    case none
    /// As one: it replaces what was there.
    case leaf
    /// By its members.
    case object
    /// By the `id` of its objects.
    case items
  }

  @_lifetime(copy state, copy previous)
  init(_ state: JSONView, _ previous: JSONView, hasPrevious: Bool, rules: ChangeRules) {
    self.state = state
    self.previous = previous
    self.hasPrevious = hasPrevious
    self.rules = rules
  }

  /// Walks over the whole; returns whether anything changed.
  func release(_ out: inout ChangeOutput) throws(StateFault) -> Bool {
    let mark = out.openElement()
    let changed = try members(state.index, hasPrevious ? previous.index : -1, 0, .root, &out)
    return out.close("}", from: mark, changed: changed)
  }

  func shape(_ value: JSONView, _ action: MergeRules.Action) -> Shape {
    let word = value.word
    if word.isNull || action == .omit { return .none }
    guard word.isContainer else { return .leaf }
    if action == .replace { return word.length == 0 ? .none : .leaf }
    if word.isObject { return .object }
    if word.length == 0 { return .none }
    return value.hasOnlyObjects ? .items : .leaf
  }

  /// Walks over the members of an object of the state, whose braces are open; returns whether any changed.
  private func members(
    _ new: Int,
    _ old: Int,
    _ node: Int,
    _ place: Place,
    isItem: Bool = false,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    var changed = false
    var known = old >= 0 ? MemberCursor(previous.at(old)) : MemberCursor()
    var matched = 0
    var i = new + 2
    let end = state.at(new).end
    while i < end {
      let name = state.at(i)
      let value = i + 1
      i = state.at(value).nextIndex
      let before = known.value(named: name, of: previous)
      if before >= 0 { matched += 1 }
      if isItem && name.isName("id") || isHead(name, place) { continue }
      if before >= 0 && isSameLiteral(value, before) { continue }
      if try member(name, value, before, node, place, &out) {
        changed = true
        if !out.isWriting { return true }
      }
    }
    if old >= 0 && matched < previous.at(old).count {
      if try vanished(new, old, node, place, isItem: isItem, &out) { changed = true }
    }
    return changed
  }

  /// Whether both are literals of one value.
  @inline(__always)
  private func isSameLiteral(_ value: Int, _ before: Int) -> Bool {
    !state.at(value).word.isContainer && !previous.at(before).word.isContainer
      && state.at(value).isEqual(to: previous.at(before))
  }

  /// Whether a member of the release itself is written in its head, or is none of a state's.
  func isHead(_ name: JSONView, _ place: Place) -> Bool {
    guard case .root = place else { return false }
    return name.isName("ocid") || name.isName("id") || name.isName("date") || name.isName("tag")
  }

  /// Whether a member stands in the head of the release, or before the others of its object, where it is not a change.
  func isLead(_ name: JSONView, _ value: JSONView, _ field: ChangeRules.Field, _ place: Place)
    -> Bool
  {
    if case .root = place {
      return !value.word.isContainer
        && (name.isName("initiationType") || name.isName("language"))
    }
    // Nothing of a first release is taken back, so its members stand in the order of the state.
    return hasPrevious && field.isRequired
  }

  /// Walks over one member of the state; returns whether it changed.
  private func member(
    _ name: JSONView,
    _ value: Int,
    _ before: Int,
    _ node: Int,
    _ place: Place,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    let field = rules.field(name, under: node)
    let section = section(name, place)
    var now = shape(state.at(value), field.action)
    if now == .object && state.at(value).isHollow { now = .none }
    let was = before >= 0 ? shape(previous.at(before), field.action) : .none
    out.hasNewItem = false
    let changed: Bool
    switch (now, was) {
    case (.none, .none): changed = false
    case (.none, _):
      return try vanished(previous.at(before - 1), before, field, place, &out)
    case (.leaf, .none), (.leaf, .leaf):
      changed = was == .none || !state.at(value).isEqual(to: previous.at(before))
      if changed && !isLead(name, state.at(value), field, place) {
        out.member(name, state.at(value))
      }
    case (.object, .none), (.object, .object):
      let mark = out.open(name, "{")
      let inside: Place = section.map { .section($0) } ?? .inner
      changed = out.close(
        "}",
        from: mark,
        changed: try object(value, was == .none ? -1 : before, field, inside, &out)
      )
    case (.items, .none), (.items, .items):
      let mark = out.open(name, "[")
      changed = out.close(
        "]",
        from: mark,
        changed: try items(value, was == .none ? -1 : before, field, section, &out)
      )
    default:
      guard now == .object && state.at(value).saysNothing else {
        throw .kindChanged(at: pointer(ofState: value))
      }
      return try vanished(previous.at(before - 1), before, field, place, &out)
    }
    if changed, case .section = place {
      out.facts.note(
        name,
        value: state.at(value),
        isNew: was == .none,
        hasNewItem: out.hasNewItem
      )
    }
    if !changed && out.isWriting && field.isRequired && state.at(value).word.isContainer {
      // Only counts where something beside it changed; else the whole object is taken back.
      out.member(name, state.at(value))
    }
    return changed
  }

  /// The section that a member of the release is.
  func section(_ name: JSONView, _ place: Place) -> Section? {
    guard case .root = place else { return nil }
    if name.isName("awards") { return .award }
    if name.isName("contracts") { return .contract }
    if name.isName("tender") { return .tender }
    return name.isName("planning") ? .planning : nil
  }

  /// Walks over an object of the state, whose braces are open; returns whether it changed.
  private func object(
    _ new: Int,
    _ old: Int,
    _ field: ChangeRules.Field,
    _ place: Place,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    if case .section = place { out.facts = SectionFacts() }
    writeRequired(of: state.at(new), Int(field.node), isItem: false, &out)
    let changed = try members(new, old, Int(field.node), place, &out)
    if changed, case .section(let section) = place {
      out.add(out.facts.tags(of: section, isNew: old < 0))
    }
    return changed
  }

  /// Writes the literals that an object of the state must have; the `id` of an array's object is written before.
  private func writeRequired(
    of object: JSONView,
    _ node: Int,
    isItem: Bool,
    _ out: inout ChangeOutput
  ) {
    guard hasPrevious, out.isWriting, node >= 0, !rules.required[node].isEmpty else { return }
    var members = object.members
    while let member = members.next() {
      let name = member.nameView
      let field = rules.field(name, under: node)
      if field.isRequired && !(isItem && name.isName("id"))
        && shape(member.value, field.action) == .leaf
      {
        out.member(name, member.value)
      }
    }
  }

  /// Walks over the objects of an array of the state, whose bracket is open; returns whether any changed.
  private func items(
    _ new: Int,
    _ old: Int,
    _ field: ChangeRules.Field,
    _ section: Section?,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    var changed = false
    var hasNew = false
    var known = old >= 0 ? ItemCursor(previous.at(old)) : ItemCursor()
    var matched = 0
    var last = -1
    var isInOrder = true
    var i = new + 2
    let end = state.at(new).end
    while i < end {
      let item = i
      i = state.at(i).nextIndex
      let id = try identifier(ofState: item)
      let before = known.item(state.at(id), of: previous)
      if before > last { matched += 1 } else { isInOrder = false }
      if before < 0 { hasNew = true } else { last = before }
      if try self.item(item, id, before, field, section, &out) {
        changed = true
        if !out.isWriting { return true }
      }
    }
    // What was found in the ledger's order is found once each.
    if !isInOrder { try checkDistinct(new) }
    if old >= 0 && (!isInOrder || matched < previous.at(old).count) {
      if try vanishedItems(new, old, field, section, &out) { changed = true }
    }
    out.hasNewItem = hasNew
    return changed
  }

  /// Walks over an object of an array; returns whether it changed.
  private func item(
    _ new: Int,
    _ id: Int,
    _ old: Int,
    _ field: ChangeRules.Field,
    _ section: Section?,
    _ out: inout ChangeOutput
  ) throws(StateFault) -> Bool {
    let mark = out.openElement()
    out.identifier(state.at(id))
    let node = Int(field.node)
    writeRequired(of: state.at(new), node, isItem: true, &out)
    if section != nil { out.facts = SectionFacts() }
    let place: Place = section.map { .section($0) } ?? .inner
    var changed = try members(new, old, node, place, isItem: true, &out)
    if old < 0 { changed = true }
    if changed, let section { out.add(out.facts.tags(of: section, isNew: old < 0)) }
    return out.close("}", from: mark, changed: changed)
  }
}
