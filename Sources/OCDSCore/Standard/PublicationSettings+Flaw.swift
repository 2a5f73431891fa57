extension PublicationSettings {
  /// What is wrong with a `publication.json`.
  public enum Flaw: Error, Sendable, Hashable, CustomStringConvertible {
    case notJSON(JSONError)
    /// A member, by its path, that means nothing; those that do.
    case unknownMember(String, known: [String])
    /// A member, by its path, and what it must be.
    case wrongValue(member: String, expected: Wording)

    /// A sentence that names the member and says what it must be.
    public var wording: Wording {
      switch self {
      case .notJSON(let error): error.wording
      case .unknownMember(let name, let known):
        Wording(
          es:
            "\"\(name)\" no es un ajuste de una publicación; ahí puede ir \(known.joined(separator: ", "))",
          en:
            "\"\(name)\" is not a setting of a publication; there may stand \(known.joined(separator: ", "))"
        )
      case .wrongValue(let member, let expected):
        Wording(
          es: "\"\(member)\" debe ser \(expected.es)",
          en: "\"\(member)\" must be \(expected.en)"
        )
      }
    }

    /// The sentence in English.
    public var description: String { wording.en }
  }
}
