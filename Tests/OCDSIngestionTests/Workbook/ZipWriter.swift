/// An entry of a ZIP file for a test, stored as it is.
struct ZipEntry {
  var name: [UInt8]
  var bytes: [UInt8]
  /// The general purpose flags: 1 for a password, 0x800 for a name in UTF-8.
  var flags: UInt16 = 0x800
  var method: UInt16 = 0
  /// A check sum that is claimed instead of the right one.
  var sum: UInt32?

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = Array(name.utf8)
    self.bytes = bytes
  }

  /// The same entry with something changed.
  func with(_ change: (inout ZipEntry) -> Void) -> ZipEntry {
    var entry = self
    change(&entry)
    return entry
  }
}

/// Writes ZIP files for tests, byte by byte, so that they can be wrong where a test wants them to be.
///
/// Source: APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
func zip(_ entries: [ZipEntry]) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for entry in entries {
    let offset = file.count
    let common =
      little(20, 2) + little(Int(entry.flags), 2) + little(Int(entry.method), 2) + little(0, 4)
      + little(Int(entry.sum ?? checkSum(entry.bytes)), 4) + little(entry.bytes.count, 4)
      + little(entry.bytes.count, 4) + little(entry.name.count, 2) + little(0, 2)
    file += [0x50, 0x4B, 3, 4] + common + entry.name + entry.bytes
    directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4)
    directory += entry.name
  }
  let start = file.count
  return file + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(entries.count, 2)
    + little(entries.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
}

/// Writes a gzip member for tests: stored blocks, and the sums that are right or those that are given.
func gzip(_ bytes: [UInt8], sum: UInt32? = nil, length: Int? = nil) -> [UInt8] {
  var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  var start = 0
  repeat {
    let count = min(bytes.count - start, 60_000)
    let isLast = start + count == bytes.count
    member += [isLast ? 1 : 0] + little(count, 2) + little(~count & 0xFFFF, 2)
    member += bytes[start..<start + count]
    start += count
  } while start < bytes.count
  return member + little(Int(sum ?? checkSum(bytes)), 4) + little(length ?? bytes.count, 4)
}

func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// The CRC-32 of RFC 1952, bit by bit.
func checkSum(_ bytes: [UInt8]) -> UInt32 {
  var state: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    state ^= UInt32(byte)
    for _ in 0..<8 { state = state & 1 == 1 ? state >> 1 ^ 0xEDB8_8320 : state >> 1 }
  }
  return ~state
}
