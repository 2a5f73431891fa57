/// The hash of a name or an identity under a parent.
///
/// Names come from outside: where a table is filled with them, the seed must be one that nobody can foresee, or chosen
/// names would all fall into one slot.
@inline(__always)
func nameHash(_ text: Span<UInt8>, parent: Int, seed: UInt64) -> UInt32 {
  var h = seed ^ (UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15)
  h = mixed(h ^ UInt64(truncatingIfNeeded: text.count))
  unsafe text.withUnsafeBytes { bytes in
    var i = 0
    while i &+ 8 <= bytes.count {
      h = unsafe mixed(h ^ bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i &+= 8
    }
    var tail: UInt64 = 0
    while i < bytes.count {
      tail = unsafe tail << 8 | UInt64(bytes[i])
      i &+= 1
    }
    h = mixed(h ^ tail)
  }
  return UInt32(truncatingIfNeeded: h ^ (h >> 32))
}

@inline(__always)
private func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}
