internal import OCDSCore

/// A walk over two states of a process that writes down where they differ.
///
/// Every value is looked at once: time grows with the bytes of both.
struct ChangeWalk {
  /// One step from the release to a value.
  struct Step: Sendable {
    /// The member's name, or the item's id.
    let name: String
    /// Whether the step leads to an item of a list.
    var isItem = false
    /// The name of an item that has one, such as an organization.
    var title: String?
  }

  /// Members that differ in every release.
  private static let passedOver: Set<String> = ["ocid", "id", "date", "tag"]

  let words: ChangeWords
  private(set) var changes: [ReleaseChanges.Change] = []
  /// How many differences there are beyond those listed.
  private(set) var omitted = 0
  private var steps: [Step] = []

  init(words: ChangeWords) { self.words = words }

  /// Compares two compiled releases.
  mutating func release(_ before: JSONView, _ after: JSONView) {
    members(before, after, passingOver: ChangeWalk.passedOver)
  }

  /// Writes down that the releases contradict each other.
  mutating func contradiction() {
    changes.append(
      ReleaseChanges.Change(
        path: "",
        before: nil,
        after: nil,
        sentence: Wording(
          es: "Esta entrega o una anterior contradice a las demás: no se puede saber qué cambió.",
          en: "This release or an earlier one contradicts the others: what changed cannot be told."
        )
      )
    )
  }

  private mutating func members(
    _ before: JSONView,
    _ after: JSONView,
    passingOver names: Set<String> = []
  ) {
    let old = before.memberIndexes()
    let new = after.memberIndexes()
    var cursor = after.members
    while let member = cursor.next() {
      let name = member.name
      let key = Array(name.utf8)
      // Of members with one name the last counts.
      guard new[key] == member.value.index, !names.contains(name) else { continue }
      steps.append(Step(name: name))
      if let index = old[key] {
        compare(
          JSONView(tape: before.tape, source: before.source, index: index),
          member.value
        )
      } else {
        added(member.value)
      }
      steps.removeLast()
    }
    cursor = before.members
    while let member = cursor.next() {
      let name = member.name
      let key = Array(name.utf8)
      guard new[key] == nil, old[key] == member.value.index, !names.contains(name) else { continue }
      steps.append(Step(name: name))
      removed(member.value)
      steps.removeLast()
    }
  }

  private mutating func compare(_ before: JSONView, _ after: JSONView) {
    if before.isWritten(as: after) { return }
    if before.saysNothing { return added(after) }
    if after.saysNothing { return removed(before) }
    switch (before.kind, after.kind) {
    case (.object, .object):
      if before.isMoney && after.isMoney {
        if !before.isEqual(to: after) { write(before, after) }
      } else {
        members(before, after)
      }
    case (.array, .array): items(before, after)
    default: if !before.isEqual(to: after) { write(before, after) }
    }
  }

  private mutating func items(_ before: JSONView, _ after: JSONView) {
    guard let old = before.itemPlaces, let new = after.itemPlaces else {
      // Without ids, what became of an item cannot be told.
      if !before.isEqual(to: after) { write(before, after) }
      return
    }
    for (id, index) in new.order {
      let item = JSONView(tape: after.tape, source: after.source, index: index)
      if let place = old.places[id],
        JSONView(tape: before.tape, source: before.source, index: place).isWritten(as: item)
      {
        continue
      }
      steps.append(Step(name: id, isItem: true, title: item.textValue("name")))
      if let place = old.places[id] {
        members(JSONView(tape: before.tape, source: before.source, index: place), item)
      } else {
        write(nothingBefore: item)
      }
      steps.removeLast()
    }
    for (id, index) in old.order where new.places[id] == nil {
      let item = JSONView(tape: before.tape, source: before.source, index: index)
      steps.append(Step(name: id, isItem: true, title: item.textValue("name")))
      write(nothingAfter: item)
      steps.removeLast()
    }
  }

  /// A value where none was: a list is so many items.
  private mutating func added(_ value: JSONView) {
    if value.saysNothing { return }
    guard value.kind == .array, let items = value.itemPlaces else {
      return write(nothingBefore: value)
    }
    for (id, index) in items.order {
      let item = JSONView(tape: value.tape, source: value.source, index: index)
      steps.append(Step(name: id, isItem: true, title: item.textValue("name")))
      write(nothingBefore: item)
      steps.removeLast()
    }
  }

  private mutating func removed(_ value: JSONView) {
    if value.saysNothing { return }
    guard value.kind == .array, let items = value.itemPlaces else {
      return write(nothingAfter: value)
    }
    for (id, index) in items.order {
      let item = JSONView(tape: value.tape, source: value.source, index: index)
      steps.append(Step(name: id, isItem: true, title: item.textValue("name")))
      write(nothingAfter: item)
      steps.removeLast()
    }
  }

  private mutating func write(_ before: JSONView, _ after: JSONView) {
    guard hasRoom() else { return }
    let sentence = ChangeSentence(words: words, steps: steps).changed(before, after)
    write(before.compactBytes, after.compactBytes, sentence)
  }

  private mutating func write(nothingBefore value: JSONView) {
    guard hasRoom() else { return }
    let sentence = ChangeSentence(words: words, steps: steps).added(value)
    write(nil, value.compactBytes, sentence)
  }

  private mutating func write(nothingAfter value: JSONView) {
    guard hasRoom() else { return }
    let sentence = ChangeSentence(words: words, steps: steps).removed(value)
    write(value.compactBytes, nil, sentence)
  }

  private mutating func hasRoom() -> Bool {
    guard changes.count >= ReleaseChanges.mostChanges else { return true }
    omitted += 1
    return false
  }

  private mutating func write(_ before: [UInt8]?, _ after: [UInt8]?, _ sentence: Wording) {
    changes.append(
      ReleaseChanges.Change(
        path: JSONPointer(steps.map(\.name)).description,
        before: before,
        after: after,
        sentence: sentence
      )
    )
  }
}

extension JSONView {
  /// Whether both values are written with the same bytes, as most of two merged releases are.
  fileprivate func isWritten(as other: JSONView) -> Bool {
    let mine = rawText
    let others = other.rawText
    guard mine.count == others.count else { return false }
    for i in mine.indices where mine[i] != others[i] { return false }
    return true
  }

  /// Whether the value is null, or an array or an object without contents: merging leaves them out.
  fileprivate var saysNothing: Bool {
    isNull || ((kind == .object || kind == .array) && count == 0)
  }

  /// Whether the value is an amount with its currency and nothing else.
  var isMoney: Bool {
    guard kind == .object else { return false }
    var hasAmount = false
    var cursor = members
    while let member = cursor.next() {
      if member.isNamed("amount"), member.value.number != nil {
        hasAmount = true
      } else if !member.isNamed("currency") || member.value.string == nil {
        return false
      }
    }
    return hasAmount
  }

  /// The items of a list by their ids; nil where one has none, or two have the same.
  fileprivate var itemPlaces: (order: [(id: String, index: Int)], places: [String: Int])? {
    var order: [(id: String, index: Int)] = []
    var places: [String: Int] = [:]
    var cursor = elements
    while let item = cursor.next() {
      guard item.kind == .object, let id = item.textValue("id"),
        places.updateValue(item.index, forKey: id) == nil
      else { return nil }
      order.append((id, item.index))
    }
    return (order, places)
  }

  /// The text of a member that is a text or a number; nil where there is none.
  func textValue(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    if let number = value.number { return String(copying: number.text) }
    return value.string
  }
}
