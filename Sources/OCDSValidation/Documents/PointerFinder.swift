public import OCDSCore

/// Finds the JSON Pointers of the values that begin at some offsets of a text, in one pass over it.
///
/// The text is JSON, or JSON Lines, as far as the last of the offsets. Give it in parts with `read`. What was found out
/// of several releases together is known by its offset alone; few files have such findings, and they are read once more.
///
/// - Complexity: O(bytes); memory as deep as the text.
public struct PointerFinder: Sendable {
  /// The pointers found so far, by offset.
  public private(set) var pointers: [Int: JSONPointer] = [:]
  private let offsets: [Int]
  private let isLines: Bool
  private var next = 0
  private var offset = 0
  private var levels: [Level] = []
  private var isInString = false
  private var isEscaped = false
  private var isName = false

  /// An array or an object on the way.
  private struct Level: Sendable {
    let isArray: Bool
    var position = 0
    /// The name of the member at hand, as it is written.
    var name: [UInt8] = []
    var awaitsName: Bool

    init(isArray: Bool) {
      self.isArray = isArray
      awaitsName = !isArray
    }
  }

  /// Begins at the start of a text with the offsets that are wanted, in ascending order.
  ///
  /// In JSON Lines a line that is broken ends with the line.
  public init(_ offsets: [Int], isLines: Bool) {
    self.offsets = offsets
    self.isLines = isLines
  }

  /// Whether every offset is answered.
  public var isDone: Bool { next == offsets.count }

  /// Reads on over a part of the text.
  public mutating func read(_ part: Span<UInt8>) {
    var i = 0
    while i < part.count && next < offsets.count {
      if offset &+ i == offsets[next] {
        pointers[offsets[next]] = pointer
        next += 1
      }
      take(part[i])
      i &+= 1
    }
    offset += part.count
  }

  private mutating func take(_ c: UInt8) {
    if isLines && c == UInt8(ascii: "\n") {
      levels.removeAll(keepingCapacity: true)
      isInString = false
      return
    }
    if isInString { return takeLetter(c) }
    switch c {
    case UInt8(ascii: "\""):
      isInString = true
      isEscaped = false
      isName = levels.last?.awaitsName ?? false
      if isName { levels[levels.count - 1].name.removeAll(keepingCapacity: true) }
    case UInt8(ascii: "{"): levels.append(Level(isArray: false))
    case UInt8(ascii: "["): levels.append(Level(isArray: true))
    case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
    case UInt8(ascii: ":") where !levels.isEmpty: levels[levels.count - 1].awaitsName = false
    case UInt8(ascii: ",") where !levels.isEmpty:
      let isArray = levels[levels.count - 1].isArray
      levels[levels.count - 1].position += 1
      levels[levels.count - 1].awaitsName = !isArray
    default: break
    }
  }

  private mutating func takeLetter(_ c: UInt8) {
    if !isEscaped && c == UInt8(ascii: "\"") {
      isInString = false
      return
    }
    isEscaped = !isEscaped && c == UInt8(ascii: "\\")
    if isName { levels[levels.count - 1].name.append(c) }
  }

  /// The pointer to the value that begins here.
  private var pointer: JSONPointer {
    JSONPointer(
      levels.map { level in
        if level.isArray { return String(level.position) }
        var name: [UInt8] = []
        JSONString.appendUnescaped(level.name.span, to: &name)
        return String(decoding: name, as: UTF8.self)
      }
    )
  }
}
