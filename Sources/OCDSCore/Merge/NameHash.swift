/// The hash of a name or an identity.
///
/// Names come from outside: the seed must be one that nobody can foresee, or chosen names would all fall into one slot.
@inline(__always)
package func nameHash(_ text: Span<UInt8>, seed: UInt64) -> UInt64 {
  var h = mixed(seed ^ UInt64(truncatingIfNeeded: text.count))
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
  return h
}

/// The hash of a name's hash under a parent.
@inline(__always)
func hash(_ name: UInt64, under parent: Int) -> UInt32 {
  let h = mixed(name ^ (UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15))
  return UInt32(truncatingIfNeeded: h ^ (h >> 32))
}

@inline(__always)
private func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}
