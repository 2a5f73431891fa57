/// A text in each language.
public struct Wording: Sendable, Hashable {
  /// The Spanish text.
  public let es: String
  /// The English text.
  public let en: String

  /// Creates a text from its two versions.
  public init(es: String, en: String) {
    self.es = es
    self.en = en
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .es: es
    case .en: en
    }
  }

  /// Whether the text is missing in some language.
  public var isIncomplete: Bool { es.isEmpty || en.isEmpty }
}
