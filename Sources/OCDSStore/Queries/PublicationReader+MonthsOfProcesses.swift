public import OCDSCore

/// The processes whose first release has its date in one month.
public struct MonthOfProcesses: Sendable, Hashable {
  /// The year in the publication's time zone; 0 where the date is missing.
  public let year: Int
  /// The month, from 1 to 12; 0 where the date is missing.
  public let month: Int
  /// How many processes there are.
  public let processes: Int
  /// The sequence of the first release that was published of any of them.
  public let firstSequence: Int64
  /// The sequence of the last release that was published of any of them.
  public let lastSequence: Int64
  /// The earliest date of a first release.
  public let first: Instant
  /// The latest date of a first release.
  public let last: Instant
}

extension PublicationReader {
  /// The months in which processes began, the earliest first.
  ///
  /// - Complexity: O(processes).
  public mutating func monthsOfProcesses() throws(StoreError) -> [MonthOfProcesses] {
    try renew()
    var months: [MonthOfProcesses] = []
    try forEach(SQLText(PublicationReader.monthsOfProcessesSQL)) { row in
      months.append(
        MonthOfProcesses(
          year: Int(row.int(0) / 100),
          month: Int(row.int(0) % 100),
          processes: Int(row.int(1)),
          firstSequence: row.int(2),
          lastSequence: row.int(3),
          first: Instant(milliseconds: row.int(4)),
          last: Instant(milliseconds: row.int(5))
        )
      )
    }
    return months
  }

  /// All processes are looked at, for the ready-made files alone.
  static let monthsOfProcessesSQL =
    "SELECT firstMonth, count(*), min(position), max(last), min(first), max(first) FROM process "
    + "GROUP BY firstMonth ORDER BY firstMonth"
}
