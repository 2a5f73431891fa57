extension JSONParser {
  /// Reads the string whose opening quote is at an offset and returns the offset after its closing quote.
  ///
  /// Eight bytes at a time while they are plain ASCII; everything else one character at a time.
  @inline(__always)
  func string(at start: Int, into tape: inout JSONTape) throws(JSONError) -> Int {
    let first = start &+ 1
    var i = first
    var escaped = false
    scan: while true {
      while i &+ 8 <= end {
        let word = unsafe UnsafeRawPointer(bytes + i).loadUnaligned(as: UInt64.self)
        let special = JSONParser.specialBytes(UInt64(littleEndian: word))
        if special == 0 {
          i &+= 8
          continue
        }
        i &+= special.trailingZeroBitCount &>> 3
        break
      }
      guard i < end else { throw JSONError(.unexpectedEnd, offset: end) }
      let c = unsafe bytes[i]
      if c == UInt8(ascii: "\"") { break scan }
      if c >= 0x80 {
        repeat { i = try character(at: i) } while unsafe i < end && bytes[i] >= 0x80
      } else if c == UInt8(ascii: "\\") {
        escaped = true
        i = try escape(at: i)
      } else if c < 0x20 {
        throw JSONError(.controlCharacter, offset: i)
      } else {
        i &+= 1
      }
    }
    guard i &- first <= limits.stringLength else { throw JSONError(.stringTooLong, offset: start) }
    tape.append(TapeWord(.string, offset: first, length: i &- first, escaped: escaped).bits)
    return i &+ 1
  }

  /// A word whose lowest set bit marks the first byte that is a quote, a backslash, a control character or not ASCII.
  @inline(__always)
  private static func specialBytes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- (ones &* 0x20)) & ~word) | word
    return found & (ones &* 0x80)
  }

  /// Checks one character of two to four bytes.
  ///
  /// Source: RFC 3629, section 4.
  @inline(__always)
  private func character(at start: Int) throws(JSONError) -> Int {
    let lead = unsafe bytes[start]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: throw JSONError(.invalidUTF8, offset: start)
    }
    var k = 1
    while k < length {
      guard start &+ k < end else { throw JSONError(.unexpectedEnd, offset: end) }
      let c = unsafe bytes[start &+ k]
      guard c >= low && c <= high else { throw JSONError(.invalidUTF8, offset: start) }
      low = 0x80
      high = 0xBF
      k &+= 1
    }
    return start &+ length
  }

  /// Checks one escape and, where it is the first half of a surrogate pair, its second half.
  private func escape(at start: Int) throws(JSONError) -> Int {
    guard start &+ 1 < end else { throw JSONError(.unexpectedEnd, offset: end) }
    switch unsafe bytes[start &+ 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start &+ 2
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(at: start)
      if unit & 0xFC00 == 0xDC00 { throw JSONError(.loneSurrogate, offset: start) }
      guard unit & 0xFC00 == 0xD800 else { return start &+ 6 }
      let second = start &+ 6
      guard second &+ 1 < end else { throw JSONError(.unexpectedEnd, offset: end) }
      guard unsafe bytes[second] == UInt8(ascii: "\\") && bytes[second &+ 1] == UInt8(ascii: "u")
      else { throw JSONError(.loneSurrogate, offset: start) }
      guard try hexadecimal(at: second) & 0xFC00 == 0xDC00 else {
        throw JSONError(.loneSurrogate, offset: start)
      }
      return second &+ 6
    default: throw JSONError(.invalidEscape, offset: start)
    }
  }

  /// The code unit of the `\u` escape at an offset.
  private func hexadecimal(at start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    var k = 2
    while k < 6 {
      guard start &+ k < end else { throw JSONError(.unexpectedEnd, offset: end) }
      guard let digit = unsafe hexadecimalDigit(bytes[start &+ k]) else {
        throw JSONError(.invalidEscape, offset: start)
      }
      unit = unit << 4 | UInt16(digit)
      k &+= 1
    }
    return unit
  }

  /// Reads a number and returns the offset after it.
  @inline(__always)
  func number(at start: Int, into tape: inout JSONTape) throws(JSONError) -> Int {
    var i = start
    if unsafe bytes[i] == UInt8(ascii: "-") { i &+= 1 }
    guard i < end else { throw JSONError(.unexpectedEnd, offset: end) }
    if unsafe bytes[i] == UInt8(ascii: "0") {
      i &+= 1
      if unsafe i < end && isDigit(bytes[i]) { throw JSONError(.invalidNumber, offset: start) }
    } else {
      guard unsafe isDigit(bytes[i]) else {
        throw JSONError(i == start ? .expectedValue : .invalidNumber, offset: start)
      }
      i = skippingDigits(i)
    }
    if unsafe i < end && bytes[i] == UInt8(ascii: ".") {
      i = try digits(at: i &+ 1, of: start)
    }
    if unsafe i < end && bytes[i] | 0x20 == UInt8(ascii: "e") {
      i &+= 1
      if unsafe i < end && (bytes[i] == UInt8(ascii: "+") || bytes[i] == UInt8(ascii: "-")) {
        i &+= 1
      }
      i = try digits(at: i, of: start)
    }
    guard i &- start <= limits.stringLength else { throw JSONError(.stringTooLong, offset: start) }
    tape.append(TapeWord(.number, offset: start, length: i &- start).bits)
    return i
  }

  /// Skips one digit or more.
  @inline(__always)
  private func digits(at first: Int, of start: Int) throws(JSONError) -> Int {
    guard first < end else { throw JSONError(.unexpectedEnd, offset: end) }
    guard unsafe isDigit(bytes[first]) else { throw JSONError(.invalidNumber, offset: start) }
    return skippingDigits(first)
  }

  @inline(__always)
  private func skippingDigits(_ first: Int) -> Int {
    var i = first
    while unsafe i < end && isDigit(bytes[i]) { i &+= 1 }
    return i
  }
}

/// Whether a byte is an ASCII digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// The value of a hexadecimal digit.
@inline(__always)
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
