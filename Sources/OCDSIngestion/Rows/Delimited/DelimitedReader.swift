public import OCDSCore

/// Reads a text table: cells between commas or the like, rows between line ends.
///
/// Follows RFC 4180 and takes what is found beside it: any of four delimiters, told by the first records; CR, LF or both;
/// quotes inside unquoted cells as text; a first line `sep=;`; zero bytes, which are left out. A line without anything is
/// a row without cells. Memory is bounded by a block and a row.
public struct DelimitedReader: ~Copyable, TableReader {
  /// What a reader is told beforehand.
  public struct Options: Sendable {
    /// The delimiter, where it is known; otherwise the content tells.
    public var delimiter: Delimiter?
    /// The sizes beyond which a row is refused.
    public var limits = DelimitedLimits()
    /// The number of bytes that are read at once.
    public var blockSize = 128 << 10

    /// Creates the standard options.
    public init() {}
  }

  /// Where the reader stands.
  private enum State {
    case before
    case reading
    case finished
    case failed(RowFailure)
  }

  /// The length of the text that tells the delimiter, in bytes of UTF-8.
  private static let sampleSize = 64 << 10

  private let options: Options
  private let encodingNotes: [Wording]
  private var decoder: TextDecoder
  private var text: [UInt8] = []
  private var position = 0
  private var end = 0
  private var scanner: RecordScanner
  private var state = State.before

  /// Opens a file, whose whole content tells its encoding.
  public init(_ file: InputFile, options: Options = Options()) throws(RowFailure) {
    let finding: EncodingFinding
    do throws(ReadFailure) {
      finding = try EncodingSurvey.encoding(of: file.bytes())
    } catch {
      throw RowFailure(error)
    }
    self.init(finding.encoding, notes: finding.notes, options: options, read: file.bytes())
  }

  /// Begins at the start of a source whose encoding is known.
  public init(
    _ encoding: TextEncoding,
    notes: [Wording] = [],
    options: Options = Options(),
    read: @escaping ByteSource
  ) {
    self.options = options
    encodingNotes = notes
    decoder = TextDecoder(encoding, blockSize: options.blockSize, read: read)
    scanner = RecordScanner(options.delimiter ?? .comma, options.limits)
  }

  /// Goes to the file's only table; nil after that.
  ///
  /// Its notes tell the encoding and the delimiter.
  public mutating func nextTable() throws(RowFailure) -> TableName? {
    switch state {
    case .failed(let failure): throw failure
    case .reading, .finished:
      state = .finished
      return nil
    case .before:
      state = .reading
      return TableName("", notes: encodingNotes + [try begin().wording])
    }
  }

  /// Reads the next row; false at the end of the file.
  public mutating func next(into row: inout Row) throws(RowFailure) -> Bool {
    row.begin(line: scanner.line)
    switch state {
    case .failed(let failure): throw failure
    case .before, .finished: return false
    case .reading: break
    }
    scanner.beginRecord()
    while true {
      var outcome = RecordScanner.scan(text, from: &position, to: end, &scanner, into: &row)
      if outcome == .more {
        if try fill() { continue }
        state = .finished
        outcome = scanner.finish(&row)
      }
      switch outcome {
      case .record: return true
      case .more: return false
      case .fault(let fault):
        row.begin(line: fault.line)
        throw fail(fault.failure(options.limits))
      }
    }
  }

  /// Finds the delimiter, and passes over a first line that names it.
  private mutating func begin() throws(RowFailure) -> DelimiterFinding {
    var isWhole = false
    while end < DelimitedReader.sampleSize {
      guard try fill() else {
        isWhole = true
        break
      }
    }
    // No more than the sample, whatever the size of a block.
    let sample = min(end, DelimitedReader.sampleSize)
    isWhole = isWhole && sample == end
    var line = 1
    let finding: DelimiterFinding
    if let first = DelimiterFinding.firstLine(of: text.span.extracting(0..<sample)) {
      finding = DelimiterFinding(
        delimiter: options.delimiter ?? first.delimiter,
        reason: options.delimiter == nil ? .firstLine : .given
      )
      position = first.length
      if position < end {
        let isReturn = text[position] == 0x0D
        position += 1
        if isReturn, position < end, text[position] == 0x0A { position += 1 }
        line = 2
      }
    } else if let delimiter = options.delimiter {
      finding = DelimiterFinding(delimiter: delimiter, reason: .given)
    } else {
      finding = DelimiterFinding.find(
        in: text,
        from: 0,
        to: sample,
        isWhole: isWhole,
        options.limits
      )
    }
    scanner = RecordScanner(finding.delimiter, options.limits, line: line)
    return finding
  }

  /// Decodes more of the source after what is not read yet; false at its end.
  private mutating func fill() throws(RowFailure) -> Bool {
    if position == end { (position, end) = (0, 0) }
    let wanted = end + decoder.room
    if text.count < wanted {
      text += [UInt8](repeating: 0, count: wanted - text.count)
    }
    let count: Int
    do throws(ReadFailure) {
      count = try decoder.decode(into: &text, from: end)
    } catch {
      throw fail(RowFailure(error))
    }
    end += count
    return count > 0
  }

  private mutating func fail(_ failure: RowFailure) -> RowFailure {
    state = .failed(failure)
    return failure
  }
}
