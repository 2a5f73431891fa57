/// Turns UTF-8 text into tape words in one pass.
///
/// The functions are static and take what they change as `inout`: a closure or a local function that captured the
/// position would be checked for exclusive access at every byte, at a tenth of the speed.
///
/// Source: RFC 8259.
@safe
struct JSONParser {
  /// The text, and the offset just after it.
  let bytes: UnsafePointer<UInt8>
  let end: Int
  let limits: JSONLimits

  /// Reads the value that starts at or after an offset and returns the offset just after it.
  ///
  /// On an error the tape is left as it was.
  static func read(
    _ source: Span<UInt8>,
    from start: Int,
    into tape: inout JSONTape,
    limits: JSONLimits
  ) throws(JSONError) -> Int {
    let mark = tape.count
    var failure: JSONError?
    let after = unsafe source.withUnsafeBufferPointer { buffer -> Int in
      guard let base = buffer.baseAddress else {
        failure = JSONError(.unexpectedEnd, offset: start)
        return start
      }
      // The tape's offsets are 32 bits wide, so nothing beyond that is ever looked at.
      let end = min(buffer.count, start &+ limits.documentSize, TapeWord.maximumOffset)
      let parser = unsafe JSONParser(bytes: base, end: end, limits: limits)
      do throws(JSONError) {
        return try parser.value(from: start, into: &tape)
      } catch {
        failure =
          error.isIncomplete && end < buffer.count
          ? JSONError(.documentTooLarge, offset: error.offset) : error
        return start
      }
    }
    if let failure {
      tape.truncate(to: mark)
      throw failure
    }
    return after
  }

  /// The offset of the first byte at or after an offset that is not white space.
  @inline(__always)
  func skippingSpace(_ start: Int) -> Int {
    var i = start
    while i < end {
      let c = unsafe bytes[i]
      if c > 0x20 || !(c == 0x20 || c == 0x0A || c == 0x0D || c == 0x09) { break }
      i &+= 1
    }
    return i
  }

  /// The loop over the values of one document, with the open containers kept on the tape itself.
  private func value(from start: Int, into tape: inout JSONTape) throws(JSONError) -> Int {
    var i = start
    var parent = -1
    var inObject = false
    var children = 0
    var depth = 0

    value: while true {
      i = skippingSpace(i)
      guard i < end else { throw JSONError(.unexpectedEnd, offset: end) }
      tape.reserve(4)
      let c = unsafe bytes[i]
      switch c {
      case UInt8(ascii: "\""):
        i = try string(at: i, into: &tape)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth &+= 1
        guard depth <= limits.depth else { throw JSONError(.tooDeep, offset: i) }
        if parent >= 0 { JSONParser.suspend(parent, children, in: &tape) }
        let index = tape.count
        let tag: TapeWord.Tag = c == UInt8(ascii: "{") ? .object : .array
        tape.append(TapeWord(tag, offset: 0, length: 0).bits)
        // While it is open, the second word's upper half holds the parent's index plus one.
        tape.append(UInt64(truncatingIfNeeded: parent &+ 1) << 32 | UInt64(truncatingIfNeeded: i))
        parent = index
        inObject = tag == .object
        children = 0
        i = skippingSpace(i &+ 1)
        guard i < end else { throw JSONError(.unexpectedEnd, offset: end) }
        let next = unsafe bytes[i]
        if inObject {
          if next != UInt8(ascii: "}") {
            guard next == UInt8(ascii: "\"") else { throw JSONError(.expectedNameOrEnd, offset: i) }
            i = try name(at: i, into: &tape)
            continue value
          }
        } else if next != UInt8(ascii: "]") {
          continue value
        }
        children = -1
      case UInt8(ascii: "t"):
        try literal("true", at: i)
        tape.append(TapeWord(.true, offset: i, length: 4).bits)
        i &+= 4
      case UInt8(ascii: "f"):
        try literal("false", at: i)
        tape.append(TapeWord(.false, offset: i, length: 5).bits)
        i &+= 5
      case UInt8(ascii: "n"):
        try literal("null", at: i)
        tape.append(TapeWord(.null, offset: i, length: 4).bits)
        i &+= 4
      default:
        i = try number(at: i, into: &tape)
      }

      // One child more; then close what ends here.
      while true {
        guard parent >= 0 else { return i }
        children &+= 1
        i = skippingSpace(i)
        guard i < end else { throw JSONError(.unexpectedEnd, offset: end) }
        let c = unsafe bytes[i]
        if c == UInt8(ascii: ",") {
          guard children > 0 else { throw JSONError(.expectedValue, offset: i) }
          i &+= 1
          if inObject {
            i = skippingSpace(i)
            guard i < end else { throw JSONError(.unexpectedEnd, offset: end) }
            guard unsafe bytes[i] == UInt8(ascii: "\"") else {
              throw JSONError(.expectedName, offset: i)
            }
            tape.reserve(2)
            i = try name(at: i, into: &tape)
          }
          continue value
        }
        guard c == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw JSONError(
            inObject ? .expectedCommaOrObjectEnd : .expectedCommaOrArrayEnd,
            offset: i
          )
        }
        i &+= 1
        let second = tape[parent &+ 1]
        let grandparent = Int(truncatingIfNeeded: second >> 32) &- 1
        tape[parent &+ 1] = UInt64(truncatingIfNeeded: i) << 32 | (second & 0xFFFF_FFFF)
        tape[parent] =
          TapeWord(
            inObject ? .object : .array,
            offset: tape.count,
            length: min(children, TapeWord.maximumLength)
          ).bits
        parent = grandparent
        depth &-= 1
        if parent >= 0 {
          let word = TapeWord(bits: tape[parent])
          inObject = word.isObject
          children = word.length
        }
      }
    }
  }

  /// Keeps the count of a container while one of its children is read.
  @inline(__always)
  private static func suspend(_ parent: Int, _ children: Int, in tape: inout JSONTape) {
    let tag: TapeWord.Tag = TapeWord(bits: tape[parent]).isObject ? .object : .array
    tape[parent] = TapeWord(tag, offset: 0, length: min(children, TapeWord.maximumLength)).bits
  }

  /// Reads a member's name and the colon after it.
  @inline(__always)
  private func name(at start: Int, into tape: inout JSONTape) throws(JSONError) -> Int {
    let i = skippingSpace(try string(at: start, into: &tape))
    if tape.lastWord & TapeWord.escapeBit != 0 { tape.hasEscapedNames = true }
    guard i < end else { throw JSONError(.unexpectedEnd, offset: end) }
    guard unsafe bytes[i] == UInt8(ascii: ":") else { throw JSONError(.expectedColon, offset: i) }
    return i &+ 1
  }

  /// Checks the letters of true, false or null.
  @inline(__always)
  private func literal(_ text: StaticString, at start: Int) throws(JSONError) {
    var k = 1
    while k < text.utf8CodeUnitCount {
      guard start &+ k < end else { throw JSONError(.unexpectedEnd, offset: end) }
      guard unsafe bytes[start &+ k] == text.utf8Start[k] else {
        throw JSONError(.invalidLiteral, offset: start)
      }
      k &+= 1
    }
  }
}
