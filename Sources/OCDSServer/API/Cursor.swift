internal import OCDSStore

/// A place in a listing, as clients carry it without knowing what it says.
///
/// Fourteen bytes in the alphabet of base64url: the version 1, the listing, the place in eight bytes, and a CRC-32 of
/// these ten, all big-endian. The check finds cursors that were cut, changed or made for another listing.
struct Cursor: Sendable, Hashable {
  /// What is listed.
  enum Listing: UInt8, Sendable {
    case records = 1
    case releases = 2
  }

  private static let version: UInt8 = 1
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
  )

  /// The place of the last item that was given.
  let last: Int64
  /// The cursor's text.
  let text: String

  init(_ listing: Listing, last: Int64) {
    self.last = last
    var bytes: [UInt8] = [Cursor.version, listing.rawValue]
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: last >> shift))
    }
    let check = crc32(of: bytes.span)
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: check >> shift))
    }
    text = Cursor.encoded(bytes)
  }

  /// Reads a cursor's text; nil where it is none of this listing.
  init?(_ text: String, of listing: Listing) {
    guard text.utf8.count == 19 else { return nil }
    var place: UInt64 = 0
    for (i, c) in text.utf8.enumerated() {
      guard let value = Cursor.alphabet.firstIndex(of: c) else { return nil }
      // Six bits a letter: the letters 3 to 13 hold the eight bytes from the third on, and some bits around them.
      switch i {
      case 2: place = UInt64(value & 0x3)
      case ..<2, 14...: continue
      default:
        if i <= 12 {
          place = place << 6 | UInt64(value)
        } else {
          place = place << 2 | UInt64(value >> 4)
        }
      }
    }
    let cursor = Cursor(listing, last: Int64(bitPattern: place))
    // One way to write each: whatever was cut or changed does not come out as it went in.
    guard cursor.text == text, cursor.last > 0 else { return nil }
    self = cursor
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits = 0
    var held: UInt32 = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[Int(held >> UInt32(bits)) & 63])
      }
      held &= 0xFF
    }
    if bits > 0 { text.append(alphabet[Int(held << UInt32(6 - bits)) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }
}
