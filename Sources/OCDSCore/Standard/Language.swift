/// A language in which the program speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Spanish, the first language.
  case es
  /// English.
  case en
}
