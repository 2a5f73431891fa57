/// The rules of UTF-8 over bytes that come in blocks.
///
/// Source: RFC 3629, section 4; what is not UTF-8 is told by its maximal subparts (Unicode, section 3.9).
enum UTF8Check {
  /// What stands where valid text ends.
  enum Fault: Equatable {
    /// So many bytes that are no character and cannot begin one.
    case invalid(Int)
    /// So many bytes that begin a character, and nothing after them.
    case incomplete(Int)
  }

  /// The offset of the first byte, from an offset on, that is not part of a whole valid character.
  ///
  /// Counts the characters beyond ASCII, and those whose second byte lies from 80 to 9F.
  ///
  /// - Complexity: O(bytes); 16 bytes of ASCII at a time.
  static func endOfValid(
    _ bytes: UnsafeRawBufferPointer,
    from start: Int,
    to end: Int,
    sequences: inout Int,
    controls: inout Int
  ) -> Int {
    let highs: UInt64 = 0x8080_8080_8080_8080
    var i = start
    while i < end {
      while i &+ 16 <= end {
        let a = unsafe bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let b = unsafe bytes.loadUnaligned(fromByteOffset: i &+ 8, as: UInt64.self)
        guard (a | b) & highs == 0 else { break }
        i &+= 16
      }
      let stop = min(i &+ 16, end)
      while i < stop {
        guard unsafe bytes[i] >= 0x80 else {
          i &+= 1
          continue
        }
        let length = unsafe length(bytes, at: i, to: end)
        guard length > 0 else { return i }
        sequences &+= 1
        controls &+= unsafe bytes[i &+ 1] & 0xE0 == 0x80 ? 1 : 0
        i &+= length
      }
    }
    return i
  }

  /// What is wrong at an offset where no whole valid character stands.
  static func fault(_ bytes: UnsafeRawBufferPointer, at start: Int, to end: Int) -> Fault {
    let lead = unsafe bytes[start]
    let expected = expectedLength(lead)
    guard expected > 1 else { return .invalid(1) }
    var i = start &+ 1
    while i < end, i &- start < expected {
      let low = i == start &+ 1 ? lowestSecond(lead) : 0x80
      let high = i == start &+ 1 ? highestSecond(lead) : 0xBF
      let byte = unsafe bytes[i]
      guard byte >= low, byte <= high else { return .invalid(i &- start) }
      i &+= 1
    }
    return .incomplete(i &- start)
  }

  /// The length of the character beyond ASCII at an offset; 0 where there is no whole valid one.
  @inline(__always)
  private static func length(
    _ bytes: UnsafeRawBufferPointer,
    at i: Int,
    to end: Int
  ) -> Int {
    let lead = unsafe bytes[i]
    let expected = expectedLength(lead)
    guard expected > 1, i &+ expected <= end else { return 0 }
    let second = unsafe bytes[i &+ 1]
    guard second >= lowestSecond(lead), second <= highestSecond(lead) else { return 0 }
    if expected > 2, unsafe bytes[i &+ 2] & 0xC0 != 0x80 { return 0 }
    if expected > 3, unsafe bytes[i &+ 3] & 0xC0 != 0x80 { return 0 }
    return expected
  }

  /// The length that a first byte promises; 0 for what is no first byte.
  @inline(__always)
  private static func expectedLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  @inline(__always)
  private static func lowestSecond(_ lead: UInt8) -> UInt8 {
    lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  }

  @inline(__always)
  private static func highestSecond(_ lead: UInt8) -> UInt8 {
    lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  }
}
