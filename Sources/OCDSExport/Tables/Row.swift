internal import OCDSCore

/// The cells of one row, as text that is independent of the format; reused from row to row.
struct Row: ~Copyable {
  /// What a cell holds.
  enum Kind: UInt8, Sendable {
    case none
    case text
    case number
    case date
    case boolean
  }

  private var bytes = ByteBuffer(capacity: 4096)
  private var ends: [Int] = []
  private var kinds: [Kind] = []
  private var unescaped: [UInt8] = []
  /// A text that repeats from row to row is cut after so many characters.
  private static let repeatedLength = 1000

  /// The number of cells.
  var count: Int { ends.count }

  /// Forgets the cells.
  mutating func removeAll() {
    bytes.removeAll()
    ends.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
  }

  /// What a cell holds.
  func kind(_ cell: Int) -> Kind { kinds[cell] }

  /// The text of a cell.
  @_lifetime(borrow self)
  func text(_ cell: Int) -> Span<UInt8> {
    bytes.bytes.extracting((cell == 0 ? 0 : ends[cell - 1])..<ends[cell])
  }

  /// Appends an empty cell.
  mutating func appendNothing() { end(.none) }

  /// Appends a cell with a text of this program.
  mutating func append(_ text: String, _ kind: Kind = .text) {
    bytes.append(text.utf8.span)
    end(kind)
  }

  /// Appends a cell with a value of a release.
  mutating func append(_ value: JSONView, _ type: ColumnType, isRepeated: Bool) {
    let start = bytes.count
    let kind: Kind
    switch value.kind {
    case .null: kind = .none
    case .boolean:
      bytes.append(value.rawText)
      kind = type == .boolean ? .boolean : .text
    case .number:
      bytes.append(value.rawText)
      kind = type == .number ? .number : .text
    case .string:
      appendString(value)
      kind = type == .date ? .date : .text
    case .array:
      appendList(value)
      kind = .text
    case .object:
      value.appendCompact(to: &bytes)
      kind = .text
    }
    if isRepeated && bytes.count - start > Row.repeatedLength { cut(from: start) }
    end(bytes.count == start ? .none : kind)
  }

  private mutating func end(_ kind: Kind) {
    ends.append(bytes.count)
    kinds.append(kind)
  }

  private mutating func appendString(_ value: JSONView) {
    let word = value.word
    let text = value.source.extracting(word.low..<word.low + word.length)
    guard word.isEscaped else { return bytes.append(text) }
    unescaped.removeAll(keepingCapacity: true)
    JSONString.appendUnescaped(text, to: &unescaped)
    bytes.append(unescaped)
  }

  /// Appends the values of a list with `; ` between them; an object or a list inside as JSON.
  private mutating func appendList(_ list: JSONView) {
    var elements = list.elements
    var isFirst = true
    while let element = elements.next() {
      if element.isNull { continue }
      if !isFirst { bytes.append("; ") }
      isFirst = false
      switch element.kind {
      case .string: appendString(element)
      case .array, .object: element.appendCompact(to: &bytes)
      default: bytes.append(element.rawText)
      }
    }
  }

  /// Cuts the text that begins at an offset after so many characters and says so with an ellipsis.
  private mutating func cut(from start: Int) {
    let end = Row.end(of: Row.repeatedLength, from: start, in: bytes)
    guard end < bytes.count else { return }
    bytes.truncate(to: end)
    bytes.append("…")
  }

  /// The place after so many characters.
  private static func end(of length: Int, from start: Int, in buffer: borrowing ByteBuffer) -> Int {
    var characters = 0
    var end = start
    let text = buffer.bytes
    while end < text.count {
      if text[end] & 0xC0 != 0x80 {
        guard characters < length else { break }
        characters += 1
      }
      end += 1
    }
    return end
  }
}
