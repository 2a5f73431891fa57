public import OCDSCore

/// The findings of one rule at one path: how many there are, and the first of them.
public struct FindingGroup: Sendable, Hashable {
  /// The rule.
  public let check: Check
  /// The path without array indexes, such as `releases/tender/items/quantity`; empty for a whole document.
  public let path: String
  /// What is wrong and what to do, in a sentence.
  public let message: Wording
  /// How many findings there are; exact.
  public internal(set) var count: Int
  /// The first findings, in the order of the document, at most as many as were asked for.
  public internal(set) var examples: [FindingExample]

  /// Creates a group.
  public init(
    check: Check,
    path: String,
    message: Wording,
    count: Int,
    examples: [FindingExample]
  ) {
    self.check = check
    self.path = path
    self.message = message
    self.count = count
    self.examples = examples
  }
}

/// One finding of a group: where it is and what stands there.
public struct FindingExample: Sendable, Hashable {
  /// The place, as a JSON Pointer; of a compiled release's finding, within the compiled release.
  public let pointer: String
  /// The line in the file, counted from 1; of a compiled release's finding, of its process's first release.
  public let line: Int
  /// The column in the line, in characters (Unicode scalars), counted from 1.
  public let column: Int
  /// The value as it stands in the file, cut after 120 characters; nil where it is a container or missing.
  public let value: String?
  /// The process, where it is known.
  public let ocid: String?
  /// The release, where it is known.
  public let releaseId: String?
  /// What is special to this place, where the group's sentence does not say it all.
  public let detail: Wording?

  /// Creates an example.
  public init(
    pointer: String,
    line: Int,
    column: Int,
    value: String?,
    ocid: String? = nil,
    releaseId: String? = nil,
    detail: Wording? = nil
  ) {
    self.pointer = pointer
    self.line = line
    self.column = column
    self.value = value
    self.ocid = ocid
    self.releaseId = releaseId
    self.detail = detail
  }
}
