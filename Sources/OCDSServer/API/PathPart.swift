internal import OCDSCore

/// A part of an address that is written piece by piece.
enum PathPart {
  /// Text that stands in addresses as it is.
  case plain(String)
  /// One segment, to be encoded.
  case segment(String)

  /// Writes the part.
  func append(to text: inout [UInt8]) {
    switch self {
    case .plain(let string): text.append(contentsOf: string.utf8)
    case .segment(let string):
      // Most identifiers are letters, digits and hyphens, and need no other string to be made.
      if string.utf8.allSatisfy(PathPart.isPlain) {
        text.append(contentsOf: string.utf8)
      } else {
        text.append(contentsOf: PercentEncoding.segment(string).utf8)
      }
    }
  }

  private static func isPlain(_ c: UInt8) -> Bool {
    (0x61...0x7A).contains(c) || (0x30...0x39).contains(c) || (0x41...0x5A).contains(c)
      || c == UInt8(ascii: "-")
  }
}
