/// Something about a release that its publisher should know: data about the data, never a reason to stop.
public struct Finding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable {
    case error
    case warning
    case information
  }

  /// The name of what was found: a `FindingCode`, or a rule of the validator.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// A sentence that says what it is and what to do.
  public let sentence: Wording
  /// Where in the document, as a JSON Pointer or a path without array indexes.
  public let pointer: String
  /// The process, where it is known.
  public let ocid: String?
  /// The release, where it is known.
  public let releaseId: String?
  /// The file, or `-`.
  public let source: String
  /// The sheet of the file, where it has several; else empty.
  public let sheet: String
  /// The line of the source, counted from 1.
  public let line: Int
  /// The value or the difference that it is about.
  public let detail: Wording

  /// How many places of the release it is about; `pointer` is the first.
  public let count: Int

  /// Creates a finding about input.
  public init(
    _ code: FindingCode,
    pointer: String = "",
    ocid: String? = nil,
    releaseId: String? = nil,
    source: String,
    line: Int,
    detail: Wording = Wording("")
  ) {
    self.init(
      code: code.rawValue,
      severity: code.severity,
      sentence: code.wording,
      pointer: pointer,
      ocid: ocid,
      releaseId: releaseId,
      source: source,
      line: line,
      detail: detail
    )
  }

  /// Creates a finding of any name.
  public init(
    code: String,
    severity: Severity,
    sentence: Wording,
    pointer: String,
    ocid: String?,
    releaseId: String?,
    source: String,
    sheet: String = "",
    line: Int,
    detail: Wording,
    count: Int = 1
  ) {
    self.code = code
    self.severity = severity
    self.sentence = sentence
    self.pointer = pointer
    self.ocid = ocid
    self.releaseId = releaseId
    self.source = source
    self.sheet = sheet
    self.line = line
    self.detail = detail
    self.count = count
  }
}
