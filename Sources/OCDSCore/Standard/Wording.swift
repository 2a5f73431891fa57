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

  /// Creates a text that is the same in every language, such as a name or a value.
  public init(_ text: String) {
    es = text
    en = text
  }

  /// Both versions in one text, for where one is kept; `init(kept:)` takes them apart.
  public var kept: String { es == en ? es : "\(es)\u{1F}\(en)" }

  /// Creates a text from what `kept` gave.
  public init(kept text: String) {
    let parts = text.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
    es = parts.first.map(String.init) ?? ""
    en = parts.last.map(String.init) ?? ""
  }
}
