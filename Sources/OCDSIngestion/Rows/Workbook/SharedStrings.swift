internal import OCDSCore

/// The texts that the cells of a workbook share, by their numbers.
///
/// Each lies behind its length in one store, and only every eighth has its offset kept: twenty million texts of twenty
/// bytes take 20 MB of memory, and 420 MB of a temporary file.
package struct SharedStrings: ~Copyable {
  private var store: TextStore
  private var marks: [Int] = []
  /// The number of texts.
  package private(set) var count = 0
  /// The text after the one that was read last, and its offset.
  private var nextText = 0
  private var nextOffset = 0

  private static let stride = 8

  /// No texts, in memory up to a number of bytes.
  package init(memory: Int = 64 << 20) { store = TextStore(limit: memory) }

  /// Adds a text.
  mutating func add(_ text: [UInt8]) throws(RowFailure) {
    guard count < WorkbookLimits.texts else {
      throw RowFailure(WorkbookFault.tooManyTexts.wording)
    }
    if count % SharedStrings.stride == 0 { marks.append(store.count) }
    var head: InlineArray<10, UInt8> = .init(repeating: 0)
    var length = 0
    var rest = text.count
    while rest > 0x7F {
      head[length] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      length += 1
    }
    head[length] = UInt8(rest)
    try store.append(head.span.extracting(0...length))
    try store.append(text.span)
    count += 1
  }

  /// Ends the adding.
  mutating func seal() throws(RowFailure) { try store.seal() }

  /// Copies a text to the cell at hand of a row and returns its length; nil where there is no such text.
  mutating func append(_ index: Int, to row: inout Row) throws(RowFailure) -> Int? {
    guard index >= 0, index < count else { return nil }
    var offset = nextOffset
    if index != nextText {
      offset = marks[index / SharedStrings.stride]
      for _ in 0..<index % SharedStrings.stride {
        let (length, start) = try store.number(at: offset)
        offset = start &+ length
      }
    }
    let (length, start) = try store.number(at: offset)
    try store.copy(start, length, to: &row)
    nextText = index &+ 1
    nextOffset = start &+ length
    return length
  }
}
