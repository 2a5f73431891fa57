/// A stretch of a byte source in memory: what was read and not yet consumed.
///
/// Grows to hold the longest single value and is reused for everything else.
struct ByteWindow: ~Copyable {
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private let read: ByteSource
  /// Whether the source has nothing more.
  private(set) var isAtEnd = false
  /// The offset of the first unconsumed byte in the source.
  private(set) var offset = 0
  /// The line of the first unconsumed byte, counted from 1.
  private(set) var line = 1
  /// The offset of that line's first byte in the source.
  private(set) var lineStart = 0

  init(size: Int, read: @escaping ByteSource) {
    buffer = [UInt8](repeating: 0, count: max(size, 64))
    self.read = read
  }

  /// The bytes that were read and not yet consumed.
  var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { buffer.span.extracting(start..<end) }
  }

  var count: Int { end - start }

  /// The number of bytes of white space before anything else.
  var leadingSpace: Int {
    let bytes = bytes
    var i = 0
    while i < bytes.count, isSpace(bytes[i]) { i += 1 }
    return i
  }

  /// Reads more; returns false where the source has nothing more.
  mutating func fill() throws(ReadFailure) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      let (from, length) = (start, end - start)
      moveDown(&buffer, from: from, length)
      start = 0
      end = length
    }
    if end == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let got = try ByteWindow.fill(&buffer, from: end, read)
    precondition(got >= 0 && got <= buffer.count - end, "a byte source cannot give more than asked")
    end += got
    isAtEnd = got == 0
    return got > 0
  }

  private static func fill(_ buffer: inout [UInt8], from start: Int, _ read: ByteSource)
    throws(ReadFailure) -> Int
  {
    var room = buffer.mutableSpan
    var rest = room._mutatingExtracting(start..<room.count)
    return try read(&rest)
  }

  /// Passes over bytes and counts their lines.
  mutating func consume(_ length: Int) {
    precondition(length <= count)
    let (lines, afterLast) = countLines(bytes.extracting(0..<length))
    if lines > 0 {
      line += lines
      lineStart = offset + afterLast
    }
    start += length
    offset += length
  }

  /// Passes over bytes that hold no line feed.
  mutating func consumeWithinLine(_ length: Int) {
    precondition(length <= count)
    start += length
    offset += length
  }

  /// The position of an error inside the unconsumed bytes, in terms of the source.
  func locate(_ error: JSONError) -> JSONError {
    let passed = bytes.extracting(0..<min(error.offset, count))
    let (lines, afterLast) = countLines(passed)
    let columnStart = lines > 0 ? offset + afterLast : lineStart
    let place = offset + error.offset
    return JSONError(
      error.code,
      offset: place,
      line: line + lines,
      column: place - columnStart + 1
    )
  }
}

/// Fills some of the given bytes and returns how many; 0 at the end of the source.
public typealias ByteSource = (inout MutableSpan<UInt8>) throws(ReadFailure) -> Int

/// The reason why a byte source could not be read.
public struct ReadFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// A sentence from whoever reads.
  public let wording: Wording

  /// The sentence in English.
  public var description: String { wording.en }

  /// Creates a failure from a sentence.
  public init(_ wording: Wording) { self.wording = wording }

  /// Creates a failure from a sentence that is the same in every language.
  public init(_ description: String) { wording = Wording(description) }
}

/// The number of line feeds in some bytes, and the offset after the last of them.
///
/// Eight bytes at a time: lines are counted over everything that is read.
func countLines(_ bytes: Span<UInt8>) -> (count: Int, afterLast: Int) {
  var count = 0
  var afterLast = 0
  var i = 0
  unsafe bytes.withUnsafeBytes { raw in
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lows = ones &* 0x7F
    while i &+ 8 <= raw.count {
      let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let x = word ^ (ones &* 0x0A)
      // Exactly the bytes of x that are zero: no borrow passes from byte to byte.
      let zeros = ~(((x & lows) &+ lows) | x | lows)
      if zeros != 0 {
        count &+= zeros.nonzeroBitCount
        afterLast = i &+ 8 &- (zeros.leadingZeroBitCount &>> 3)
      }
      i &+= 8
    }
  }
  while i < bytes.count {
    if bytes[i] == 0x0A {
      count += 1
      afterLast = i + 1
    }
    i += 1
  }
  return (count, afterLast)
}

/// The offset of the first line feed at or after an offset.
func firstLineFeed(_ bytes: Span<UInt8>, from start: Int) -> Int? {
  var i = start
  let found = unsafe bytes.withUnsafeBytes { raw -> Int? in
    // Most lines are long: four words at a time until one of them has a line feed.
    while i &+ 32 <= raw.count {
      let a = unsafe lineFeeds(in: raw, at: i)
      let b = unsafe lineFeeds(in: raw, at: i &+ 8)
      let c = unsafe lineFeeds(in: raw, at: i &+ 16)
      let d = unsafe lineFeeds(in: raw, at: i &+ 24)
      if a | b | c | d != 0 { break }
      i &+= 32
    }
    while i &+ 8 <= raw.count {
      let zeros = unsafe lineFeeds(in: raw, at: i)
      if zeros != 0 { return i &+ (zeros.trailingZeroBitCount &>> 3) }
      i &+= 8
    }
    return nil
  }
  if let found { return found }
  while i < bytes.count {
    if bytes[i] == 0x0A { return i }
    i += 1
  }
  return nil
}

/// The bytes of a word that are line feeds, by their highest bits; bits above the lowest may be set for nothing.
@inline(__always)
private func lineFeeds(in raw: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  let x = word ^ (ones &* 0x0A)
  return (x &- ones) & ~x & (ones &* 0x80)
}

/// Moves bytes to the front of a buffer.
private func moveDown(_ buffer: inout [UInt8], from start: Int, _ length: Int) {
  var span = buffer.mutableSpan
  for i in 0..<length { span[i] = span[start &+ i] }
}

extension Span<UInt8> {
  /// The number of line feeds.
  public var lineFeeds: Int { countLines(self).count }
}
