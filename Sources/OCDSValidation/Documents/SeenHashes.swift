/// Hashes that were met; few cost no memory.
struct SeenHashes {
  private var few: InlineArray<8, UInt64> = .init(repeating: 0)
  private var count = 0
  private var many: Set<UInt64> = []

  /// Adds a hash; false where it was met before.
  mutating func insert(_ hash: UInt64) -> Bool {
    for i in 0..<min(count, 8) where few[i] == hash { return false }
    if count < 8 {
      few[count] = hash
      count += 1
      return true
    }
    return many.insert(hash).inserted
  }
}
