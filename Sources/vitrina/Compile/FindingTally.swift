import OCDSCore

/// What merging noticed, counted by kind and field; the number of kinds that are told apart has a bound.
struct FindingTally {
  private struct Key: Hashable {
    let code: MergeFinding.Code
    let path: String
  }

  private var counts: [Key: Int] = [:]
  private var examples: [Key: String] = [:]
  private var others = 0
  private static let mostKinds = 200

  /// Counts the findings of a process.
  mutating func add(_ findings: [MergeFinding], of ocid: String) {
    for finding in findings {
      let key = Key(code: finding.code, path: finding.path)
      if let count = counts[key] {
        counts[key] = count + 1
      } else if counts.count < FindingTally.mostKinds {
        counts[key] = 1
        examples[key] = ocid
      } else {
        others += 1
      }
    }
  }

  /// A line for each kind, with its field, its count and a process that shows it.
  func lines(_ language: Language) -> [String] {
    var lines: [String] = []
    let sorted = counts.sorted {
      ($0.key.code.rawValue, $0.key.path) < ($1.key.code.rawValue, $1.key.path)
    }
    for (key, count) in sorted {
      let place = key.path.isEmpty ? "" : "\(key.path): "
      let example = examples[key] ?? ""
      lines.append("\(place)\(key.code.wording[language]) (\(count); \(example))")
    }
    if others > 0 { lines.append(language == .es ? "y \(others) más" : "and \(others) more") }
    return lines
  }
}
