import OCDSCore

/// An attribute of an element; its name is the program's own.
struct HTMLAttribute {
  let name: StaticString
  let value: String

  private init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: StaticString) -> Self { Self("class", "\(names)") }
  static func id(_ id: String) -> Self { Self("id", id) }
  static func lang(_ language: Language) -> Self { Self("lang", language.rawValue) }
  static func scope(_ scope: StaticString) -> Self { Self("scope", "\(scope)") }
  /// The title of a cell's column, for screens on which the columns stand below each other.
  static func column(_ title: String) -> Self { Self("data-column", title) }
  static func labelledBy(_ id: String) -> Self { Self("aria-labelledby", id) }
  static func link(to address: WebAddress) -> Self { Self("href", address.text) }
  static func link(toId id: String) -> Self { Self("href", "#\(id)") }
  static func meta(_ name: StaticString, _ value: StaticString) -> Self { Self(name, "\(value)") }
  static let hidden = Self("aria-hidden", "true")
  static let open = Self("open", "open")
  static let noReferrer = Self("rel", "noreferrer")
}
