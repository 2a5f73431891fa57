internal import OCDSCore

/// Turns a source of any encoding into UTF-8, block by block.
///
/// What means nothing in the encoding becomes U+FFFD; a byte order mark is left out. Memory is bounded by a block.
struct TextDecoder: ~Copyable {
  /// The encoding of the source.
  let encoding: TextEncoding
  private let blockSize: Int
  private let read: ByteSource
  /// What was read and not yet decoded; only the first bytes of a character between two calls.
  private var raw: [UInt8]
  private var rawCount = 0
  private var isAtStart = true
  private var isAtEnd = false

  /// Begins at the start of a source.
  init(_ encoding: TextEncoding, blockSize: Int = 128 << 10, read: @escaping ByteSource) {
    self.encoding = encoding
    self.blockSize = max(blockSize, 1)
    self.read = read
    raw = [UInt8](repeating: 0, count: self.blockSize + 8)
  }

  /// The room in bytes that a call of `decode` needs.
  var room: Int { 3 * (blockSize + 8) }

  /// Writes more of the source into a text, from an offset on, and returns how many bytes; 0 at its end.
  mutating func decode(into text: inout [UInt8], from start: Int) throws(ReadFailure) -> Int {
    while !isAtEnd {
      let got: Int
      if encoding == .utf8 {
        // Read to where it stays: text that is valid is not moved at all.
        for i in 0..<rawCount { text[start + i] = raw[i] }
        got = try TextDecoder.read(&text, from: start + rawCount, count: blockSize, read)
        rawCount += got
        if isAtStart { try TextDecoder.passMark(encoding, in: &text, from: start, &rawCount, read) }
      } else {
        got = try TextDecoder.read(&raw, from: rawCount, count: blockSize, read)
        rawCount += got
        if isAtStart { try TextDecoder.passMark(encoding, in: &raw, from: 0, &rawCount, read) }
      }
      isAtStart = false
      if got == 0 { isAtEnd = true }
      let written: Int
      switch encoding {
      case .utf8: written = decodeUTF8(in: &text, from: start)
      case .windows1252, .latin1: written = decodeBytes(into: &text, from: start)
      case .utf16LittleEndian, .utf16BigEndian: written = decodeUTF16(into: &text, from: start)
      }
      if written > 0 { return written }
    }
    return 0
  }

  private static func read(
    _ bytes: inout [UInt8],
    from start: Int,
    count: Int,
    _ read: ByteSource
  ) throws(ReadFailure) -> Int {
    var room = bytes.mutableSpan
    var rest = room._mutatingExtracting(start..<start + count)
    let got = try read(&rest)
    precondition(got >= 0 && got <= count, "a byte source cannot give more than asked")
    return got
  }

  /// Takes the byte order mark away from the first bytes of the source.
  private static func passMark(
    _ encoding: TextEncoding,
    in bytes: inout [UInt8],
    from start: Int,
    _ count: inout Int,
    _ read: ByteSource
  ) throws(ReadFailure) {
    let mark: [UInt8] =
      switch encoding {
      case .utf8, .windows1252, .latin1: [0xEF, 0xBB, 0xBF]
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      }
    while count < mark.count {
      let got = try self.read(&bytes, from: start + count, count: mark.count - count, read)
      if got == 0 { return }
      count += got
    }
    guard bytes[start..<start + mark.count].elementsEqual(mark) else { return }
    count -= mark.count
    for i in 0..<count { bytes[start + i] = bytes[start + mark.count + i] }
  }

  /// Checks the bytes that were read into the text, and keeps a character that is not whole yet.
  private mutating func decodeUTF8(in text: inout [UInt8], from start: Int) -> Int {
    let end = start + rawCount
    var (sequences, controls) = (0, 0)
    // Sound: the offsets lie within the text.
    let valid = unsafe text.withUnsafeBytes {
      unsafe UTF8Check.endOfValid(
        $0,
        from: start,
        to: end,
        sequences: &sequences,
        controls: &controls
      )
    }
    let rest = end - valid
    for i in 0..<rest { raw[i] = text[valid + i] }
    rawCount = rest
    guard rest > 0 else { return valid - start }
    // Sound: what is written is at most three times as long as what was read, for which the text has room.
    let (done, written) = unsafe raw.withUnsafeBytes { source in
      unsafe text.withUnsafeMutableBytes { target in
        unsafe TextDecoder.repair(source, rest, isAtEnd, into: target, from: valid)
      }
    }
    keep(from: done)
    return valid - start + written
  }

  private mutating func decodeBytes(into text: inout [UInt8], from start: Int) -> Int {
    let (count, isLatin) = (rawCount, encoding == .latin1)
    // Sound: as in `decodeUTF8`.
    let written = unsafe raw.withUnsafeBytes { source in
      unsafe text.withUnsafeMutableBytes { target in
        unsafe TextDecoder.widen(source, count, isLatin, into: target, from: start)
      }
    }
    rawCount = 0
    return written
  }

  private mutating func decodeUTF16(into text: inout [UInt8], from start: Int) -> Int {
    let (count, isBig) = (rawCount, encoding == .utf16BigEndian)
    // Sound: as in `decodeUTF8`; only a single last byte becomes three, and there is room for more.
    let (done, written) = unsafe raw.withUnsafeBytes { source in
      unsafe text.withUnsafeMutableBytes { target in
        unsafe TextDecoder.narrow(source, count, isBig, isAtEnd, into: target, from: start)
      }
    }
    keep(from: done)
    return written
  }

  /// Keeps what was read from an offset on for the next call.
  private mutating func keep(from done: Int) {
    let rest = rawCount - done
    for i in 0..<rest { raw[i] = raw[done + i] }
    rawCount = rest
  }
}
