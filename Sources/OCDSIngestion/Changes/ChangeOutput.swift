internal import OCDSCore

/// Where a walk leaves what it finds: the text of the changed members, and the tags.
///
/// Where it is not writing, the first change ends the walk and nothing is written.
struct ChangeOutput: ~Copyable {
  var bytes = ByteBuffer(capacity: 1 << 14)
  var isWriting = false
  /// The tags, one bit each in the order in which they are written.
  private var tagBits: UInt16 = 0
  /// What changed in the section at hand.
  var facts = SectionFacts()
  /// Whether the array that was read last has an object that the ledger's has not.
  var hasNewItem = false

  /// Makes ready for a walk.
  mutating func begin(writing: Bool) {
    bytes.removeAll()
    isWriting = writing
    tagBits = 0
    facts = SectionFacts()
    hasNewItem = false
  }

  mutating func add(_ tags: [ReleaseTag]) {
    for (bit, tag) in ReleaseTag.allCases.enumerated() where tags.contains(tag) {
      tagBits |= 1 << UInt16(bit)
    }
  }

  var tags: [ReleaseTag] {
    ReleaseTag.allCases.enumerated().filter { tagBits & 1 << UInt16($0.offset) != 0 }.map(\.element)
  }

  /// Writes a comma where something stands before in the same container.
  private mutating func separate() {
    guard bytes.count > 0 else { return }
    let last = bytes.bytes[bytes.count &- 1]
    if last != UInt8(ascii: "{") && last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
  }

  /// Opens an object or an array that is an element; returns where the text ended before.
  mutating func openElement() -> Int {
    let mark = bytes.count
    guard isWriting else { return mark }
    separate()
    bytes.append(UInt8(ascii: "{"))
    return mark
  }

  /// Writes a member's name; returns where the text ended before.
  mutating func name(_ name: JSONView) -> Int {
    let mark = bytes.count
    guard isWriting else { return mark }
    separate()
    bytes.append(name.rawText)
    bytes.append(UInt8(ascii: ":"))
    return mark
  }

  /// Writes a member's name and opens its object or array; returns where the text ended before.
  mutating func open(_ name: JSONView, _ bracket: Unicode.Scalar) -> Int {
    let mark = self.name(name)
    if isWriting { bytes.append(UInt8(ascii: bracket)) }
    return mark
  }

  /// Closes what was opened, or takes it back to the mark where nothing in it changed; returns whether it did.
  mutating func close(_ bracket: Unicode.Scalar, from mark: Int, changed: Bool) -> Bool {
    guard isWriting else { return changed }
    if changed { bytes.append(UInt8(ascii: bracket)) } else { bytes.truncate(to: mark) }
    return changed
  }

  /// Writes a member as it stands in its source, without white space.
  mutating func member(_ name: JSONView, _ value: JSONView) {
    guard isWriting else { return }
    _ = self.name(name)
    value.appendCompact(to: &bytes)
  }

  /// Writes a member whose value is a word.
  mutating func member(_ name: JSONView, _ text: StaticString) {
    guard isWriting else { return }
    _ = self.name(name)
    bytes.append(text)
  }

  /// Writes the `id` of an object.
  mutating func identifier(_ value: JSONView) {
    guard isWriting else { return }
    separate()
    bytes.append("\"id\":" as StaticString)
    value.appendCompact(to: &bytes)
  }

  /// Writes the status of a withdrawn award or contract.
  mutating func cancelledStatus() {
    guard isWriting else { return }
    separate()
    bytes.append("\"status\":\"cancelled\"" as StaticString)
  }
}
