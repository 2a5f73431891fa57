/// What a search for a pattern found.
public enum Verdict: UInt8, Sendable, Hashable {
  case matches
  case doesNotMatch
  /// The search was given up, for it took too many steps; whether the text matches is not known.
  case tooExpensive
}
