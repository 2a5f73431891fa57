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

  /// The runs, oldest first.
  public func runs() throws(StoreError) -> [Run] {
    var statement = try connection.prepare(
      "SELECT id, command, started, ended, read, published, unchanged, refused, findings, "
        + "unreadable FROM run ORDER BY id"
    )
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
    var statement = try connection.prepare(
      "SELECT source, line, code, ocid, releaseId, detail FROM refusal WHERE run = ?1 ORDER BY id LIMIT ?2"
    )
    try statement.bind(1, run)
    try statement.bind(2, limit)
    var refusals: [Refusal] = []
    while try statement.step() {
      guard let code = RefusalCode(rawValue: statement.text(2)) else { continue }
      refusals.append(
        Refusal(
          source: statement.text(0),
          line: Int(statement.int(1)),
          code: code,
          ocid: statement.isNull(3) ? nil : statement.text(3),
          releaseId: statement.isNull(4) ? nil : statement.text(4),
          detail: Wording(kept: statement.text(5))
        )
      )
    }
    return refusals
  }

  /// The findings of a run about its input, in the order of reading, at most so many.
  public func findings(ofRun run: Int64, limit: Int = .max) throws(StoreError) -> [Finding] {
    var statement = try connection.prepare(
      "SELECT source, line, code, pointer, ocid, releaseId, detail, severity, "
        + "ifnull(findingSentence.text, ''), count FROM runFinding "
        + "LEFT JOIN findingSentence ON findingSentence.id = sentence "
        + "WHERE run = ?1 ORDER BY runFinding.id LIMIT ?2"
    )
    try statement.bind(1, run)
    try statement.bind(2, limit)
    var findings: [Finding] = []
    while try statement.step() {
      let code = statement.text(2)
      // Before sentences were kept, a finding had that of its code.
      let known = FindingCode(rawValue: code)
      let sentence = known?.wording ?? Wording(kept: statement.text(8))
      findings.append(
        Finding(
          code: code,
          severity: Finding.Severity(rawValue: statement.text(7)) ?? .warning,
          sentence: sentence,
          pointer: statement.text(3),
          ocid: statement.isNull(4) ? nil : statement.text(4),
          releaseId: statement.isNull(5) ? nil : statement.text(5),
          source: statement.text(0),
          line: Int(statement.int(1)),
          detail: Wording(kept: statement.text(6)),
          count: Int(statement.int(9))
        )
      )
    }
    return findings
  }
}
