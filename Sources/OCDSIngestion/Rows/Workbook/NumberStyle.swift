/// What the format of a cell shows a number as.
package enum NumberStyle: UInt8, Sendable {
  /// A number.
  case number
  /// A day.
  case date
  /// A day and a time.
  case dateTime
  /// A time of the day.
  case time
  /// A number of hours, which may be more than a day's.
  case elapsed

  /// The style of a format that has no code in the workbook.
  ///
  /// Source: ECMA-376 part 1, section 18.8.30 (numFmt); 27–36 and 50–58 are the dates and times of East Asian Excel.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 34...36, 50...58: self = .date
    case 18...21, 32, 33, 45, 47: self = .time
    case 22: self = .dateTime
    case 46: self = .elapsed
    default: self = .number
    }
  }
}
