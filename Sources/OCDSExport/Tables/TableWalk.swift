internal import OCDSCore

/// A walk over the rows that one list of a compiled release gives; it can be left and taken up again.
///
/// A slot holds the place of a value on the tape, or -1. Of a process with many rows, one is made at a time.
struct TableWalk {
  /// The places of the values of the row that the walk stands on.
  private(set) var slots: [Int]
  /// The row's place in its list, from 1; 0 where the row stands for a list without elements.
  var position: Int { positions[level] }
  /// The number of elements in the row's list.
  var total: Int { totals[level] }

  private var level = 0
  private var hasBegun = false
  /// By level: the next element, the end of the list, the place of the element that was visited, the list's length.
  private var next: [Int] = []
  private var ends: [Int] = []
  private var positions: [Int] = []
  private var totals: [Int] = []
  /// Whether the list of the last level has given a row.
  private var hasRow = false
  /// The value of the next level that was seen last, or -1.
  private var inner = -1

  init(slotCount: Int) { slots = Array(repeating: -1, count: slotCount) }

  /// Begins the walk over a list.
  mutating func begin(_ plan: SourcePlan) {
    for i in slots.indices { slots[i] = -1 }
    next = Array(repeating: 0, count: plan.depth + 1)
    ends = next
    positions = next
    totals = next
    level = 0
    hasBegun = false
  }

  /// Moves to the next row; false after the last.
  mutating func advance(_ plan: SourcePlan, _ root: JSONView) -> Bool {
    if !hasBegun {
      hasBegun = true
      resolve(plan, root, 0, root.index)
      guard plan.depth > 0 else { return true }
      open(root)
    } else if plan.depth == 0 {
      return false
    }
    while level > 0 {
      if next[level] < ends[level] {
        let element = JSONView(tape: root.tape, source: root.source, index: next[level])
        next[level] = element.nextIndex
        positions[level] += 1
        let isRow = resolve(plan, root, level, element.index)
        if level < plan.depth {
          open(root)
        } else if isRow {
          hasRow = true
          return true
        }
      } else if plan.isOuter && level == plan.depth && !hasRow {
        hasRow = true
        positions[level] = 0
        clear(plan, level)
        return true
      } else {
        level -= 1
      }
    }
    return false
  }

  /// Goes down to the value that was seen for the next level.
  private mutating func open(_ root: JSONView) {
    level += 1
    positions[level] = 0
    totals[level] = 0
    next[level] = 0
    ends[level] = 0
    hasRow = false
    guard inner >= 0 else { return }
    let value = JSONView(tape: root.tape, source: root.source, index: inner)
    switch value.kind {
    case .null: break
    case .array:
      next[level] = inner + 2
      ends[level] = value.nextIndex
      totals[level] = value.count
    default:
      next[level] = inner
      ends[level] = value.nextIndex
      totals[level] = 1
    }
  }

  private mutating func clear(_ plan: SourcePlan, _ level: Int) {
    for slot in plan.slotsOfLevel[level] { slots[slot] = -1 }
  }

  /// Fills a level's slots from a value; false where it holds nothing that could be a row.
  @discardableResult
  private mutating func resolve(
    _ plan: SourcePlan,
    _ root: JSONView,
    _ level: Int,
    _ index: Int
  ) -> Bool {
    clear(plan, level)
    inner = -1
    let value = JSONView(tape: root.tape, source: root.source, index: index)
    let own = plan.ownSlots[level]
    if own >= 0 && !value.isNull { slots[own] = index }
    guard value.word.isObject else { return own >= 0 && !value.isNull }
    scan(plan, value, node: level)
    return true
  }

  private mutating func scan(_ plan: SourcePlan, _ object: JSONView, node: Int) {
    var members = object.members
    while let member = members.next() {
      let fields = plan.nodes[node]
      for i in fields.indices where TableWalk.isNamed(member, fields[i].name) {
        let value = member.value
        if fields[i].slot >= 0 { slots[fields[i].slot] = value.isNull ? -1 : value.index }
        if fields[i].isNextLevel { inner = value.index }
        if fields[i].node >= 0 && value.word.isObject { scan(plan, value, node: fields[i].node) }
        break
      }
    }
  }

  @inline(__always)
  private static func isNamed(_ member: JSONMember, _ name: [UInt8]) -> Bool {
    let view = member.nameView
    let word = view.word
    if word.isEscaped { return member.name.utf8.elementsEqual(name) }
    guard word.length == name.count else { return false }
    let start = word.low
    for i in name.indices where view.source[start &+ i] != name[i] { return false }
    return true
  }
}
