internal import OCDSCore

extension PublicationReader {
  /// The months in which processes have the date of their first release, oldest first, in the publication's zone.
  ///
  /// A date before the year 1 or after 9998 is in no month.
  ///
  /// - Complexity: O(months · log processes) once for each sequence of the ledger, O(months) else.
  public mutating func firstMonths() throws(StoreError) -> [CalendarMonth] {
    try renew()
    return try kept("firstMonths", Selection()) { reader throws(StoreError) in
      var months: [CalendarMonth] = []
      var start = AbsentValue.number + 1
      while true {
        var found: Int64?
        try reader.forEach(SQLText(PublicationReader.firstDate, start)) { found = $0.int(0) }
        guard let found else { return months }
        // From one month to the next by one look into the index: its entries are not walked.
        if let month = CalendarMonth(of: Instant(milliseconds: found), in: reader.zone) {
          if months.last != month { months.append(month) }
          start = max(found + 1, month.instants(in: reader.zone).upperBound.milliseconds)
        } else {
          guard found < 0 else { return months }
          start = max(found + 1, PublicationReader.firstInstant)
        }
      }
    }
  }

  /// The years in which processes have the date of their first release, oldest first.
  public mutating func firstYears() throws(StoreError) -> [Int] {
    var years: [Int] = []
    for month in try firstMonths() where years.last != month.year { years.append(month.year) }
    return years
  }

  /// The releases that were published in a month of the publication's zone: they come after a sequence, up to another.
  ///
  /// - Complexity: O(log releases) look-ups: what is published later has a greater sequence.
  public mutating func sequences(publishedIn month: CalendarMonth) throws(StoreError)
    -> (after: Int64, through: Int64)
  {
    try renew()
    let span = month.instants(in: zone)
    return (
      try lastSequence(asOf: Instant(milliseconds: span.lowerBound.milliseconds - 1)),
      try lastSequence(asOf: Instant(milliseconds: span.upperBound.milliseconds - 1))
    )
  }

  static let firstDate = "SELECT first FROM process WHERE first >= ? ORDER BY first LIMIT 1"
  /// The earliest instant that is in the year 1 wherever the clocks are, in milliseconds.
  private static let firstInstant: Int64 = -62_135_683_200_000
}
