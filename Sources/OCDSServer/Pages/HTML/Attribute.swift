/// An attribute of an element; its value is escaped.
///
/// Those that a browser acts upon take an `Address`; there is no way to write `style` or a handler of events.
struct Attribute: Sendable, Equatable {
  private let name: String
  private let value: String?

  private init(_ name: StaticString, _ value: String?) {
    self.name = name.description
    self.value = value
  }

  private init(named name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    guard let value else { return }
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    HTMLEscaping.append(value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  static func id(_ value: String) -> Attribute { Attribute("id", value) }
  static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  static func dir(_ value: String) -> Attribute { Attribute("dir", value) }
  static func title(_ value: String) -> Attribute { Attribute("title", value) }
  static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
  static func src(_ address: Address) -> Attribute { Attribute("src", address.text) }
  static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }
  static func rel(_ value: String) -> Attribute { Attribute("rel", value) }
  static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", value) }
  static func type(_ value: String) -> Attribute { Attribute("type", value) }
  static func media(_ value: String) -> Attribute { Attribute("media", value) }
  static func charset(_ value: String) -> Attribute { Attribute("charset", value) }
  static func name(_ value: String) -> Attribute { Attribute("name", value) }
  static func property(_ value: String) -> Attribute { Attribute("property", value) }
  static func content(_ value: String) -> Attribute { Attribute("content", value) }
  static func value(_ value: String) -> Attribute { Attribute("value", value) }
  static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }
  static func list(_ value: String) -> Attribute { Attribute("list", value) }
  static func min(_ value: String) -> Attribute { Attribute("min", value) }
  static func max(_ value: String) -> Attribute { Attribute("max", value) }
  static func step(_ value: String) -> Attribute { Attribute("step", value) }
  static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", value) }
  static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }
  static func target(_ value: String) -> Attribute { Attribute("target", value) }
  static func method(_ value: String) -> Attribute { Attribute("method", value) }
  static func `for`(_ value: String) -> Attribute { Attribute("for", value) }
  static func role(_ value: String) -> Attribute { Attribute("role", value) }
  static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
  static func colspan(_ value: Int) -> Attribute { Attribute("colspan", String(value)) }
  static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
  static func alt(_ value: String) -> Attribute { Attribute("alt", value) }
  static func width(_ value: Int) -> Attribute { Attribute("width", String(value)) }
  static func height(_ value: Int) -> Attribute { Attribute("height", String(value)) }
  static func download(_ value: String) -> Attribute { Attribute("download", value) }
  static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }
  /// A state such as `aria("label", …)`.
  static func aria(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(named: "aria-\(name)", value)
  }
  /// A value for the site's own script, such as `data("copy", …)`.
  static func data(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(named: "data-\(name)", value)
  }
  /// A measure of a drawing, such as `shape("x", "12.5")`; there is none that loads or runs anything.
  static func shape(_ name: ShapeName, _ value: String) -> Attribute {
    Attribute(named: name.rawValue, value)
  }

  static let selected = Attribute("selected", nil)
  static let checked = Attribute("checked", nil)
  static let required = Attribute("required", nil)
  static let disabled = Attribute("disabled", nil)
  static let open = Attribute("open", nil)
  static let `defer` = Attribute("defer", nil)
  static let hidden = Attribute("hidden", nil)

  /// The attributes of drawings.
  enum ShapeName: String, Sendable {
    case xmlns, viewBox, x, y, x1, y1, x2, y2, dx, dy, width, height, cx, cy, r, rx, d, points
    case fill, stroke, transform, preserveAspectRatio
    case textAnchor = "text-anchor"
    case dominantBaseline = "dominant-baseline"
    case fontSize = "font-size"
    case strokeWidth = "stroke-width"
  }
}
