/// A hash of a text that is the same in every run: what is derived may not depend on chance.
func textHash(_ text: Span<UInt8>, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
  let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  var hash = seed ^ UInt64(text.count) &* factor
  unsafe text.withUnsafeBytes { bytes in
    var i = 0
    while i &+ 8 <= bytes.count {
      // Sound: eight bytes are left.
      let word = unsafe bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let product = (hash ^ word).multipliedFullWidth(by: factor)
      hash = product.high ^ product.low
      i &+= 8
    }
    var rest: UInt64 = 0
    while i < bytes.count {
      rest = rest << 8 | UInt64(unsafe bytes[i])
      i &+= 1
    }
    let product = (hash ^ rest).multipliedFullWidth(by: factor)
    hash = product.high ^ product.low
  }
  return hash ^ hash >> 29
}

/// Hashes, each once.
struct SeenHashes {
  private var few: [UInt64] = []
  private var many: Set<UInt64> = []

  mutating func removeAll() {
    few.removeAll(keepingCapacity: true)
    if !many.isEmpty { many = [] }
  }

  /// Notes a hash; false where it was there.
  mutating func insert(_ hash: UInt64) -> Bool {
    if few.count < 32 {
      if few.contains(hash) { return false }
      few.append(hash)
      return true
    }
    if many.isEmpty { many = Set(few) }
    return many.insert(hash).inserted
  }
}
