/// A regular expression of ECMA-262 that was read and found well formed.
///
/// It is read as with the flag `u`, and two habits that only the grammar without it allows, and
/// that can mean one thing only, are kept: a `\` before any ASCII sign (`\-`), and a `-` beside a
/// class (`[\w-.]`). A `\` before a letter without a meaning is refused, for other dialects give it
/// one. Source: ECMA-262 (2024), section 22.2.1 and annex B.1.2.
public struct ECMAScriptPattern: Sendable, Hashable {
  /// The regular expression as it was written.
  public let source: String
  /// The same for the library, in ASCII.
  let translation: [UInt8]
  /// The first thing that is well formed but beyond the library.
  let unsupported: PatternError?

  /// Reads a regular expression.
  public init(_ source: String) throws(PatternError) {
    var translator = PatternTranslator(source)
    try translator.translate()
    self.source = source
    translation = translator.output
    unsupported = translator.unsupported
  }
}
