/// The format `date-time`: a date and time with its offset from UTC.
///
/// Source: RFC 3339, section 5.6.
public enum DateTimeFormat {
  /// Tells whether a text is a date and time.
  ///
  /// Sixteen letters are tested as two words: a digit is one whose upper half is that of `0` and
  /// whose lower half does not reach it when 6 is added.
  public static func accepts(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    guard count >= 20 else { return false }
    // Sound: bytes have no padding.
    let bytes = unsafe text.bytes
    // Sound: any eight bytes are a UInt64, and the reads are checked for their bounds.
    let left = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
    )
    // Sound: as above.
    let right = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self)
    )
    // "0000-00-" and "00T00:00"; what remains of each is the digits' values, byte by byte.
    let date = left ^ 0x2D30_302D_3030_3030
    let time = (right ^ 0x3030_3A30_3054_3030) & ~0x0000_0000_0020_0000
    guard date & 0xFFF0_F0FF_F0F0_F0F0 == 0, (date &+ 0x0006_0600_0606_0606) & digitCarry == 0,
      time & 0xF0F0_FFF0_F0FF_F0F0 == 0, (time &+ 0x0606_0006_0600_0606) & digitCarry == 0
    else { return false }
    let year = pair(date, 0) * 100 + pair(date, 16)
    let month = pair(date, 40)
    let day = pair(time, 0)
    let hour = pair(time, 24)
    let minute = pair(time, 48)
    guard month &- 1 < 12, day >= 1, hour < 24, minute < 60 else { return false }
    if day > 28 && day > days(inMonth: month, ofYear: year) { return false }
    guard text[16] == UInt8(ascii: ":"), isASCIIDigit(text[17]), isASCIIDigit(text[18]) else {
      return false
    }
    let second = UInt64(text[17] &- 0x30) * 10 + UInt64(text[18] &- 0x30)
    guard second <= 60 else { return false }
    var i = 19
    if text[i] == UInt8(ascii: ".") {
      i += 1
      let start = i
      // Sound: 20 <= i < count.
      while i < count, unsafe isASCIIDigit(text[unchecked: i]) { i &+= 1 }
      guard i > start, i < count else { return false }
    }
    guard let offset = offset(text, at: i) else { return false }
    if second < 60 { return true }
    return isLeapSecond(
      minute: Int(hour * 60 + minute) - offset,
      day: Int(day),
      days: Int(days(inMonth: month, ofYear: year))
    )
  }

  private static let digitCarry: UInt64 = 0xF0F0_F0F0_F0F0_F0F0

  /// The number of two digits whose values are the bytes at a shift.
  @inline(__always)
  private static func pair(_ word: UInt64, _ shift: UInt64) -> UInt64 {
    (word &>> shift & 0xF) &* 10 &+ (word &>> (shift &+ 8) & 0xF)
  }

  @inline(__always)
  static func days(inMonth month: UInt64, ofYear year: UInt64) -> UInt64 {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    // April, June, September and November.
    return 0b1010_0101_0000 >> month & 1 != 0 ? 30 : 31
  }

  /// The offset in minutes east of UTC with which the text ends; nil where it ends otherwise.
  @inline(__always)
  private static func offset(_ text: Span<UInt8>, at i: Int) -> Int? {
    let count = text.count
    let sign = text[i]
    if sign | 0x20 == UInt8(ascii: "z") { return i + 1 == count ? 0 : nil }
    guard i + 6 == count, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    // The last eight letters: two of the time and the sign, which are shifted out, and "00:00".
    // Sound: bytes have no padding, and eight of them are a UInt64; the read is checked.
    let tail = unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    )
    let zone = (tail ^ 0x3030_3A30_3000_0000) &>> 24
    guard zone & 0xF0F0_FFF0_F0 == 0, (zone &+ 0x0606_0006_06) & 0xF0F0_F0F0_F0 == 0 else {
      return nil
    }
    let hours = pair(zone, 0)
    let minutes = pair(zone, 24)
    guard hours < 24, minutes < 60 else { return nil }
    let size = Int(hours &* 60 &+ minutes)
    return sign == UInt8(ascii: "+") ? size : -size
  }

  /// Whether UTC may have a leap second in the minute, counted from the local midnight.
  ///
  /// That is the last minute of a month in UTC. Source: ITU-R TF.460-6, annex 1, section 2.1.
  static func isLeapSecond(minute: Int, day: Int, days: Int) -> Bool {
    switch minute {
    case 1439: day == days
    case 1439 + 1440: day + 1 == days
    case 1439 - 1440: day == 1
    default: false
    }
  }
}
