public import OCDSCore

/// Joins what was found in the parts of a file into the groups of its report.
///
/// - Complexity: Memory grows with the number of groups, of which there are 20,000 at most from each part.
public struct FindingCollector: Sendable {
  private var groups: [FoundGroup] = []
  private var places: [FoundGroup.Key: Int] = [:]
  private var days: [String: DaysOfMonth] = [:]
  private let examples: Int

  /// Creates a collector that keeps so many examples of each group.
  public init(examples: Int) { self.examples = examples }

  /// Takes in what was found in a part.
  public mutating func add(_ found: [FoundGroup]) {
    for group in found {
      if let place = places[group.key] {
        groups[place].merge(group, examples: examples)
      } else {
        places[group.key] = groups.count
        groups.append(group)
      }
    }
  }

  /// Takes in on which days of the month dates fell.
  public mutating func add(_ days: [DaysOfMonth]) {
    for field in days { self.days[field.path, default: DaysOfMonth(path: field.path)].merge(field) }
  }

  /// On which days of the month the dates fell.
  public var dates: [DaysOfMonth] { Array(days.values) }

  /// The offsets whose lines the report needs, in ascending order.
  public var offsets: [Int] {
    var offsets: Set<Int> = []
    for group in groups { for example in group.examples { offsets.insert(example.offset) } }
    for field in days.values { if let example = field.example { offsets.insert(example.offset) } }
    return offsets.sorted()
  }

  /// The offsets whose JSON Pointers the report needs, in ascending order.
  public var unknownPointers: [Int] {
    var offsets: Set<Int> = []
    for group in groups {
      for example in group.examples where example.pointer == nil { offsets.insert(example.offset) }
    }
    return offsets.sorted()
  }

  /// The groups in the order of their first findings in the file; those of one place by their codes.
  ///
  /// `position` gives the line and the column of an offset; `pointers` those of `unknownPointers`.
  public func groups(
    pointers: [Int: JSONPointer] = [:],
    position: (Int) -> TextPosition
  ) -> [FindingGroup] {
    let sorted = groups.sorted { a, b in
      let first = a.examples.first?.offset ?? .max
      let second = b.examples.first?.offset ?? .max
      if first != second { return first < second }
      return (a.check.code, a.path, a.message.en) < (b.check.code, b.path, b.message.en)
    }
    return sorted.map { group in
      FindingGroup(
        check: group.check,
        path: FindingCollector.path(of: group, pointers),
        message: group.message,
        count: group.count,
        examples: group.examples.prefix(examples).map {
          FindingExample($0, at: position($0.offset), pointers)
        }
      )
    }
  }

  /// The path of a group; where the pointer of its first example had to be found, by that.
  private static func path(of group: FoundGroup, _ pointers: [Int: JSONPointer]) -> String {
    guard let first = group.examples.first, first.pointer == nil,
      let pointer = pointers[first.offset]
    else { return group.path }
    return pointer.tokens.filter { Int($0) == nil }.joined(separator: "/")
  }
}

extension FindingExample {
  init(
    _ found: FoundExample,
    at place: TextPosition,
    _ pointers: [Int: JSONPointer] = [:]
  ) {
    self.init(
      pointer: found.pointer ?? pointers[found.offset]?.description ?? "",
      line: place.line,
      column: place.column,
      value: found.value,
      ocid: found.ocid,
      releaseId: found.releaseId,
      detail: found.detail
    )
  }
}

/// A line and a column of a text, both counted from 1; a column is a Unicode scalar.
public struct TextPosition: Sendable, Hashable {
  /// The line.
  public let line: Int
  /// The column.
  public let column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
