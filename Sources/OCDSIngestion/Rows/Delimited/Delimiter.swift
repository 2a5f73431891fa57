public import OCDSCore

/// What stands between the cells of a text table: one ASCII character that is no letter, digit, quote or line's end.
public struct Delimiter: Sendable, Hashable {
  /// The character.
  public let byte: UInt8

  /// A comma.
  public static let comma = Delimiter(known: UInt8(ascii: ","))
  /// A semicolon, which Excel writes where the comma is for decimals.
  public static let semicolon = Delimiter(known: UInt8(ascii: ";"))
  /// A tab.
  public static let tab = Delimiter(known: 0x09)
  /// A vertical bar.
  public static let bar = Delimiter(known: UInt8(ascii: "|"))

  private init(known byte: UInt8) { self.byte = byte }

  /// Creates a delimiter; nil for a character that cannot be one.
  public init?(_ byte: UInt8) {
    switch byte {
    case 0x09, 0x21, 0x23...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: self.byte = byte
    default: return nil
    }
  }

  /// Its name for people.
  public var wording: Wording {
    switch self {
    case .comma: Wording(es: "coma", en: "comma")
    case .semicolon: Wording(es: "punto y coma", en: "semicolon")
    case .tab: Wording(es: "tabulador", en: "tab")
    case .bar: Wording(es: "barra vertical", en: "vertical bar")
    default: Wording(String(UnicodeScalar(byte)))
    }
  }
}
