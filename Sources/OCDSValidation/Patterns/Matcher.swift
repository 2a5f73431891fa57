internal import CPCRE2

/// The working memory of a search.
///
/// Whoever holds it is its only user, so that it may go from thread to thread but serve one at a
/// time.
@safe struct Matcher: ~Copyable {
  // why sound: the handle is freed by the one owner, in deinit, unless it was handed on.
  private nonisolated(unsafe) let handle: UnsafeMutablePointer<cpcre2_matcher>

  /// Backtracking for one place where a match may begin.
  static let steps: UInt32 = 1_000_000
  /// The memory of a search in KiB, and the levels of backtracking that it may hold.
  static let heap: UInt32 = 20 * 1024
  static let depth: UInt32 = 200_000
  /// The letters and turns that a whole search may go through.
  static let fuel: UInt64 = 1 << 25

  /// Makes a matcher; nil where memory is short.
  init?() {
    // Sound: the function has no conditions.
    guard
      let handle = unsafe cpcre2_matcher_create(Matcher.steps, Matcher.heap, Matcher.depth)
    else { return nil }
    unsafe self.handle = handle
  }

  /// Takes over a matcher that was handed on.
  init(adopting handle: UnsafeMutablePointer<cpcre2_matcher>) { unsafe self.handle = handle }

  // Sound: this is the one owner, and its last use.
  deinit { unsafe cpcre2_matcher_free(handle) }

  /// Hands the matcher on.
  consuming func handOver() -> UnsafeMutablePointer<cpcre2_matcher> {
    let handle = unsafe handle
    discard self
    return unsafe handle
  }

  /// What the last search cost, in steps of an evaluation: one for 64 letters or turns, and some in any case.
  var work: Int {
    // Sound: the handle is alive as long as self.
    let fuel = unsafe handle.pointee.fuel
    return 16 &+ Int(truncatingIfNeeded: (Matcher.fuel &- fuel) &>> 6)
  }

  /// Searches a text for a pattern that is compiled and alive during the call.
  func search(_ text: Span<UInt8>, for code: OpaquePointer) -> Verdict {
    let isChecked: Int32 = isASCII(text) ? 1 : 0
    // Sound: the text's bytes stay where they are during the call and are read within their count;
    // the library's own test of UTF-8 is left out for ASCII only.
    let result = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe cpcre2_search(code, bytes.baseAddress, bytes.count, isChecked, Matcher.fuel, handle)
    }
    switch result {
    case 1: return .matches
    case 0: return .doesNotMatch
    default: return .tooExpensive
    }
  }
}

/// Whether all bytes are ASCII.
func isASCII(_ text: Span<UInt8>) -> Bool {
  // Sound: bytes have no padding.
  let bytes = unsafe text.bytes
  var i = 0
  var seen: UInt64 = 0
  while i &+ 8 <= bytes.byteCount {
    // Sound: any eight bytes are a UInt64, and the read is checked for its bounds.
    seen |= unsafe bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
    i &+= 8
  }
  while i < text.count {
    seen |= UInt64(text[i])
    i &+= 1
  }
  return seen & 0x8080_8080_8080_8080 == 0
}
