/// A point in time, to the nanosecond.
///
/// OCDS dates are RFC 3339 with an offset; the order of releases is the order of their instants, whatever the offsets.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// Nanoseconds after that second.
  public let nanoseconds: UInt32

  /// Creates an instant from its parts.
  public init(seconds: Int64, nanoseconds: UInt32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Whether one instant is before another.
  public static func < (a: Instant, b: Instant) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  /// The milliseconds since 1970-01-01T00:00:00Z, rounded down.
  public var milliseconds: Int64 { seconds * 1000 + Int64(nanoseconds / 1_000_000) }

  /// Creates an instant from milliseconds since 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    self.init(
      seconds: rest < 0 ? seconds - 1 : seconds,
      nanoseconds: UInt32(rest < 0 ? rest + 1000 : rest) * 1_000_000
    )
  }
}

extension Instant {
  /// The civil date and time of day in UTC.
  var civil: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    var days = Int(seconds / 86400)
    var rest = Int(seconds % 86400)
    if rest < 0 {
      rest += 86400
      days -= 1
    }
    let date = CivilDate(dayNumber: days)
    return (date.year, date.month, date.day, rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// The instant as `2025-03-16T18:04:05Z`, with milliseconds where there are any or they are asked for.
  public func text(milliseconds always: Bool = false) -> String {
    let c = civil
    let milliseconds = Int(nanoseconds / 1_000_000)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    func append(_ number: Int, _ width: Int, _ end: Unicode.Scalar) {
      var unit = width == 4 ? 1000 : width == 3 ? 100 : 10
      while unit > 0 {
        bytes.append(0x30 &+ UInt8(truncatingIfNeeded: number / unit % 10))
        unit /= 10
      }
      bytes.append(UInt8(ascii: end))
    }
    // Years beyond four digits are no dates of RFC 3339, but must not be told as others.
    if (0...9999).contains(c.year) {
      append(c.year, 4, "-")
    } else {
      bytes.append(contentsOf: "\(c.year)-".utf8)
    }
    append(c.month, 2, "-")
    append(c.day, 2, "T")
    append(c.hour, 2, ":")
    append(c.minute, 2, ":")
    let hasFraction = always || milliseconds > 0
    append(c.second, 2, hasFraction ? "." : "Z")
    if hasFraction { append(milliseconds, 3, "Z") }
    return String(copying: bytes.span)
  }

  /// The instant as an HTTP date such as `Sun, 16 Mar 2025 18:04:05 GMT`.
  ///
  /// Source: RFC 9110, section 5.6.7.
  public var httpDate: String {
    let c = civil
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let day = CivilDate(year: c.year, month: c.month, day: c.day).dayNumber
    let weekday = ((day + 4) % 7 + 7) % 7
    return "\(days[weekday]), \(padded(c.day, 2)) \(months[c.month - 1]) \(padded(c.year, 4)) "
      + "\(padded(c.hour, 2)):\(padded(c.minute, 2)):\(padded(c.second, 2)) GMT"
  }
}

/// A number with zeros before it, at least some digits long.
private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
