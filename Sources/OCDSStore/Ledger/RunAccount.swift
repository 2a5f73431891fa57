public import OCDSCore

/// What a run read, published and refused.
public struct RunCounts: Sendable, Hashable {
  /// Releases that were read.
  public var read = 0
  /// Releases that are new in the ledger.
  public var published = 0
  /// Releases that the ledger held already.
  public var unchanged = 0
  /// Releases and lines that were refused.
  public var refused = 0
  /// Findings about releases that were not refused.
  public var findings = 0
  /// Input files that could not be read as what they are.
  public var unreadable = 0

  /// Creates counts of nothing.
  public init() {}

  /// What was counted since the counts were others.
  public func since(_ earlier: RunCounts) -> RunCounts {
    var counts = RunCounts()
    counts.read = read - earlier.read
    counts.published = published - earlier.published
    counts.unchanged = unchanged - earlier.unchanged
    counts.refused = refused - earlier.refused
    counts.findings = findings - earlier.findings
    counts.unreadable = unreadable - earlier.unreadable
    return counts
  }
}

/// A run as the database keeps it.
public struct Run: Sendable, Hashable {
  /// The number, counted from 1.
  public let id: Int64
  /// The command's name and arguments.
  public let command: String
  /// When it began.
  public let started: Instant
  /// When it ended; nil for one that is under way or was killed.
  public let ended: Instant?
  /// What it did.
  public let counts: RunCounts
}

/// Something that was refused, kept with its place and the reason.
public struct Refusal: Sendable, Hashable {
  /// The file, or `-`.
  public let source: String
  /// The sheet, where the file has several; else empty.
  public let sheet: String
  /// The line, counted from 1.
  public let line: Int
  /// The reason.
  public let code: RefusalCode
  /// The process, where it could be read.
  public let ocid: String?
  /// The release, where it could be read.
  public let releaseId: String?
  /// The value or the place that it is about.
  public let detail: Wording
  /// The name of what is wrong with the value, where a row was set aside for one; else empty.
  public let fault: String
  /// The heading of the column in which the value stands; else empty.
  public let heading: String
  /// The value, cut and masked as it may be shown; else empty.
  public let given: String

  /// Creates a refusal.
  public init(
    source: String,
    sheet: String = "",
    line: Int,
    code: RefusalCode,
    ocid: String? = nil,
    releaseId: String? = nil,
    detail: Wording = Wording(""),
    fault: String = "",
    heading: String = "",
    given: String = ""
  ) {
    self.source = source
    self.sheet = sheet
    self.line = line
    self.code = code
    self.ocid = ocid
    self.releaseId = releaseId
    self.detail = detail
    self.fault = fault
    self.heading = heading
    self.given = given
  }
}
