internal import CPCRE2
internal import Synchronization

/// A regular expression of ECMA-262, ready to be searched for.
///
/// Any number of threads may search at once. What a search may cost is bounded, whatever the
/// pattern and the text.
@safe public final class Pattern: Sendable {
  /// The regular expression as it was written.
  public let source: String

  // why Sendable: the library only reads a compiled pattern while it searches (pcre2api(3),
  // "Multithreading"); it is never changed, and freed in deinit, when nobody has it any more.
  private nonisolated(unsafe) let code: OpaquePointer

  // why Sendable: it is only ever exchanged, so that whoever takes a matcher out has it alone.
  private nonisolated(unsafe) let spare = unsafe Atomic<UnsafeMutablePointer<cpcre2_matcher>?>(nil)

  /// The length of the longest pattern, in bytes.
  public static let longest = 64 * 1024
  /// The number of groups that may stand in one another.
  public static let deepest = 200

  /// Compiles a regular expression.
  public init(_ source: String) throws(PatternError) {
    guard source.utf8.count <= Pattern.longest else {
      throw PatternError(.tooLong, offset: Pattern.longest)
    }
    let pattern = try ECMAScriptPattern(source)
    if let unsupported = pattern.unsupported { throw unsupported }
    var reason: Int32 = 0
    // Sound: the library copies what it needs of the pattern's bytes, which it reads in their
    // count.
    let code = unsafe pattern.translation.withUnsafeBufferPointer { bytes in
      unsafe cpcre2_compile(bytes.baseAddress, bytes.count, &reason)
    }
    guard let code = unsafe code else { throw Pattern.error(reason) }
    self.source = source
    unsafe self.code = code
  }

  deinit {
    // Sound: nobody else has the pattern or its matcher any more.
    if let handle = unsafe spare.exchange(nil, ordering: .acquiring) {
      _ = unsafe Matcher(adopting: handle)
    }
    unsafe cpcre2_code_free(code)
  }

  /// Searches a text for the pattern, anywhere in it; a text that is not UTF-8 does not match.
  public func verdict(_ text: Span<UInt8>) -> Verdict {
    var work = 0
    return verdict(text, work: &work)
  }

  /// Searches a text and adds what that cost, in steps of an evaluation.
  func verdict(_ text: Span<UInt8>, work: inout Int) -> Verdict {
    // Sound: the exchange gives a matcher to one caller only.
    if let handle = unsafe spare.exchange(nil, ordering: .acquiring) {
      return search(text, with: unsafe Matcher(adopting: handle), &work)
    }
    guard let matcher = Matcher() else { return .tooExpensive }
    return search(text, with: matcher, &work)
  }

  private func search(
    _ text: Span<UInt8>,
    with matcher: consuming Matcher,
    _ work: inout Int
  ) -> Verdict {
    // Sound: the pattern lives as long as self.
    let verdict = unsafe matcher.search(text, for: code)
    work &+= matcher.work
    // A search that was given up has grown the matcher to its limit; it is not kept.
    if verdict == .tooExpensive { return verdict }
    // Sound: the matcher goes to the place from which one caller takes it, or what was there is
    // freed.
    if let other = unsafe spare.exchange(matcher.handOver(), ordering: .acquiringAndReleasing) {
      _ = unsafe Matcher(adopting: other)
    }
    return verdict
  }

  /// The reasons of the library for which there is a sentence.
  private static func error(_ reason: Int32) -> PatternError {
    switch reason {
    case PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_HEAP_FAILED,
      PCRE2_ERROR_PATTERN_TOO_COMPLICATED, PCRE2_ERROR_TOO_MANY_CAPTURES:
      PatternError(.tooLarge, offset: 0)
    case PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH, PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED,
      PCRE2_ERROR_LOOKBEHIND_TOO_LONG:
      PatternError(.unsupportedLookbehind, offset: 0)
    case PCRE2_ERROR_UNKNOWN_UNICODE_PROPERTY: PatternError(.unsupportedProperty, offset: 0)
    default: PatternError(.refused, offset: 0)
    }
  }
}
