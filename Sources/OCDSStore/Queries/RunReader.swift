public import OCDSCore

/// A reader of the account of the runs.
public struct RunReader: ~Copyable {
  private let connection: Connection

  /// Opens a publication for reading.
  public init(_ folder: PublicationFolder) throws(StoreError) {
    try FirstLoad.recover(folder)
    let connection = try Connection(path: folder.databasePath, .readOnly)
    try Migrations.check(connection, path: folder.databasePath)
    self.connection = connection
  }

  init(_ connection: Connection) { self.connection = connection }

  /// The runs, oldest first.
  public func runs() throws(StoreError) -> [Run] {
    var statement = try connection.prepare(RunReader.allRuns)
    var runs: [Run] = []
    while try statement.step() {
      var counts = RunCounts()
      counts.read = Int(statement.int(4))
      counts.published = Int(statement.int(5))
      counts.unchanged = Int(statement.int(6))
      counts.refused = Int(statement.int(7))
      counts.findings = Int(statement.int(8))
      counts.unreadable = Int(statement.int(9))
      runs.append(
        Run(
          id: statement.int(0),
          command: statement.text(1),
          started: Instant(milliseconds: statement.int(2)),
          ended: statement.isNull(3) ? nil : Instant(milliseconds: statement.int(3)),
          counts: counts
        )
      )
    }
    return runs
  }

  /// What a run refused, in the order of reading, at most so many.
  public func refusals(ofRun run: Int64, limit: Int = .max) throws(StoreError) -> [Refusal] {
    var refusals: [Refusal] = []
    try forEachRefusal(ofRun: run, limit: limit) { refusals.append($0) }
    return refusals
  }

  /// Calls a function with each thing that a run refused, in the order of reading; memory holds one at a time.
  public func forEachRefusal(
    ofRun run: Int64,
    limit: Int = .max,
    _ body: (Refusal) -> Void
  ) throws(StoreError) {
    var statement = try connection.prepare(RunReader.refusalsOfRun)
    try statement.bind(1, run)
    try statement.bind(2, limit)
    while try statement.step() {
      if let refusal = RunReader.refusal(statement) { body(refusal) }
    }
  }

  /// What a run refused by file, reason and heading, in the order of their first, each with its first examples.
  ///
  /// At most so many examples are read in all.
  public func refusalGroups(
    ofRun run: Int64,
    examples: Int,
    limit: Int
  ) throws(StoreError) -> [FaultGroup<Refusal>] {
    var statement = try connection.prepare(RunReader.kindsOfRefusals)
    try statement.bind(1, run)
    try statement.bind(2, examples)
    try statement.bind(3, limit)
    var groups: [FaultGroup<Refusal>] = []
    while try statement.step() {
      guard let refusal = RunReader.refusal(statement) else { continue }
      if statement.int(10) == 1 || groups.isEmpty {
        groups.append(FaultGroup(count: Int(statement.int(11)), examples: []))
      }
      groups[groups.count - 1].examples.append(refusal)
    }
    return groups
  }

  /// The findings of a run about its input, in the order of reading, at most so many.
  public func findings(ofRun run: Int64, limit: Int = .max) throws(StoreError) -> [Finding] {
    var findings: [Finding] = []
    try forEachFinding(ofRun: run, limit: limit) { findings.append($0) }
    return findings
  }

  /// Calls a function with each finding of a run, in the order of reading; memory holds one at a time.
  public func forEachFinding(
    ofRun run: Int64,
    limit: Int = .max,
    _ body: (Finding) -> Void
  ) throws(StoreError) {
    var statement = try connection.prepare(RunReader.findingsOfRun)
    try statement.bind(1, run)
    try statement.bind(2, limit)
    while try statement.step() { body(RunReader.finding(statement)) }
  }

  /// The findings of a run by file, code and heading, in the order of their first, each with its first examples.
  ///
  /// Findings about releases are one group whatever their place. At most so many examples are read in all.
  public func findingGroups(
    ofRun run: Int64,
    examples: Int,
    limit: Int
  ) throws(StoreError) -> [FaultGroup<Finding>] {
    var statement = try connection.prepare(RunReader.kindsOfFindings)
    try statement.bind(1, run)
    try statement.bind(2, examples)
    try statement.bind(3, limit)
    var groups: [FaultGroup<Finding>] = []
    while try statement.step() {
      if statement.int(11) == 1 || groups.isEmpty {
        groups.append(FaultGroup(count: Int(statement.int(12)), examples: []))
      }
      groups[groups.count - 1].examples.append(RunReader.finding(statement))
    }
    return groups
  }

  private static let refusalColumns =
    "source, line, code, ocid, releaseId, detail, sheet, fault, heading, given"
  private static let findingColumns =
    "source, line, code, pointer, ocid, releaseId, detail, severity, text, count, sheet"
  private static let findingRows =
    "SELECT runFinding.id AS id, source, line, code, pointer, ocid, releaseId, detail, severity, "
    + "ifnull(findingSentence.text, '') AS text, count, sheet FROM runFinding "
    + "LEFT JOIN findingSentence ON findingSentence.id = sentence WHERE run = ?1"

  static let allRuns =
    "SELECT id, command, started, ended, read, published, unchanged, refused, findings, "
    + "unreadable FROM run ORDER BY id"
  static let refusalsOfRun =
    "SELECT \(refusalColumns) FROM refusal WHERE run = ?1 ORDER BY id LIMIT ?2"
  static let kindsOfRefusals = grouped(
    "SELECT id, \(refusalColumns), 1 AS count, "
      + "source || char(31) || code || char(31) || fault || char(31) || heading AS kind "
      + "FROM refusal WHERE run = ?1",
    columns: refusalColumns
  )
  static let findingsOfRun =
    "SELECT \(findingColumns) FROM (\(findingRows)) ORDER BY id LIMIT ?2"
  static let kindsOfFindings = grouped(
    "SELECT *, source || char(31) || code || char(31) "
      + "|| CASE WHEN releaseId IS NULL THEN pointer ELSE '' END AS kind "
      + "FROM (\(findingRows))",
    columns: findingColumns
  )

  /// A query of the first rows of each kind, with their number in it and the sum of its counts.
  private static func grouped(_ rows: String, columns: String) -> String {
    "SELECT \(columns), number, total FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY kind "
      + "ORDER BY id) AS number, SUM(count) OVER (PARTITION BY kind) AS total, "
      + "MIN(id) OVER (PARTITION BY kind) AS first FROM (\(rows))) "
      + "WHERE number <= ?2 ORDER BY first, number LIMIT ?3"
  }

  private static func refusal(_ row: borrowing Statement) -> Refusal? {
    guard let code = RefusalCode(rawValue: row.text(2)) else { return nil }
    return Refusal(
      source: row.text(0),
      sheet: row.text(6),
      line: Int(row.int(1)),
      code: code,
      ocid: row.isNull(3) ? nil : row.text(3),
      releaseId: row.isNull(4) ? nil : row.text(4),
      detail: Wording(kept: row.text(5)),
      fault: row.text(7),
      heading: row.text(8),
      given: row.text(9)
    )
  }

  static func finding(_ row: borrowing Statement) -> Finding {
    let code = row.text(2)
    // Before sentences were kept, a finding had that of its code.
    let known = FindingCode(rawValue: code)
    return Finding(
      code: code,
      severity: Finding.Severity(rawValue: row.text(7)) ?? .warning,
      sentence: known?.wording ?? Wording(kept: row.text(8)),
      pointer: row.text(3),
      ocid: row.isNull(4) ? nil : row.text(4),
      releaseId: row.isNull(5) ? nil : row.text(5),
      source: row.text(0),
      sheet: row.text(10),
      line: Int(row.int(1)),
      detail: Wording(kept: row.text(6)),
      count: Int(row.int(9))
    )
  }
}

/// What a run refused or found of one kind: how many, and the first of them.
public struct FaultGroup<Example: Sendable>: Sendable {
  /// How many there are; exact.
  public let count: Int
  /// The first of them, in the order of reading.
  public internal(set) var examples: [Example]
}

extension LedgerWriter {
  /// A reader of the account of the runs that sees what this writer has not committed.
  public func account() -> RunReader { RunReader(connection) }
}
