package import OCDSCore

/// An attribute of an element; its name is the program's own.
package struct HTMLAttribute {
  let name: StaticString
  let value: String

  private init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  package static func `class`(_ names: StaticString) -> Self { Self("class", "\(names)") }
  package static func id(_ id: String) -> Self { Self("id", id) }
  package static func lang(_ language: Language) -> Self { Self("lang", language.rawValue) }
  package static func scope(_ scope: StaticString) -> Self { Self("scope", "\(scope)") }
  /// The title of a cell's column, for screens on which the columns stand below each other.
  package static func column(_ title: String) -> Self { Self("data-column", title) }
  package static func labelledBy(_ id: String) -> Self { Self("aria-labelledby", id) }
  static func link(to address: WebAddress) -> Self { Self("href", address.text) }
  package static func link(toId id: String) -> Self { Self("href", "#\(id)") }
  package static func meta(_ name: StaticString, _ value: StaticString) -> Self {
    Self(name, "\(value)")
  }
  package static let hidden = Self("aria-hidden", "true")
  package static let open = Self("open", "open")
  package static let noReferrer = Self("rel", "noreferrer")
}
