/// The strong tag of one representation: equal for equal bytes only.
///
/// Source: RFC 9110, section 8.8.3.
struct EntityTag: Sendable, Hashable {
  /// The tag with its quotes.
  let text: String

  /// Makes the tag of a coding from a digest over all that the body is made of.
  init(_ digest: ContentDigest, _ coding: ContentCoding) {
    let digits: StaticString = "0123456789abcdef"
    let suffix: StaticString = coding == .gzip ? "-gzip\"" : "\""
    let count = 17 + suffix.utf8CodeUnitCount
    // Sound: the capacity is what is written, and both static strings are ASCII.
    text = unsafe String(unsafeUninitializedCapacity: count) { output in
      unsafe output[0] = UInt8(ascii: "\"")
      for i in 0..<16 {
        let shift = UInt64(60 - 4 * i)
        unsafe output[1 + i] = digits.utf8Start[Int(digest.value >> shift & 15)]
      }
      for i in 0..<suffix.utf8CodeUnitCount {
        unsafe output[17 + i] = suffix.utf8Start[i]
      }
      return count
    }
  }

  /// Whether an `If-None-Match` names this tag, compared weakly, or is an asterisk.
  ///
  /// Source: RFC 9110, section 13.1.2.
  func isListed(in header: String) -> Bool {
    let bytes = Array(header.utf8)
    let tag = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x20, 0x09, UInt8(ascii: ","): i += 1
      case UInt8(ascii: "*"): return bytes.count { $0 != 0x20 && $0 != 0x09 } == 1
      default:
        if bytes[i...].starts(with: "W/".utf8) { i += 2 }
        // A comma may stand inside of a tag: only quotes end it.
        guard i < bytes.count, bytes[i] == UInt8(ascii: "\""),
          let end = bytes[(i + 1)...].firstIndex(of: UInt8(ascii: "\""))
        else { return false }
        if bytes[i...end].elementsEqual(tag) { return true }
        i = end + 1
      }
    }
    return false
  }
}
