/// On which days of the month the dates of several files fall, taken together.
///
/// Offices give a file a process: that every contract was signed on a 16th shows only in many files.
public struct CommonDays: Sendable {
  private var fields: [String: DaysOfMonth] = [:]
  private var examples: [String: (file: Int, example: FindingExample)] = [:]

  /// Begins with no file.
  public init() {}

  /// Takes in the dates of a file.
  public mutating func add(
    _ days: [DaysOfMonth],
    file: Int,
    position: (Int) -> TextPosition
  ) {
    for field in days {
      fields[field.path, default: DaysOfMonth(path: field.path)].merge(field)
      if examples[field.path] == nil, let found = field.example {
        examples[field.path] = (file, FindingExample(found, at: position(found.offset)))
      }
    }
  }

  /// Adds what is odd to the reports of the files, each to that of the first date.
  public func tell(_ report: inout ValidationReport) {
    for (path, field) in fields.sorted(by: { $0.key < $1.key }) where field.areOdd {
      guard let (file, example) = examples[path] else { continue }
      let fault = Fault(
        rule: .datesOnOneDay,
        node: -1,
        path: PathTable.root,
        operand: Int32(field.day)
      )
      let context = FaultContext(
        program: nil,
        fault: fault,
        path: path.split(separator: "/").map(String.init),
        value: "",
        suggestions: Suggestions()
      )
      let group = FindingGroup(
        check: DatesOnOneDayRule.check,
        path: path,
        message: DatesOnOneDayRule.message(context),
        count: field.count,
        examples: [example]
      )
      report.files[file].insert(group)
    }
  }
}

extension FileReport {
  /// Puts a group where its first finding is in the document.
  fileprivate mutating func insert(_ group: FindingGroup) {
    guard let own = group.examples.first else { return }
    let place = groups.firstIndex { other in
      guard let first = other.examples.first else { return false }
      return (own.line, own.column) < (first.line, first.column)
    }
    groups.insert(group, at: place ?? groups.endIndex)
  }
}
