/// A place in a listing of processes, as clients carry it: what was last seen, by its key and its position.
///
/// A cursor belongs to one order: `sort`, `order` and, for dates, `dateOf`. Under another it is refused by the caller, who
/// keeps the canonical text of the selection beside it.
public struct SelectionCursor: Sendable, Hashable {
  let key: SQLValue
  /// The process's position.
  public let position: Int64

  init(key: SQLValue, position: Int64) {
    self.key = key
    self.position = position
  }

  /// A cursor after a position, for the order of first publication.
  public init(position: Int64) {
    key = .int(0)
    self.position = position
  }

  /// The cursor as letters, digits and hyphens.
  public var text: String {
    switch key {
    case .int(0): return "\(position)"
    case .int(let number): return "\(position)-n\(number)"
    case .text(let text):
      let digits = Array("0123456789abcdef".utf8)
      var hex: [UInt8] = []
      for byte in text.utf8 { hex += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
      return "\(position)-t\(String(decoding: hex, as: UTF8.self))"
    }
  }

  /// Reads a cursor; nil where the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard text.utf8.count <= 800, let position = Int64(parts[0]), position >= 0 else { return nil }
    self.position = position
    guard parts.count == 2 else {
      key = .int(0)
      return
    }
    let rest = parts[1].dropFirst()
    switch parts[1].first {
    case "n":
      guard let number = Int64(rest) else { return nil }
      key = .int(number)
    case "t":
      let nibbles = rest.utf8.compactMap(SelectionCursor.digit)
      guard nibbles.count == rest.utf8.count, nibbles.count % 2 == 0 else { return nil }
      let bytes = stride(from: 0, to: nibbles.count, by: 2).map {
        nibbles[$0] << 4 | nibbles[$0 + 1]
      }
      guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
      key = .text(text)
    default: return nil
    }
  }

  /// The value of a hexadecimal digit.
  private static func digit(_ c: UInt8) -> UInt8? {
    switch c {
    case 0x30...0x39: c - 0x30
    case 0x61...0x66: c - 0x57
    default: nil
    }
  }
}
