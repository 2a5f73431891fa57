/// A format that draft 4 of JSON Schema names.
///
/// Source: JSON Schema Validation draft 4, section 7.3.
public enum Format: UInt8, Sendable, CaseIterable {
  case dateTime
  case email
  case hostname
  case ipv4
  case ipv6
  case uri
  case regex

  /// Finds the format that a name stands for; nil where draft 4 has none, which is to be ignored.
  public init?(name: String) {
    guard let format = Format.allCases.first(where: { $0.name == name }) else { return nil }
    self = format
  }

  /// The name, as a schema spells it.
  public var name: String {
    switch self {
    case .dateTime: "date-time"
    case .email: "email"
    case .hostname: "hostname"
    case .ipv4: "ipv4"
    case .ipv6: "ipv6"
    case .uri: "uri"
    case .regex: "regex"
    }
  }

  /// Tells whether a string's text is in the format.
  public func accepts(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .dateTime: DateTimeFormat.accepts(text)
    case .email: EmailFormat.accepts(text)
    case .hostname: HostnameFormat.accepts(text)
    case .ipv4: IPv4Format.accepts(text)
    case .ipv6: IPv6Format.accepts(text)
    case .uri: URIFormat.accepts(text)
    case .regex: RegexFormat.accepts(text)
    }
  }
}
