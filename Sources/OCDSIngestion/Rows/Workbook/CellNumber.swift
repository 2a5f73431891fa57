internal import OCDSCore

/// The number of a cell in decimal digits, as a person sees it.
///
/// Excel keeps binary numbers and writes them in 17 digits, of which it shows 15: `0.30000000000000004` is 0.3. The
/// text is rounded, half away from zero as Excel does, and never becomes a binary number. A whole number that is
/// written without an exponent keeps all its digits: Excel writes none beyond 15 that way, but programs that export ids
/// and accounts do. A decimal of up to 15 digits keeps its text, trailing zeros as well.
struct CellNumber {
  /// The digits from the first that is not zero.
  private(set) var digits: [UInt8] = []
  /// How many digits stand before the decimal point; negative where zeros follow it.
  private(set) var point = 0
  private(set) var isNegative = false
  private var isInteger = false

  private static let shown = 15
  private static let longest = 64
  /// The places of the decimal point for which no exponent is written.
  private static let plain = -20...30

  /// Whether a text is already what a person sees, and can be copied.
  static func isShown(_ text: Span<UInt8>) -> Bool {
    guard text.count <= shown, text.count > 0 else { return false }
    let start = text[0] == UInt8(ascii: "-") ? 1 : 0
    var i = start
    var isZero = true
    while i < text.count, case let digit = text[i] &- UInt8(ascii: "0"), digit < 10 {
      if digit != 0 { isZero = false }
      i &+= 1
    }
    // No digit, or a zero before others.
    guard i > start, i == start &+ 1 || text[start] != UInt8(ascii: "0") else { return false }
    if i < text.count {
      guard text[i] == UInt8(ascii: ".") else { return false }
      i &+= 1
      guard i < text.count else { return false }
      while i < text.count, case let digit = text[i] &- UInt8(ascii: "0"), digit < 10 {
        if digit != 0 { isZero = false }
        i &+= 1
      }
    }
    return i == text.count && !(isZero && start == 1)
  }

  /// Reads a text; false where it is no number.
  mutating func read(_ bytes: [UInt8]) -> Bool {
    let text = bytes.span
    digits.removeAll(keepingCapacity: true)
    point = 0
    isInteger = true
    guard text.count > 0, text.count <= CellNumber.longest else { return false }
    var i = 0
    isNegative = text[0] == UInt8(ascii: "-")
    if isNegative || text[0] == UInt8(ascii: "+") { i = 1 }
    var count = 0
    while i < text.count, isDigit(text[i]) {
      if !digits.isEmpty || text[i] != UInt8(ascii: "0") {
        digits.append(text[i])
        point += 1
      }
      count += 1
      i += 1
    }
    if i < text.count, text[i] == UInt8(ascii: ".") {
      isInteger = false
      i += 1
      while i < text.count, isDigit(text[i]) {
        if !digits.isEmpty || text[i] != UInt8(ascii: "0") {
          digits.append(text[i])
        } else {
          point -= 1
        }
        count += 1
        i += 1
      }
    }
    guard count > 0 else { return false }
    if i < text.count, text[i] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      guard let exponent = CellNumber.exponent(text.extracting((i + 1)...)) else { return false }
      point += exponent
      i = text.count
    }
    return i == text.count
  }

  private static func exponent(_ text: Span<UInt8>) -> Int? {
    guard text.count > 0 else { return nil }
    var exponent = 0
    let isNegative = text[0] == UInt8(ascii: "-")
    let start = isNegative || text[0] == UInt8(ascii: "+") ? 1 : 0
    // More than six digits say nothing that a number of this world needs.
    guard text.count > start, text.count <= start + 6 else { return nil }
    for i in start..<text.count {
      guard isDigit(text[i]) else { return nil }
      exponent = exponent * 10 + Int(text[i] - UInt8(ascii: "0"))
    }
    return isNegative ? -exponent : exponent
  }

  /// Writes the number that was read.
  mutating func append(to row: inout Row) {
    if !isInteger { round() }
    guard !digits.isEmpty else { return row.append(UInt8(ascii: "0")) }
    if isNegative { row.append(UInt8(ascii: "-")) }
    if !isInteger && !CellNumber.plain.contains(point) {
      row.append(digits[0])
      if digits.count > 1 {
        row.append(UInt8(ascii: "."))
        row.append(digits.span.extracting(1...))
      }
      row.append(point > 0 ? "E+\(point - 1)" : "E\(point - 1)")
    } else if point <= 0 {
      row.append("0.")
      for _ in 0..<(-point) { row.append(UInt8(ascii: "0")) }
      row.append(digits.span)
    } else {
      let whole = min(point, digits.count)
      row.append(digits.span.extracting(0..<whole))
      for _ in 0..<(point - whole) { row.append(UInt8(ascii: "0")) }
      if whole < digits.count {
        row.append(UInt8(ascii: "."))
        row.append(digits.span.extracting(whole...))
      }
    }
  }

  /// Rounds to the digits that are shown, and drops zeros at the end.
  private mutating func round() {
    if digits.count > CellNumber.shown {
      let isUp = digits[CellNumber.shown] >= UInt8(ascii: "5")
      digits.removeLast(digits.count - CellNumber.shown)
      if isUp { increase() }
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  }

  private mutating func increase() {
    for i in digits.indices.reversed() {
      if digits[i] < UInt8(ascii: "9") {
        digits[i] += 1
        return
      }
      digits[i] = UInt8(ascii: "0")
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
    point += 1
  }
}

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
