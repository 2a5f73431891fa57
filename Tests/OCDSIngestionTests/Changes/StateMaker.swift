import TestSupport

/// Makes random states and edits them, in every way in which a source can change.
struct StateMaker {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  /// A state of a process.
  mutating func state(_ ocid: String) -> StateValue {
    var members = makeMembers(StateGrammar.release, sparse: 3)
    members.insert(("ocid", .string(ocid)), at: 0)
    if pick(2) == 0 { members.append(("initiationType", .string("tender"))) }
    return .object(members)
  }

  /// The state after some edits, often none.
  mutating func edited(_ state: StateValue) -> StateValue {
    guard case .object(var members) = state else { return state }
    if pick(25) == 0 { members = members.filter { $0.name == "ocid" } }
    let head = members.filter { $0.name == "ocid" || $0.name == "initiationType" }
    members = members.filter { $0.name != "ocid" && $0.name != "initiationType" }
    return .object(head + editMembers(members, StateGrammar.release))
  }

  private mutating func makeMembers(_ fields: [(String, StateGrammar)], sparse: Int)
    -> [(name: String, value: StateValue)]
  {
    var members: [(String, StateValue)] = []
    for (name, grammar) in fields where grammar.isFixed || pick(sparse + 1) > 0 && pick(3) > 0 {
      members.append((name, make(grammar)))
    }
    if pick(4) == 0 { members.shuffle(using: &generator) }
    return members
  }

  private mutating func make(_ grammar: StateGrammar) -> StateValue {
    if !grammar.isFixed && pick(30) == 0 { return .null }
    switch grammar {
    case .text([], _): return .number(["0.1", "0.10", "0.25"][pick(3)])
    case .text(let texts, _): return .string(texts[pick(texts.count)])
    case .anyText:
      let texts = [
        "", "Obra", "Construcción de aulas", "comillas \" y \\ barra", "línea\n\tnueva", "😀 €",
        "e\u{301}", "é", "null", "0",
      ]
      return .string(texts[pick(texts.count)])
    case .amount:
      let numbers = [
        "12.30", "12.3", "1230e-2", "0", "-0.0", "1", "1.0", "99999999999999999999.99", "-5.05",
        "150000",
      ]
      return .number(numbers[pick(numbers.count)])
    case .whole: return .number(String(pick(4)))
    case .flag: return .boolean(pick(2) == 0)
    case .day:
      let days = ["2026-01-05T09:00:00-06:00", "2026-02-01T00:00:00Z", "2026-02-01T12:30:00.5Z"]
      return .string(days[pick(3)])
    case .list(let values):
      return .array(values.shuffled(using: &generator).dropLast(pick(values.count + 1)))
    case .object(let fields): return .object(makeMembers(fields, sparse: 2))
    case .items(let fields, let numbers):
      var items: [StateValue] = []
      for _ in 0..<pick(4) { add(item(fields, numbers), to: &items) }
      return .array(items)
    }
  }

  private mutating func identifier(_ numbers: Bool) -> StateValue {
    let n = 1 + pick(4)
    return numbers && pick(3) == 0 ? .number(String(n)) : .string(String(n))
  }

  private mutating func item(_ fields: [(String, StateGrammar)], _ numbers: Bool) -> StateValue {
    var members = makeMembers(fields, sparse: 1)
    members.insert(("id", identifier(numbers)), at: pick(4) == 0 ? members.count : 0)
    return .object(members)
  }

  /// Adds an item where its id is free.
  private func add(_ item: StateValue, to items: inout [StateValue]) {
    guard let id = item["id"] else { return }
    let isTaken = items.contains { $0["id"].map { Agreement.isSame($0, id) } ?? false }
    if !isTaken { items.append(item) }
  }

  private mutating func editMembers(
    _ members: [(name: String, value: StateValue)],
    _ fields: [(String, StateGrammar)]
  ) -> [(name: String, value: StateValue)] {
    var edited: [(name: String, value: StateValue)] = []
    for member in members {
      guard let grammar = fields.first(where: { $0.0 == member.name })?.1 else {
        edited.append(member)
        continue
      }
      if !grammar.isFixed && pick(14) == 0 {
        // Taken away, or said to be nothing.
        let nothing: [StateValue] = [.null, .array([]), .object([])]
        if pick(2) == 0 { edited.append((member.name, grammar.nothing ?? nothing[0])) }
        continue
      }
      edited.append((member.name, edit(member.value, grammar)))
    }
    for (name, grammar) in fields where pick(10) == 0 {
      if !edited.contains(where: { $0.name == name }) { edited.append((name, make(grammar))) }
    }
    for (name, grammar) in fields where grammar.isFixed && !edited.isEmpty {
      if !edited.contains(where: { $0.name == name }) { edited.append((name, make(grammar))) }
    }
    if pick(8) == 0 { edited.shuffle(using: &generator) }
    return edited
  }

  private mutating func edit(_ value: StateValue, _ grammar: StateGrammar) -> StateValue {
    switch (value, grammar) {
    case (.object(let members), .object(let fields)):
      return pick(25) == 0 ? make(grammar) : .object(editMembers(members, fields))
    case (.array(let items), .items(let fields, let numbers)):
      return .array(editItems(items, fields, numbers))
    case (.number(let text), .amount) where pick(6) == 0:
      return .number(rewritten(text))
    default: return pick(9) == 0 ? make(grammar) : value
    }
  }

  private mutating func editItems(
    _ items: [StateValue],
    _ fields: [(String, StateGrammar)],
    _ numbers: Bool
  ) -> [StateValue] {
    var edited: [StateValue] = []
    for item in items {
      if pick(12) == 0 { continue }
      guard case .object(let members) = item, let id = item["id"] else { continue }
      let rest = editMembers(members.filter { $0.name != "id" }, fields)
      let newId = pick(20) == 0 ? identifier(numbers) : id
      add(.object([("id", newId)] + rest), to: &edited)
    }
    if pick(8) == 0 { add(item(fields, numbers), to: &edited) }
    if pick(10) == 0 { edited.shuffle(using: &generator) }
    if pick(15) == 0 && edited.count > 1 { swapIdentifiers(&edited) }
    return edited
  }

  private mutating func swapIdentifiers(_ items: inout [StateValue]) {
    guard case .object(var a) = items[0], case .object(var b) = items[1],
      let i = a.firstIndex(where: { $0.name == "id" }),
      let j = b.firstIndex(where: { $0.name == "id" })
    else { return }
    (a[i].value, b[j].value) = (b[j].value, a[i].value)
    items[0] = .object(a)
    items[1] = .object(b)
  }

  /// Another text of the same number.
  private mutating func rewritten(_ text: String) -> String {
    if text.contains("e") { return text }
    return text.contains(".") ? text + "0" : text + (pick(2) == 0 ? ".0" : "e0")
  }
}

extension StateGrammar {
  /// Whether the field stands as long as its object does.
  var isFixed: Bool {
    if case .text(_, let isFixed) = self { return isFixed }
    return false
  }

  /// The empty value of the field's kind, where it has one.
  var nothing: StateValue? {
    switch self {
    case .list, .items: .array([])
    case .object: .object([])
    default: nil
    }
  }
}
