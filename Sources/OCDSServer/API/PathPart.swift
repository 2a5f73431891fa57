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
    case .segment(let string): PercentEncoding.append(segment: string, to: &text)
    }
  }
}
