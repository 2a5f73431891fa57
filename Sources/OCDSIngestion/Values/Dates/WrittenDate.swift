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
    append(clockText.span, to: &bytes)
    time?.appendFraction(to: &bytes)
    if offset == 0 && self.offset != nil { return bytes.append(UInt8(ascii: "Z")) }
    let end: InlineArray<6, UInt8> = [
      offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"),
      tens(minutes / 60), units(minutes / 60), UInt8(ascii: ":"),
      tens(minutes % 60), units(minutes % 60),
    ]
    append(end.span, to: &bytes)
  }

  /// The day as `2025-03-16`.
  public var dayText: String { String(copying: clockText.span.extracting(0..<10)) }

  /// The day and the time to the second, such as `2025-03-16T09:05:00`.
  private var clockText: InlineArray<19, UInt8> {
    let time = time ?? .midnight
    let (century, year) = (day.year / 100, day.year % 100)
    return [
      tens(century), units(century), tens(year), units(year), UInt8(ascii: "-"),
      tens(day.month), units(day.month), UInt8(ascii: "-"),
      tens(day.day), units(day.day), UInt8(ascii: "T"),
      tens(time.hour), units(time.hour), UInt8(ascii: ":"),
      tens(time.minute), units(time.minute), UInt8(ascii: ":"),
      tens(time.second), units(time.second),
    ]
  }

  private func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    // Sound: the bytes are copied during the call.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
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
    var bytes = [
      tens(hour), units(hour), UInt8(ascii: ":"),
      tens(minute), units(minute), UInt8(ascii: ":"),
      tens(second), units(second),
    ]
    appendFraction(to: &bytes)
    return String(copying: bytes.span)
  }

  /// Writes the fraction of the second, where there is one.
  fileprivate func appendFraction(to bytes: inout [UInt8]) {
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

/// The first digit of a number below 100.
private func tens(_ number: Int) -> UInt8 { 0x30 &+ UInt8(truncatingIfNeeded: number / 10) }

/// The second digit of a number below 100.
private func units(_ number: Int) -> UInt8 { 0x30 &+ UInt8(truncatingIfNeeded: number % 10) }
