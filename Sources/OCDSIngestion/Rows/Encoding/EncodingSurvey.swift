public import OCDSCore

/// Tells the encoding of a text by all of its bytes, in one pass and with the memory of a block.
///
/// A byte order mark counts first, then whether the text is UTF-8. One bad byte does not make it another encoding: of the
/// characters beyond ASCII, more must be broken than whole. What is not UTF-8 is Windows-1252 where a byte from 80 to 9F
/// occurs, and else ISO-8859-1.
public struct EncodingSurvey {
  /// How many lines of broken places are kept.
  static let lineLimit = 10

  private var counter = ControlCounter()
  private var sequences = 0
  private var controls = 0
  private var broken = BrokenPlaces()
  /// The bytes that have no letter in Windows-1252.
  private var undefined = BrokenPlaces()

  /// Reads a source to its end and tells its encoding.
  ///
  /// - Complexity: O(bytes).
  public static func encoding(
    of read: ByteSource,
    blockSize: Int = 256 << 10
  ) throws(ReadFailure) -> EncodingFinding {
    var buffer = [UInt8](repeating: 0, count: max(blockSize, 8192))
    var count = try fill(&buffer, from: 0, read)
    if let form = wideForm(of: buffer.span.extracting(0..<count)) {
      return try wide(form.encoding, form.reason, &buffer, count, read)
    }
    var survey = EncodingSurvey()
    let hasMark = buffer.starts(with: [0xEF, 0xBB, 0xBF]) && count >= 3
    var start = hasMark ? 3 : 0
    while true {
      let isAtEnd = count < buffer.count
      let done = survey.add(buffer, from: start, to: count, isAtEnd: isAtEnd)
      if isAtEnd { return survey.finding(hasMark) }
      let rest = count - done
      for i in 0..<rest { buffer[i] = buffer[done + i] }
      start = 0
      count = rest + (try fill(&buffer, from: rest, read))
    }
  }

  /// Fills a buffer to its end or that of the source, so that no result hangs on the sizes in which bytes come.
  private static func fill(
    _ buffer: inout [UInt8],
    from start: Int,
    _ read: ByteSource
  ) throws(ReadFailure) -> Int {
    var count = start
    while count < buffer.count {
      var room = buffer.mutableSpan
      var rest = room._mutatingExtracting(count..<room.count)
      let got = try read(&rest)
      if got == 0 { break }
      count += got
    }
    return count - start
  }

  /// Looks at a block and returns the offset up to which it is done with.
  private mutating func add(_ buffer: [UInt8], from start: Int, to end: Int, isAtEnd: Bool) -> Int {
    // Sound: every offset lies between 0 and the buffer's count.
    unsafe buffer.withUnsafeBytes { bytes in
      var i = start
      var counted = start
      while true {
        i = unsafe UTF8Check.endOfValid(
          bytes,
          from: i,
          to: end,
          sequences: &sequences,
          controls: &controls
        )
        guard i < end else { break }
        let length: Int
        switch unsafe UTF8Check.fault(bytes, at: i, to: end) {
        case .invalid(let count): length = count
        case .incomplete(let count):
          if !isAtEnd {
            unsafe counter.add(bytes, from: counted, to: i)
            return i
          }
          length = count
        }
        if !broken.isFull || !undefined.isFull {
          unsafe counter.add(bytes, from: counted, to: i)
          counted = i
        }
        broken.add(at: counter.line)
        for j in i..<i &+ length {
          let byte = unsafe bytes[j]
          if byte & 0xE0 == 0x80 { controls &+= 1 }
          if Windows1252.isUndefined(byte) { undefined.add(at: counter.line) }
        }
        i &+= length
      }
      unsafe counter.add(bytes, from: counted, to: end)
      return end
    }
  }

  private func finding(_ hasMark: Bool) -> EncodingFinding {
    if broken.count == 0 {
      return finding(.utf8, hasMark ? .mark : sequences == 0 ? .ascii : .valid, broken)
    }
    if sequences > broken.count { return finding(.utf8, hasMark ? .mark : .mostlyValid, broken) }
    if controls > 0 { return finding(.windows1252, .notUTF8, undefined) }
    return finding(.latin1, .notUTF8NorWindows, BrokenPlaces())
  }

  private func finding(
    _ encoding: TextEncoding,
    _ reason: EncodingFinding.Reason,
    _ places: BrokenPlaces
  ) -> EncodingFinding {
    EncodingFinding(
      encoding: encoding,
      reason: reason,
      brokenCount: places.count,
      brokenLines: places.lines,
      zeroCount: counter.zeroCount,
      zeroLine: counter.zeroLine
    )
  }
}

/// The places of a text that mean nothing in its encoding.
private struct BrokenPlaces {
  private(set) var count = 0
  private(set) var lines: [Int] = []

  /// Whether no further line is kept.
  var isFull: Bool { lines.count == EncodingSurvey.lineLimit }

  mutating func add(at line: Int) {
    count &+= 1
    if !isFull, lines.last != line { lines.append(line) }
  }
}

extension EncodingSurvey {
  /// Whether a text is UTF-16, by its mark or by the zeros of its first letters.
  private static func wideForm(
    of bytes: Span<UInt8>
  ) -> (encoding: TextEncoding, reason: EncodingFinding.Reason)? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, .mark) }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, .mark) }
    let pairs = min(bytes.count, 4096) / 2
    guard pairs >= 4 else { return nil }
    var (first, second) = (0, 0)
    for pair in 0..<pairs {
      if bytes[pair * 2] == 0 { first += 1 }
      if bytes[pair * 2 + 1] == 0 { second += 1 }
    }
    // Of the letters of a Latin language nearly every one has a zero on the same side.
    if second * 10 >= pairs * 7, first * 20 <= pairs { return (.utf16LittleEndian, .zeros) }
    if first * 10 >= pairs * 7, second * 20 <= pairs { return (.utf16BigEndian, .zeros) }
    return nil
  }

  /// Reads UTF-16 to its end.
  private static func wide(
    _ encoding: TextEncoding,
    _ reason: EncodingFinding.Reason,
    _ buffer: inout [UInt8],
    _ firstCount: Int,
    _ read: ByteSource
  ) throws(ReadFailure) -> EncodingFinding {
    let isBig = encoding == .utf16BigEndian
    var survey = EncodingSurvey()
    var count = firstCount
    var isAfterHigh = false
    while true {
      var i = 0
      while i + 1 < count {
        let (a, b) = (UInt16(buffer[i]), UInt16(buffer[i + 1]))
        let unit = isBig ? a << 8 | b : b << 8 | a
        let isLow = unit & 0xFC00 == 0xDC00
        if isAfterHigh != isLow { survey.broken.add(at: survey.counter.line) }
        isAfterHigh = unit & 0xFC00 == 0xD800
        survey.counter.add(unit)
        i += 2
      }
      if count < buffer.count {
        if isAfterHigh { survey.broken.add(at: survey.counter.line) }
        if i < count { survey.broken.add(at: survey.counter.line) }
        return survey.finding(encoding, reason, survey.broken)
      }
      let rest = count - i
      if rest == 1 { buffer[0] = buffer[i] }
      count = rest + (try fill(&buffer, from: rest, read))
    }
  }
}
