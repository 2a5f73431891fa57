/// A place in a listing of rows, such as awards or parties, as clients carry it.
public struct RowCursor: Sendable, Hashable {
  let values: [SQLValue]

  /// The most bytes of a cursor's text that still goes into an address.
  static let mostBytes = 3800

  init(_ values: [SQLValue]) { self.values = values }

  /// The cursor as letters, digits and hyphens.
  public var text: String {
    values.map { value in
      switch value {
      case .int(let number): return number < 0 ? "m\(number.magnitude)" : "n\(number)"
      case .text(let text):
        let digits = Array("0123456789abcdef".utf8)
        var hex: [UInt8] = []
        for byte in text.utf8 { hex += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return "t\(String(decoding: hex, as: UTF8.self))"
      }
    }.joined(separator: "-")
  }

  /// Reads a cursor; nil where the text is none.
  public init?(_ text: String) {
    guard text.utf8.count <= 4000 else { return nil }
    var values: [SQLValue] = []
    for part in text.split(separator: "-", omittingEmptySubsequences: false) {
      let rest = part.dropFirst()
      switch part.first {
      case "n":
        guard let number = Int64(rest), number >= 0 else { return nil }
        values.append(.int(number))
      case "m":
        guard let number = Int64("-\(rest)") else { return nil }
        values.append(.int(number))
      case "t":
        let nibbles = rest.utf8.compactMap(RowCursor.digit)
        guard nibbles.count == rest.utf8.count, nibbles.count % 2 == 0 else { return nil }
        let bytes = stride(from: 0, to: nibbles.count, by: 2).map {
          nibbles[$0] << 4 | nibbles[$0 + 1]
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        values.append(.text(text))
      default: return nil
      }
    }
    self.values = values
  }

  private static func digit(_ c: UInt8) -> UInt8? {
    switch c {
    case 0x30...0x39: c - 0x30
    case 0x61...0x66: c - 0x57
    default: nil
    }
  }
}

/// One page of rows that are walked in one direction.
public struct RowPage<Row: Sendable>: Sendable {
  /// The rows.
  public let rows: [Row]
  /// Where the next page begins; nil where there is none.
  public let next: RowCursor?
}
