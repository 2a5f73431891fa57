/// Turns the offsets of a text into lines and columns in one pass over it.
///
/// Give the text in parts with `read`; offsets must be asked for in ascending order, and are answered once the text up
/// to them was given.
public struct PositionCounter: Sendable {
  private var positions: [Int: TextPosition] = [:]
  private let offsets: [Int]
  private var next = 0
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Begins at the start of a text with the offsets that are wanted, in ascending order.
  public init(_ offsets: [Int]) { self.offsets = offsets }

  /// Whether every offset is answered.
  public var isDone: Bool { next == offsets.count }

  /// Counts on over a part of the text.
  public mutating func read(_ part: Span<UInt8>) {
    var i = 0
    // A mark at the start of a file is no letter of its first line.
    if offset == 0 && part.count >= 3 && part[0] == 0xEF && part[1] == 0xBB && part[2] == 0xBF {
      i = 3
    }
    while next < offsets.count {
      let end = min(part.count, offsets[next] - offset)
      while i < end {
        let c = part[i]
        if c == UInt8(ascii: "\n") {
          line &+= 1
          column = 1
        } else if c & 0xC0 != 0x80 {
          column &+= 1
        }
        i &+= 1
      }
      guard offsets[next] - offset <= part.count else { break }
      positions[offsets[next]] = TextPosition(line: line, column: column)
      next += 1
    }
    offset += part.count
  }

  /// The position of an offset that was asked for; the last one read where the text ended before it.
  public func position(of offset: Int) -> TextPosition {
    positions[offset] ?? TextPosition(line: line, column: column)
  }
}
