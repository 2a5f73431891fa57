/// The codes by which workbooks format numbers: `dd/mm/yyyy`, `#,##0.00`, `[h]:mm`.
///
/// Source: ECMA-376 part 1, section 18.8.31 (numFmts).
enum FormatCode {
  private struct Found {
    var hasDay = false
    var hasTime = false
    var isElapsed = false
    var isNumber = false
    /// The last letter of a date or time that was met; `m` after `h` is a minute.
    var last: UInt8 = 0
    /// Whether the last `m` is a month unless an `s` follows.
    var isMonthOpen = false

    mutating func closeMonth() {
      if isMonthOpen { hasDay = true }
      isMonthOpen = false
    }
  }

  /// What a code shows numbers as.
  ///
  /// Only the first section counts: it is the one for positive numbers. Quoted text, escaped letters and colours in
  /// brackets say nothing.
  static func style(_ code: [UInt8]) -> NumberStyle {
    var found = Found()
    var i = 0
    while i < code.count {
      let byte = code[i]
      switch byte {
      case UInt8(ascii: ";"): i = code.count
      case UInt8(ascii: "\""): i = (code[(i + 1)...].firstIndex(of: byte) ?? code.count) + 1
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): i += 2
      case UInt8(ascii: "["):
        let end = code[i...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
        if isElapsed(code[(i + 1)..<max(i + 1, end)]) { found.isElapsed = true }
        i = end + 1
      default: i += take(code, at: i, &found)
      }
    }
    found.closeMonth()
    if found.isNumber { return .number }
    if found.isElapsed { return .elapsed }
    if found.hasDay { return found.hasTime ? .dateTime : .date }
    return found.hasTime ? .time : .number
  }

  /// Takes what stands at an offset, and returns its length.
  private static func take(_ code: [UInt8], at start: Int, _ found: inout Found) -> Int {
    let letter = code[start] | 0x20
    if has("general", code, at: start) {
      found.isNumber = true
      return 7
    }
    for marker in ["am/pm", "a/p"] where has(marker, code, at: start) {
      found.hasTime = true
      return marker.utf8.count
    }
    var length = 1
    while start + length < code.count, code[start + length] | 0x20 == letter { length += 1 }
    switch letter {
    case UInt8(ascii: "h"):
      found.closeMonth()
      found.hasTime = true
      found.last = letter
    case UInt8(ascii: "s"):
      if found.isMonthOpen { found.hasTime = true }
      found.isMonthOpen = false
      found.hasTime = true
      found.last = letter
    case UInt8(ascii: "m"):
      found.closeMonth()
      if found.last == UInt8(ascii: "h") && length <= 2 {
        found.hasTime = true
      } else if length <= 2 {
        found.isMonthOpen = true
      } else {
        found.hasDay = true
      }
      found.last = letter
    case UInt8(ascii: "e") where start + 1 < code.count && isSign(code[start + 1]):
      found.isNumber = true
    case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "g"),
      UInt8(ascii: "b"):
      found.closeMonth()
      found.hasDay = true
      found.last = letter
    case UInt8(ascii: "a") where length >= 3:
      found.hasDay = true
    default:
      takeDigits(code, at: start, &found)
    }
    return length
  }

  /// Takes places for digits: no date has any, but for parts of seconds.
  private static func takeDigits(_ code: [UInt8], at start: Int, _ found: inout Found) {
    switch code[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "?"): found.isNumber = true
    case UInt8(ascii: "0"):
      let isPart = start > 0 && [UInt8(ascii: "."), UInt8(ascii: ",")].contains(code[start - 1])
      if !isPart || !found.hasTime && !found.isElapsed {
        found.isNumber = true
      }
    default: break
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// Whether brackets hold hours, minutes or seconds alone.
  private static func isElapsed(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, text.count <= 9 else { return false }
    return "hms".utf8.contains(first | 0x20) && text.allSatisfy { $0 | 0x20 == first | 0x20 }
  }

  private static func has(_ word: String, _ code: [UInt8], at start: Int) -> Bool {
    let word = Array(word.utf8)
    guard start + word.count <= code.count else { return false }
    // A slash has the bit of small letters, too.
    return word.indices.allSatisfy { code[start + $0] | 0x20 == word[$0] }
  }
}
