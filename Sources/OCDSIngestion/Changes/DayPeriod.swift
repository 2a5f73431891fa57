internal import OCDSCore

/// A period of whole days, both ends counted, as `2026-01-01/2026-03-31`.
public struct DayPeriod: Sendable, Hashable, CustomStringConvertible {
  /// The first day, as `yyyy-MM-dd`.
  public let first: String
  /// The last day, as `yyyy-MM-dd`.
  public let last: String

  /// Reads a period; nil where a day is none of the calendar, or the last is before the first.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 10 && DateTime($0) != nil }),
      parts[0] <= parts[1]
    else { return nil }
    (first, last) = (parts[0], parts[1])
  }

  /// Whether a date lies in the period, by the day that is written in it, whatever its offset.
  public func contains(_ date: String) -> Bool {
    guard DateTime(date) != nil else { return false }
    let day = String(date.prefix(10))
    return first <= day && day <= last
  }

  /// The period as it is written.
  public var description: String { "\(first)/\(last)" }
}
