/// Something about a release that its publisher should know: data about the data, never a reason to stop.
public struct Finding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable {
    case error
    case warning
    case information
  }

  /// What was found.
  public let code: FindingCode
  /// Where in the document, as a JSON Pointer or a path without array indexes.
  public let pointer: String
  /// The process, where it is known.
  public let ocid: String?
  /// The release, where it is known.
  public let releaseId: String?
  /// The file, or `-`.
  public let source: String
  /// The line of the source, counted from 1.
  public let line: Int
  /// The value or the difference that it is about.
  public let detail: Wording

  /// Creates a finding.
  public init(
    _ code: FindingCode,
    pointer: String = "",
    ocid: String? = nil,
    releaseId: String? = nil,
    source: String,
    line: Int,
    detail: Wording = Wording("")
  ) {
    self.code = code
    self.pointer = pointer
    self.ocid = ocid
    self.releaseId = releaseId
    self.source = source
    self.line = line
    self.detail = detail
  }

  /// How much it matters.
  public var severity: Severity { code.severity }
}
