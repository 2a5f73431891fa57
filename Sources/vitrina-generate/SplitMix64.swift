/// A small random number generator whose numbers follow from its seed alone.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator.
  init(seed: UInt64) { state = seed }

  /// Creates a generator for one of many things under one seed.
  init(seed: UInt64, stream: Int) {
    var first = SplitMix64(seed: seed)
    state = first.next() &+ UInt64(truncatingIfNeeded: stream) &* 0xD134_2543_DE82_EF95
  }

  /// Returns the next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Returns a whole number of a range.
  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    let count = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next().multipliedFullWidth(by: count).high)
  }

  /// Returns true once in so many times, on average.
  mutating func chance(oneIn count: Int) -> Bool { pick(1...count) == 1 }
}
