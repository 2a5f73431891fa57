public import OCDSCore

extension PublicationReader {
  /// What the gate noticed about the published releases of a process, each thing once, the oldest first.
  ///
  /// Findings about releases that were refused are not among them: what was not published is nobody's to read.
  ///
  /// - Complexity: O(findings of the process).
  public mutating func findings(ofProcess ocid: String, limit: Int) throws(StoreError) -> [Finding]
  {
    try renew()
    var findings: [Finding] = []
    let query = SQLText(
      PublicationReader.findingsOfProcess,
      [.text(ocid), .int(Int64(max(0, limit)))]
    )
    try forEach(query) { findings.append(RunReader.finding($0)) }
    return findings
  }

  static let findingsOfProcess =
    "SELECT f.source, f.line, f.code, f.pointer, f.ocid, f.releaseId, f.detail, f.severity, "
    + "ifnull(s.text, ''), f.count, f.sheet, min(f.id) FROM runFinding AS f "
    + "CROSS JOIN release AS r ON r.ocid = f.ocid AND r.releaseId = f.releaseId "
    + "LEFT JOIN findingSentence AS s ON s.id = f.sentence WHERE f.ocid = ? "
    + "GROUP BY f.code, f.pointer, f.detail ORDER BY 12 LIMIT ?"

  /// How many suppliers or buyers there are.
  public mutating func partyCount(_ role: PartyRole) throws(StoreError) -> Int {
    try renew()
    return try kept("parties \(role)", Selection()) { reader throws(StoreError) in
      var count = 0
      try reader.forEach(SQLText(PublicationReader.partyCount, [.text(role.rawValue)])) {
        count = Int($0.int(0))
      }
      return count
    }
  }

  static let partyCount = "SELECT count(*) FROM party WHERE role = ?"
}
