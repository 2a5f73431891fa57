/// One row of a table: its cells as UTF-8 text, and where it stands in its source.
///
/// A row is reused for all rows of a table. Its cells lie one after the other in one buffer.
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
    var end: Int
    var kind: Kind
  }

  /// The line of the source on which the row begins, or its number in the sheet; counted from 1.
  public private(set) var line = 0
  /// Whether the source hides the row from people.
  public private(set) var isHidden = false
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []

  /// Creates a row without cells.
  public init() {}

  /// The number of cells.
  public var count: Int { cells.count }

  /// Whether no cell has any text.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The text of a cell in UTF-8; empty where the row has no such cell.
  public subscript(index: Int) -> Span<UInt8> {
    @_lifetime(borrow self)
    get {
      guard index < cells.count else { return bytes.span.extracting(0..<0) }
      let start = index == 0 ? 0 : cells[index &- 1].end
      return bytes.span.extracting(start..<cells[index].end)
    }
  }

  /// The text of a cell; empty where the row has no such cell.
  public func text(_ index: Int) -> String {
    guard index < cells.count else { return "" }
    let start = index == 0 ? 0 : cells[index - 1].end
    return String(decoding: bytes[start..<cells[index].end], as: UTF8.self)
  }

  /// What a cell was in the source; a text where the row has no such cell.
  public func kind(_ index: Int) -> Kind { index < cells.count ? cells[index].kind : .text }

  /// Empties the row for the next one of the source.
  public mutating func begin(line: Int, isHidden: Bool = false) {
    self.line = line
    self.isHidden = isHidden
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
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
  public mutating func endCell(_ kind: Kind = .text) {
    cells.append(Cell(end: bytes.count, kind: kind))
  }
}
