import OCDSCore

/// A short text that is put together in a buffer used again and again.
///
/// What is appended holds no character that JSON would have to escape.
struct TextLine {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Forgets the text and keeps the memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a quotation mark.
  mutating func quote() { bytes.append(UInt8(ascii: "\"")) }

  /// Appends a text.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a whole number of zero or more, with leading zeros up to a width.
  mutating func append(_ number: Int, width: Int = 1) {
    var divisor = 1
    var digits = 1
    while digits < width || number / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends an amount in pesos with two decimals.
  mutating func append(_ amount: Centavos) {
    append(amount.count / 100)
    append(".")
    append(amount.count % 100, width: 2)
  }

  /// Appends a number as hexadecimal digits.
  mutating func append(hexadecimal number: UInt64) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }

  /// Appends an instant as RFC 3339 writes it, with the offset of central Mexico or in UTC.
  mutating func append(_ instant: Instant, inUTC: Bool = false) {
    let shift = inUTC ? 0 : 21_600_000
    append(clock: Int(instant.milliseconds) - shift, dash: "-", colon: ":", fraction: ".")
    append(inUTC ? "Z" : "-06:00")
  }

  /// Appends an instant in UTC as release ids hold it: `yyyyMMddTHHmmssSSSZ`.
  mutating func append(compact instant: Instant) {
    append(clock: Int(instant.milliseconds), dash: "", colon: "", fraction: nil)
    append("Z")
  }

  /// Appends a day and an hour; without a sign for it, the fraction is always written.
  private mutating func append(clock: Int, dash: String, colon: String, fraction: String?) {
    let date = CivilDate(dayNumber: clock / 86_400_000)
    let seconds = clock / 1_000 % 86_400
    append(date.year, width: 4)
    append(dash)
    append(date.month, width: 2)
    append(dash)
    append(date.day, width: 2)
    append("T")
    append(seconds / 3_600, width: 2)
    append(colon)
    append(seconds / 60 % 60, width: 2)
    append(colon)
    append(seconds % 60, width: 2)
    let rest = clock % 1_000
    guard rest > 0 || fraction == nil else { return }
    append(fraction ?? "")
    append(rest, width: 3)
  }
}
