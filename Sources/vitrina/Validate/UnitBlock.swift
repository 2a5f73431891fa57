import OCDSCore

/// Units on their way to a worker, with their text and their tape.
struct UnitBlock: ~Copyable, Sendable {
  private(set) var text = ByteBuffer(capacity: 1 << 19)
  private var tape = JSONTape(capacity: 1 << 16)
  private(set) var units: [(unit: CheckUnit, index: Int)] = []

  /// A block is handed over when it has about this many bytes.
  static let size = 256 << 10

  init() {}

  var isFull: Bool { text.count >= UnitBlock.size }
  var isEmpty: Bool { units.isEmpty }

  /// Copies a value and its words.
  mutating func append(_ value: JSONView, _ unit: CheckUnit) {
    units.append((unit, tape.count))
    tape.append(copyOf: value, movedTo: text.count)
    text.append(value.rawText)
  }

  /// Calls a function with each unit and its value.
  borrowing func forEach(_ body: (JSONView, CheckUnit) -> Void) {
    for (unit, index) in units { body(tape.view(at: index, of: text.bytes), unit) }
  }

  mutating func removeAll() {
    text.removeAll()
    tape.removeAll()
    units.removeAll(keepingCapacity: true)
  }
}
