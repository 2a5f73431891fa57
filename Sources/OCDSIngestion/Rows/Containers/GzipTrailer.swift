internal import OCDSCore

/// The check sum and length at the end of a gzip file, which libarchive passes over unread.
///
/// Source: RFC 1952, section 2.3.1.
struct GzipTrailer {
  private let file: InputFile
  private var sum = CRC32()
  private var length = 0

  init(_ file: InputFile) { self.file = file }

  /// Adds bytes that were unpacked.
  mutating func add(_ bytes: Span<UInt8>) {
    sum.add(bytes)
    length += bytes.count
  }

  /// Holds what was unpacked against the last eight bytes of the file.
  ///
  /// A file of several members ends in the sums of the last of them only, which says nothing about all. It is let pass
  /// where there is a second member to be seen.
  func check(_ name: String) throws(RowFailure) {
    do throws(ReadFailure) {
      let end = try file.bytes(at: max(0, file.length - 8), count: 8)
      let isSame =
        end.count == 8 && GzipTrailer.number(end[0..<4]) == sum.value
        && GzipTrailer.number(end[4..<8]) == UInt32(truncatingIfNeeded: length)
      if !isSame, try !hasSecondMember() { throw ReadFailure(ArchiveFault.damaged.wording(name)) }
    } catch { throw RowFailure(error.wording) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether the first bytes of a member occur again: `1F 8B 08` and flags without reserved bits.
  private func hasSecondMember() throws(ReadFailure) -> Bool {
    var offset = 10
    while true {
      let part = try file.bytes(at: offset, count: 1 << 18)
      guard part.count >= 4 else { return false }
      let bytes = part.span
      for i in 0..<bytes.count - 3 where bytes[i] == 0x1F {
        if bytes[i + 1] == 0x8B, bytes[i + 2] == 8, bytes[i + 3] < 0x20 { return true }
      }
      offset += part.count - 3
    }
  }
}
