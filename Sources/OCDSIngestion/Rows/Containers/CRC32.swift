/// The check sum of gzip and ZIP, eight bytes at a time.
///
/// Source: RFC 1952, section 8.
struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  /// The check sum of what was added.
  var value: UInt32 { ~state }

  /// Adds bytes.
  mutating func add(_ bytes: Span<UInt8>) {
    let tables = CRC32.tables.span
    var state = state
    var i = 0
    while i &+ 8 <= bytes.count {
      let low =
        state ^ UInt32(bytes[i]) ^ UInt32(bytes[i &+ 1]) << 8 ^ UInt32(bytes[i &+ 2]) << 16
        ^ UInt32(bytes[i &+ 3]) << 24
      let a = tables[1792 &+ Int(low & 0xFF)] ^ tables[1536 &+ Int(low >> 8 & 0xFF)]
      let b = tables[1280 &+ Int(low >> 16 & 0xFF)] ^ tables[1024 &+ Int(low >> 24)]
      let c = tables[768 &+ Int(bytes[i &+ 4])] ^ tables[512 &+ Int(bytes[i &+ 5])]
      let d = tables[256 &+ Int(bytes[i &+ 6])] ^ tables[Int(bytes[i &+ 7])]
      state = a ^ b ^ c ^ d
      i &+= 8
    }
    while i < bytes.count {
      state = tables[Int((state ^ UInt32(bytes[i])) & 0xFF)] ^ state >> 8
      i &+= 1
    }
    self.state = state
  }

  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 2048)
    for i in 0..<256 {
      var value = UInt32(i)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      tables[i] = value
    }
    for i in 256..<2048 { tables[i] = tables[i - 256] >> 8 ^ tables[Int(tables[i - 256] & 0xFF)] }
    return tables
  }()
}
