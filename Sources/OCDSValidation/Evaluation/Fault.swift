/// What an evaluation noticed at one place.
struct Fault: Sendable, Hashable {
  /// The rule that was broken.
  let rule: Rule
  /// The schema that says so, or -1.
  let node: Int32
  /// The path.
  let path: Int32
  /// What tells apart faults of one rule at one path: a value's number among the paths, a count; or -1.
  let operand: Int32
}

/// The faults of some documents: of each how many, and the places of the first in the document at hand.
struct FaultTally: Sendable {
  /// One fault and how often it was seen.
  struct Entry: Sendable {
    let fault: Fault
    var count = 0
    /// The places on the tape of the document at hand, as many as are wanted as examples.
    var places: [Int32] = []
  }

  private(set) var entries: [Entry] = []
  private var indexes: [Fault: Int] = [:]
  /// The entries that have places in the document at hand.
  private(set) var touched: [Int] = []
  private var exampleCounts: [Int] = []
  let exampleLimit: Int
  /// More kinds of faults than this are counted together.
  private static let entryLimit = 20_000

  init(examples: Int) { exampleLimit = examples }

  /// Counts a fault at a place.
  mutating func add(_ fault: Fault, at place: Int) {
    let index = count(fault)
    if exampleCounts[index] < exampleLimit || entries[index].count == 1 {
      if entries[index].places.isEmpty { touched.append(index) }
      entries[index].places.append(Int32(truncatingIfNeeded: place))
      exampleCounts[index] += 1
    }
  }

  /// Counts a fault and returns its entry.
  mutating func count(_ fault: Fault) -> Int {
    let index: Int
    if let known = indexes[fault] {
      index = known
    } else {
      var fault = fault
      if entries.count >= FaultTally.entryLimit {
        fault = Fault(rule: fault.rule, node: -1, path: PathTable.root, operand: -1)
      }
      index = indexes[fault] ?? entries.count
      if index == entries.count {
        indexes[fault] = index
        entries.append(Entry(fault: fault))
        exampleCounts.append(0)
      }
    }
    entries[index].count += 1
    return index
  }

  /// Forgets the places, before another document.
  mutating func forgetPlaces() {
    for index in touched { entries[index].places.removeAll(keepingCapacity: true) }
    touched.removeAll(keepingCapacity: true)
  }

  /// Forgets all.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    indexes.removeAll(keepingCapacity: true)
    exampleCounts.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
  }
}
