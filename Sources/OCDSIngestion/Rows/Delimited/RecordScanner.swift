/// Finds the cells of records in text that comes in blocks.
///
/// A record is copied to its row in as few pieces as there are doubled quotes in it; the cells are ranges of what was
/// copied. All that must outlive a block is counted in offsets of the row's buffer, so that the result does not hang on
/// where a block ends.
///
/// Source: RFC 4180; where a text breaks its rules, the reading is that of Python's csv module.
struct RecordScanner {
  /// Where in a record the next byte stands.
  private enum Place {
    /// In a cell, or before one, that began without a quote.
    case cell
    /// Between quotes.
    case quoted
    /// After a quote that closes the cell, or is the first of two.
    case closed
  }

  /// How a scan ended.
  enum Outcome: Equatable {
    /// The record is complete.
    case record
    /// The text ended before.
    case more
    /// The record cannot be read.
    case fault(RecordFault)
  }

  /// The character between cells.
  let delimiter: UInt8
  /// The sizes beyond which a record is refused.
  let limits: DelimitedLimits
  /// The line of the next byte, counted from 1.
  private(set) var line: Int
  /// Whether the last record ended with CR, so that a LF right after it belongs to it.
  private var isAfterReturn = false
  private var place = Place.cell
  /// The line on which the cell at hand begins.
  private var cellLine = 1
  /// The line on which the record begins.
  private var recordLine = 1
  // Offsets of the row's buffer.
  private var cellStart = 0
  private var closingQuote = 0
  private var lastReturn = -2

  /// Begins at a line.
  init(_ delimiter: Delimiter, _ limits: DelimitedLimits, line: Int = 1) {
    self.delimiter = delimiter.byte
    self.limits = limits
    self.line = line
  }

  /// Begins a record in a row that was begun.
  mutating func beginRecord() {
    place = .cell
    cellStart = 0
    lastReturn = -2
    cellLine = line
    recordLine = line
  }

  /// Ends the record that the source's end cuts off; `more` where none was begun.
  mutating func finish(_ row: inout Row) -> Outcome {
    switch place {
    case .cell:
      if row.count == 0, row.byteCount == 0 { return .more }
      return endCell(at: row.byteCount, &row).map(Outcome.fault) ?? .record
    case .quoted:
      return .fault(RecordFault(.unterminatedQuote, line: cellLine))
    case .closed:
      var end = closingQuote
      if row.byteCount > closingQuote + 1 {
        row.removeByte(at: closingQuote)
        end = row.byteCount
      }
      return endCell(at: end, &row).map(Outcome.fault) ?? .record
    }
  }

  /// Reads on in a record.
  ///
  /// - Complexity: O(bytes); eight at a time between delimiters, quotes and control characters.
  static func scan(
    _ text: [UInt8],
    from position: inout Int,
    to end: Int,
    _ scanner: inout RecordScanner,
    into row: inout Row
  ) -> Outcome {
    // Sound: every offset lies between the position and the end, which lies within the text.
    unsafe text.withUnsafeBytes { unsafe scan($0, &position, end, &scanner, &row) }
  }

  private static func scan(
    _ text: UnsafeRawBufferPointer,
    _ position: inout Int,
    _ end: Int,
    _ scanner: inout RecordScanner,
    _ row: inout Row
  ) -> Outcome {
    guard position < end else { return .more }
    if scanner.isAfterReturn {
      scanner.isAfterReturn = false
      if unsafe text[position] == lineFeed { position &+= 1 }
    }
    let delimiter = scanner.delimiter
    let delimiters = ones &* UInt64(delimiter)
    // What was not copied yet begins at `run`; a byte at `i` will stand at `i + shift` of the row's buffer.
    var run = position
    var shift = row.byteCount &- run
    var block = position
    while block < end {
      var mask = specials(unsafe word(text, at: block, end), delimiters)
      while mask != 0 {
        let i = block &+ mask.trailingZeroBitCount >> 3
        mask &= mask &- 1
        let byte = unsafe text[i]
        // A mask may hold a byte for nothing.
        if byte == delimiter {
          if scanner.place == .quoted { continue }
          var cellEnd = i &+ shift
          if scanner.place == .closed {
            unsafe scanner.close(text, i, &run, &shift, &cellEnd, &row)
          }
          if let fault = scanner.endCell(at: cellEnd, &row) { return .fault(fault) }
          scanner.cellStart = i &+ shift &+ 1
        } else if byte == quote {
          unsafe scanner.passQuote(text, i, &run, &shift, &row)
        } else if byte == lineFeed || byte == carriageReturn {
          if scanner.place == .quoted {
            scanner.passLineEnd(byte, at: i &+ shift)
            continue
          }
          var cellEnd = i &+ shift
          if scanner.place == .closed {
            unsafe scanner.close(text, i, &run, &shift, &cellEnd, &row)
          }
          // A line without anything is a record without cells.
          let isBlank = scanner.place == .cell && cellEnd == 0 && row.count == 0
          if !isBlank, let fault = scanner.endCell(at: cellEnd, &row) { return .fault(fault) }
          unsafe row.append(text, run..<i)
          scanner.line &+= 1
          scanner.isAfterReturn = byte == carriageReturn
          position = i &+ 1
          return .record
        } else if byte == 0 {
          unsafe row.append(text, run..<i)
          run = i &+ 1
          shift &-= 1
        }
      }
      block &+= 8
    }
    unsafe row.append(text, run..<end)
    position = end
    let open = row.byteCount &- scanner.cellStart &- (scanner.place == .closed ? 1 : 0)
    if open > scanner.limits.cell { return .fault(RecordFault(.longCell, line: scanner.cellLine)) }
    return .more
  }
}

extension RecordScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Eight bytes; at the end of the text the rest are letters.
  @inline(__always)
  private static func word(_ text: UnsafeRawBufferPointer, at offset: Int, _ end: Int) -> UInt64 {
    if offset &+ 8 <= end {
      return UInt64(
        littleEndian: unsafe text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      )
    }
    var word = ones &* 0x61
    var i = end
    while i > offset {
      i &-= 1
      word = word << 8 | UInt64(unsafe text[i])
    }
    return word
  }

  /// The delimiters, quotes and control characters of eight bytes by their highest bits; some bits are set for nothing.
  @inline(__always)
  private static func specials(_ word: UInt64, _ delimiters: UInt64) -> UInt64 {
    let d = word ^ delimiters
    let q = word ^ (ones &* UInt64(quote))
    let controls = (word &- ones &* 0x20) & ~word
    return (((d &- ones) & ~d) | ((q &- ones) & ~q) | controls) & (ones &* 0x80)
  }

  /// Ends a cell.
  @inline(__always)
  private mutating func endCell(at end: Int, _ row: inout Row) -> RecordFault? {
    row.endCell(from: cellStart, to: end)
    place = .cell
    if end &- cellStart > limits.cell { return RecordFault(.longCell, line: cellLine) }
    cellLine = line
    if row.count > limits.columns { return RecordFault(.manyColumns, line: recordLine) }
    if end > limits.row { return RecordFault(.longRow, line: recordLine) }
    return nil
  }

  /// Goes past a quote.
  private mutating func passQuote(
    _ text: UnsafeRawBufferPointer,
    _ i: Int,
    _ run: inout Int,
    _ shift: inout Int,
    _ row: inout Row
  ) {
    switch place {
    case .cell:
      // Elsewhere than first in its cell it is text.
      if i &+ shift == cellStart {
        place = .quoted
        cellStart &+= 1
        cellLine = line
      }
    case .quoted:
      place = .closed
      closingQuote = i &+ shift
    case .closed:
      unsafe row.append(text, run..<i)
      if i &+ shift == closingQuote &+ 1 {
        // The second of two quotes, of which one is text.
        run = i &+ 1
        place = .quoted
      } else {
        // Text goes on after the closing quote, and this quote is text.
        row.removeByte(at: closingQuote)
        run = i
        place = .cell
      }
      shift = row.byteCount &- run
    }
  }

  /// Goes past the end of a line between quotes.
  private mutating func passLineEnd(_ byte: UInt8, at offset: Int) {
    if byte == RecordScanner.carriageReturn {
      line &+= 1
      lastReturn = offset
    } else if offset != lastReturn &+ 1 {
      line &+= 1
    }
  }

  /// Tells the end of a quoted cell, and takes the closing quote out where text goes on after it.
  private func close(
    _ text: UnsafeRawBufferPointer,
    _ i: Int,
    _ run: inout Int,
    _ shift: inout Int,
    _ cellEnd: inout Int,
    _ row: inout Row
  ) {
    guard cellEnd > closingQuote &+ 1 else {
      cellEnd = closingQuote
      return
    }
    unsafe row.append(text, run..<i)
    row.removeByte(at: closingQuote)
    run = i
    shift = row.byteCount &- i
    cellEnd = row.byteCount
  }
}
