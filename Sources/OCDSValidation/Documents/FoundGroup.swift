internal import OCDSCore

/// The findings of one rule at one path in a part of a file, before lines are counted.
public struct FoundGroup: Sendable {
  /// What makes findings one group.
  struct Key: Hashable, Sendable {
    let code: String
    let path: String
    let message: Wording
  }

  let check: Check
  let path: String
  let message: Wording
  var count: Int
  var examples: [FoundExample]

  var key: Key { Key(code: check.code, path: path, message: message) }

  /// Takes in what was found elsewhere, and keeps the examples that come first.
  mutating func merge(_ other: FoundGroup, examples limit: Int) {
    count += other.count
    examples.append(contentsOf: other.examples)
    examples.sort { $0.offset < $1.offset }
    if examples.count > max(limit, 1) { examples.removeLast(examples.count - max(limit, 1)) }
  }
}

/// One finding, by the offset of its value.
struct FoundExample: Sendable {
  let offset: Int
  /// The JSON Pointer; nil where it is to be found by the offset.
  let pointer: String?
  let value: String?
  let ocid: String?
  let releaseId: String?
  var detail: Wording?
}
