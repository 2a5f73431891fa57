/// What keeps a text from being a date and time of RFC 3339.
public enum DateTimeFlaw: UInt8, Sendable, Hashable, CaseIterable {
  /// The text does not begin with a date, or goes on with something else.
  case notADateTime
  /// The calendar has no such day, such as 30 February.
  case impossibleDay
  /// The clock has no such time, or the offset is of a day or more.
  case impossibleTime
  /// The text ends behind the day.
  case missingTime
  /// The offset from UTC is missing.
  case missingOffset
  /// The time ends behind the minutes.
  case missingSeconds
  /// A space stands between the day and the time.
  case spaceInsteadOfT
}
