/// A gzip file whose contents are a thousand times its size, made by hand.
///
/// One block with the fixed codes of RFC 1951: the letter `a`, then copies of 258 letters from one letter before. A copy
/// takes 13 bits: the code of length 258 (`11000101`) and that of distance 1 (`00000`).
enum GzipBomb {
  private static let copies = 12_000
  /// How many letters it holds.
  static let decodedCount = 1 + copies * 258

  static let bytes: [UInt8] = {
    var bits = Bits()
    bits.put(1, 1)  // the last block
    bits.put(1, 2)  // of fixed codes
    bits.putCode(0x30 + 0x61, 8)
    for _ in 0..<copies {
      bits.putCode(0b1100_0101, 8)
      bits.putCode(0, 5)
    }
    bits.putCode(0, 7)  // the end
    let crc = checksum(decodedCount)
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    return header + bits.bytes + little(crc) + little(UInt32(decodedCount))
  }()

  private static func little(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// The CRC-32 of so many letters `a`.
  private static func checksum(_ count: Int) -> UInt32 {
    var table: [UInt32] = []
    for start in 0..<256 {
      var crc = UInt32(start)
      for _ in 0..<8 {
        let half = crc >> 1
        crc = crc & 1 == 1 ? half ^ 0xEDB8_8320 : half
      }
      table.append(crc)
    }
    var crc: UInt32 = 0xFFFF_FFFF
    for _ in 0..<count {
      let place = Int((crc ^ 0x61) & 0xFF)
      crc = (crc >> 8) ^ table[place]
    }
    return ~crc
  }

  private struct Bits {
    var bytes: [UInt8] = []
    private var count = 0

    /// Appends a number, its lowest bit first.
    mutating func put(_ number: Int, _ width: Int) {
      for bit in 0..<width {
        if count % 8 == 0 { bytes.append(0) }
        if number >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(count % 8) }
        count += 1
      }
    }

    /// Appends a Huffman code, its highest bit first.
    mutating func putCode(_ code: Int, _ width: Int) {
      for bit in (0..<width).reversed() { put(code >> bit & 1, 1) }
    }
  }
}
