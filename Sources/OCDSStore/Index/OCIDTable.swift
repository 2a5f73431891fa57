internal import OCDSCore

/// The ocids of many processes, numbered from 0 in the order in which they came.
///
/// They are told apart by their bytes, as on disk: what Unicode holds for the same text in two forms is two ocids.
struct OCIDTable: ~Copyable {
  private var texts = ByteBuffer(capacity: 1 << 12)
  /// Where each text ends.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// For each hash the number of an ocid, counted from 1; 0 is free.
  ///
  /// A power of two long and at most half full.
  private var slots = [Int32](repeating: 0, count: 1024)
  /// Ocids come from outside: without a seed, chosen ones could all fall into one slot.
  private let seed = UInt64.random(in: .min ... .max)

  /// How many there are.
  var count: Int { ends.count }

  /// The number of an ocid, which is given one where it is new.
  mutating func number(of ocid: Span<UInt8>) -> Int {
    let hash = nameHash(ocid, seed: seed)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) &- 1
      if hashes[number] == hash && isSame(number, ocid) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    texts.append(ocid)
    ends.append(texts.count)
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// The text of an ocid.
  func ocid(_ number: Int) -> String { String(copying: texts.bytes.extracting(range(number))) }

  private func range(_ number: Int) -> Range<Int> {
    (number > 0 ? ends[number - 1] : 0)..<ends[number]
  }

  private func isSame(_ number: Int, _ ocid: Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == ocid.count else { return false }
    let known = texts.bytes.extracting(range)
    for i in ocid.indices where known[i] != ocid[i] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }
}
