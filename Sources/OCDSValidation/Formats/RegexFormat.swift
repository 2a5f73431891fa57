internal import OCDSCore

/// The format `regex`: a regular expression of ECMA-262.
///
/// Only its grammar counts: what this build's library cannot search for is still one.
public enum RegexFormat {
  /// Tells whether a text is a regular expression.
  public static func accepts(_ text: Span<UInt8>) -> Bool {
    (try? ECMAScriptPattern(String(copying: text))) != nil
  }
}
