public import OCDSCore

/// A day, and the time and offset that were written with it, if any.
public struct WrittenDate: Sendable, Hashable {
  /// The day.
  public let day: CivilDate
  /// The time of day; nil where none was written.
  public let time: WrittenTime?
  /// Seconds east of UTC; nil where no offset was written.
  public let offset: Int?

  /// Creates a date.
  public init(day: CivilDate, time: WrittenTime? = nil, offset: Int? = nil) {
    self.day = day
    self.time = time
    self.offset = offset
  }

  /// The offset that was written, or else the zone's at that time; seconds east of UTC.
  public func offset(in zone: ZoneOffset) -> Int {
    offset ?? zone.seconds(day: day, secondOfDay: time?.secondOfDay ?? 0)
  }

  /// The instant; midnight where no time was written.
  public func instant(in zone: ZoneOffset) -> Instant {
    let local = Int64(day.dayNumber) * 86400 + Int64(time?.secondOfDay ?? 0)
    return Instant(
      seconds: local - Int64(offset(in: zone)),
      nanoseconds: time?.nanoseconds ?? 0
    )
  }

  /// The date-time that OCDS wants, such as `2025-03-16T09:00:00-06:00`.
  ///
  /// A date without a time becomes midnight of the zone. The day that the source gives stays the day that is read in
  /// that zone; the time adds nothing but the precision that the format wants.
  ///
  /// Source: RFC 3339, section 5.6.
  public func text(in zone: ZoneOffset) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(40)
    appendText(in: zone, to: &bytes)
    return String(copying: bytes.span)
  }

  /// Writes what `text(in:)` gives.
  func appendText(in zone: ZoneOffset, to bytes: inout [UInt8]) {
    let offset = offset(in: zone)
    let minutes = abs(offset) / 60
    appendDay(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    (time ?? .midnight).append(to: &bytes)
    if offset == 0 && self.offset != nil {
      bytes.append(UInt8(ascii: "Z"))
    } else {
      bytes.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
      appendTwo(minutes / 60, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      appendTwo(minutes % 60, to: &bytes)
    }
  }

  /// The day as `2025-03-16`.
  public var dayText: String {
    var bytes: [UInt8] = []
    appendDay(to: &bytes)
    return String(copying: bytes.span)
  }

  private func appendDay(to bytes: inout [UInt8]) {
    appendTwo(day.year / 100, to: &bytes)
    appendTwo(day.year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendTwo(day.month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendTwo(day.day, to: &bytes)
  }
}

/// A time of day as it was written.
public struct WrittenTime: Sendable, Hashable {
  /// The hour, from 0 to 23.
  public let hour: Int
  /// The minute.
  public let minute: Int
  /// The second, from 0 to 59.
  public let second: Int
  /// The fraction of the second, to nine digits.
  public let nanoseconds: UInt32

  /// Creates a time; nil where a clock does not show it.
  public init?(hour: Int, minute: Int, second: Int = 0, nanoseconds: UInt32 = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      nanoseconds < 1_000_000_000
    else { return nil }
    self.init(valid: hour, minute, second, nanoseconds)
  }

  private init(valid hour: Int, _ minute: Int, _ second: Int, _ nanoseconds: UInt32) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanoseconds = nanoseconds
  }

  /// The beginning of a day.
  public static let midnight = WrittenTime(valid: 0, 0, 0, 0)

  /// The second of the day, from 0.
  public var secondOfDay: Int { hour * 3600 + minute * 60 + second }

  /// The time as `09:05:00`, with a fraction where it has one.
  public var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(copying: bytes.span)
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    appendTwo(hour, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwo(minute, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwo(second, to: &bytes)
    guard nanoseconds > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = nanoseconds
    var unit: UInt32 = 100_000_000
    while rest > 0, unit > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}

/// Appends a number below 100 as two digits.
private func appendTwo(_ number: Int, to bytes: inout [UInt8]) {
  bytes.append(0x30 &+ UInt8(truncatingIfNeeded: number / 10))
  bytes.append(0x30 &+ UInt8(truncatingIfNeeded: number % 10))
}
