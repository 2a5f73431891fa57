/// One row of a table: its cells as UTF-8 text, and where it stands in its source.
///
/// A row is reused for all rows of a table. Its cells lie one after the other in one buffer, which a reader may fill with
/// a stretch of its source in one piece: between two cells there may be bytes that belong to none.
public struct Row: Sendable {
  /// What a cell was in the source.
  public enum Kind: UInt8, Sendable, Hashable {
    /// A text, which may look like anything.
    case text
    /// A number, in the digits that a person sees.
    case number
    /// A date, with a time where it has one: `2026-01-23`, `2026-01-23T17:39:34`.
    case date
    /// `true` or `false`.
    case boolean
    /// A fault of the source's own, such as `#REF!`.
    case error
  }

  private struct Cell: Sendable {
    var start: Int
    var end: Int
    var kind: Kind
  }

  /// The line of the source on which the row begins, or its number in the sheet; counted from 1.
  public private(set) var line = 0
  /// Whether the source hides the row from people.
  public private(set) var isHidden = false
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []
  /// Where the cell at hand begins.
  private var start = 0
  /// The length of all cells together.
  private var textCount = 0

  /// Creates a row without cells.
  public init() {}

  /// The number of cells.
  public var count: Int { cells.count }

  /// Whether no cell has any text.
  public var isEmpty: Bool { textCount == 0 }

  /// The text of a cell in UTF-8; empty where the row has no such cell.
  public subscript(index: Int) -> Span<UInt8> {
    @_lifetime(borrow self)
    get {
      guard index < cells.count else { return bytes.span.extracting(0..<0) }
      let cell = cells[index]
      return bytes.span.extracting(cell.start..<cell.end)
    }
  }

  /// The text of a cell; empty where the row has no such cell.
  public func text(_ index: Int) -> String {
    guard index < cells.count else { return "" }
    let cell = cells[index]
    return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
  }

  /// What a cell was in the source; a text where the row has no such cell.
  public func kind(_ index: Int) -> Kind { index < cells.count ? cells[index].kind : .text }

  /// Empties the row for the next one of the source.
  public mutating func begin(line: Int, isHidden: Bool = false) {
    self.line = line
    self.isHidden = isHidden
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    start = 0
    textCount = 0
  }

  /// Adds a byte to the cell at hand.
  @inline(__always)
  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds bytes to the cell at hand.
  public mutating func append(_ text: Span<UInt8>) {
    // Sound: the bytes are copied during the call.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Adds text to the cell at hand.
  public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Ends the cell at hand.
  @inline(__always)
  public mutating func endCell(_ kind: Kind = .text) { endCell(from: start, to: bytes.count, kind) }
}

extension Row {
  /// The number of bytes in the buffer, those between the cells included.
  var byteCount: Int { bytes.count }

  /// Where a cell lies in the buffer; cells lie there in their order, and none overlaps another.
  func range(ofCell index: Int) -> Range<Int> { cells[index].start..<cells[index].end }

  /// Copies the beginning of the buffer.
  func appendBuffer(upTo end: Int, to output: inout [UInt8]) {
    // Sound: the bytes are copied during the call.
    unsafe bytes.span.extracting(0..<end).withUnsafeBufferPointer {
      unsafe output.append(contentsOf: $0)
    }
  }

  /// Ends the cell at hand, which is a part of the buffer; what was added after it belongs to no cell.
  ///
  /// The part may be added after the cell was ended, if nothing reads the row before.
  @inline(__always)
  mutating func endCell(from cellStart: Int, to cellEnd: Int, _ kind: Kind = .text) {
    cells.append(Cell(start: cellStart, end: cellEnd, kind: kind))
    textCount &+= cellEnd &- cellStart
    start = bytes.count
  }

  /// Takes the cells of another row, and keeps the memory of its own.
  mutating func copy(_ row: Row) {
    begin(line: row.line, isHidden: row.isHidden)
    bytes.append(contentsOf: row.bytes)
    cells.append(contentsOf: row.cells)
    textCount = row.textCount
  }

  /// Adds a part of a text to the buffer.
  @inline(__always)
  mutating func append(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
    // Sound: the part lies within the text, and is copied during the call.
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[range]))
  }

  /// Takes a byte out of the buffer, after which there must be no ended cell.
  mutating func removeByte(at offset: Int) { bytes.remove(at: offset) }
}
