internal import OCDSCore

extension PublicationReader {
  /// How timely, complete and valid the publication of each buyer is, those with most processes first.
  ///
  /// Processes that name no buyer are one buyer with an empty id. Kept by this reader as `total` is.
  ///
  /// - Complexity: O(processes + awards + contracts + findings) where it is not known yet.
  public mutating func quality() throws(StoreError) -> [BuyerQuality] {
    try renew()
    return try kept("quality", Selection()) { reader throws(StoreError) in
      var buyers: [String: BuyerQuality] = [:]
      try reader.forEach(SQLText(QualitySQL.processes)) { row in
        var buyer = BuyerQuality(id: row.text(0))
        buyer.processes = Int(row.int(1))
        let latest = row.int(2)
        if latest != AbsentValue.number { buyer.latest = Instant(milliseconds: latest) }
        buyer.tenderPeriods = .init(Int(row.int(4)), of: Int(row.int(3)))
        buyer.tenderValues = .init(Int(row.int(5)), of: buyer.processes)
        buyers[buyer.id] = buyer
      }
      try reader.forEach(SQLText(QualitySQL.awards)) { row in
        let all = Int(row.int(1))
        buyers[row.text(0)]?.awardValues = .init(Int(row.int(2)), of: all)
        buyers[row.text(0)]?.awardDates = .init(Int(row.int(3)), of: all)
        buyers[row.text(0)]?.suppliers = .init(Int(row.int(4)), of: all)
      }
      try reader.forEach(SQLText(QualitySQL.contracts)) { row in
        buyers[row.text(0)]?.contractPeriods = .init(Int(row.int(2)), of: Int(row.int(1)))
      }
      try reader.forEach(SQLText(QualitySQL.delays)) { row in
        let count = Int(row.int(2))
        if row.isNull(1) {
          buyers[row.text(0)]?.undelayed = count
        } else {
          buyers[row.text(0)]?.delays.append(.init(days: Int(row.int(1)), processes: count))
        }
      }
      try reader.forEach(SQLText(QualitySQL.validity)) { row in
        buyers[row.text(0)]?.withErrors = Int(row.int(1))
        buyers[row.text(0)]?.withWarnings = Int(row.int(2))
      }
      try reader.forEach(SQLText(QualitySQL.findings)) { row in
        buyers[row.text(0)]?.findings.append(QualitySQL.finding(row))
      }
      try reader.forEach(SQLText(QualitySQL.names)) { row in
        buyers[row.text(0)]?.name = row.text(1)
      }
      // By the bytes of the id where the counts are alike, so that every reader gives one order.
      return buyers.values.sorted {
        $0.processes != $1.processes
          ? $0.processes > $1.processes
          : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
      }
    }
  }
}

/// The statements of `PublicationReader.quality`; each looks at all that it counts.
///
/// Groups are by `+buyer`, which keeps the database from walking a whole table in the order of an index, and what is looked
/// up row by row stands behind `LIMIT -1`, which keeps it from looking again for every use of the value.
enum QualitySQL {
  private static let absent = AbsentValue.number
  /// A day in milliseconds: dates without an hour, and clocks, differ by less.
  private static let day: Int64 = 86_400_000

  static let processes =
    "SELECT p.buyer, count(*), max(x.latest), sum(p.method <> 'direct'), "
    + "sum(p.method <> 'direct' AND p.tenderDate <> \(absent)), sum(p.tenderAmount <> \(absent)) "
    + "FROM process AS p CROSS JOIN processText AS x ON x.position = p.position GROUP BY +p.buyer"

  static let awards =
    "SELECT p.buyer, count(*), sum(l.amount <> \(absent)), sum(l.date <> \(absent)), "
    + "sum(l.supplier <> '') FROM process AS p "
    + "CROSS JOIN awardLine AS l ON l.position = p.position "
    + "WHERE l.award >= 0 AND l.isFirst AND l.isCounted GROUP BY +p.buyer"

  static let contracts =
    "SELECT p.buyer, count(*), sum(c.startDate <> \(absent) AND c.endDate <> \(absent)) "
    + "FROM process AS p CROSS JOIN contractLine AS c ON c.position = p.position "
    + "GROUP BY +p.buyer"

  /// A process of one release, or first told after its award, needs no look at the ledger.
  static let delays =
    "SELECT buyer, min(max(0, (told - happened) / \(day)), 36500) AS days, count(*) FROM ("
    + "SELECT buyer, happened, CASE WHEN first > happened - \(day) THEN first ELSE ("
    + "SELECT min(r.instant) FROM release AS r WHERE r.ocid = q.ocid "
    + "AND r.instant > q.happened - \(day)) END AS told FROM ("
    + "SELECT p.buyer AS buyer, p.first AS first, x.ocid AS ocid, "
    + "CASE WHEN p.awardDate <> \(absent) THEN p.awardDate ELSE p.contractDate END AS happened "
    + "FROM process AS p CROSS JOIN processText AS x ON x.position = p.position "
    + "WHERE p.awardDate <> \(absent) OR p.contractDate <> \(absent)) AS q LIMIT -1) "
    + "GROUP BY buyer, days ORDER BY buyer, days"

  /// The release that a process was last told by, and what was found in it.
  private static let newest =
    "FROM process AS p CROSS JOIN release AS r ON r.sequence = p.last "

  /// What the merge had to say of a process counts as a warning.
  static let validity =
    "SELECT buyer, sum(worst = 2), sum(worst = 1) FROM (SELECT p.buyer AS buyer, "
    + "CASE WHEN EXISTS (SELECT 1 FROM record AS m WHERE m.position = p.position "
    + "AND m.length = 0) THEN 2 ELSE max("
    + "EXISTS (SELECT 1 FROM recordFinding AS d WHERE d.position = p.position), "
    + "ifnull((SELECT max(CASE f.severity WHEN 'error' THEN 2 "
    + "WHEN 'warning' THEN 1 ELSE 0 END) FROM runFinding AS f WHERE f.ocid = r.ocid "
    + "AND f.releaseId = r.releaseId), 0)) END AS worst \(newest) LIMIT -1) GROUP BY buyer"

  static let findings =
    "SELECT p.buyer, f.code, max(f.severity), ifnull(s.text, ''), count(DISTINCT p.position) "
    + "\(newest)"
    + "CROSS JOIN runFinding AS f ON f.ocid = r.ocid AND f.releaseId = r.releaseId "
    + "LEFT JOIN findingSentence AS s ON s.id = f.sentence "
    + "GROUP BY p.buyer, f.code ORDER BY p.buyer, 5 DESC, f.code"

  static let names = "SELECT id, name FROM party WHERE role = 'buyer'"

  static func finding(_ row: borrowing Statement) -> BuyerQuality.FindingCount {
    let code = row.text(1)
    return BuyerQuality.FindingCount(
      code: code,
      severity: Finding.Severity(rawValue: row.text(2)) ?? .warning,
      sentence: FindingCode(rawValue: code)?.wording ?? Wording(kept: row.text(3)),
      processes: Int(row.int(4))
    )
  }

  /// All of them, so that their plans can be looked at.
  static let all: [ReaderStatements.Named] = [
    ("processes", processes), ("awards", awards), ("contracts", contracts), ("delays", delays),
    ("validity", validity), ("findings", findings), ("names", names),
  ].map { ReaderStatements.Named(name: "quality \($0.0)", query: SQLText($0.1)) }
}
