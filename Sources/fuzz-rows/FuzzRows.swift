import OCDSCore
import OCDSIngestion

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzz(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Reads an input as a table in every way, and holds the results against each other.
///
/// Whatever the sizes in which bytes come, the encoding, the rows, their lines and the failure are the same. Cells are
/// UTF-8. Rows that are written by the rules are read as the same rows.
private func fuzz(_ input: [UInt8]) {
  _ = TableForm(head: input.span)
  let finding = encoding(of: input, step: .max, blockSize: 1 << 16)
  precondition(finding == encoding(of: input, step: 13, blockSize: 8192), "one encoding")
  for note in finding.notes { precondition(!note.isIncomplete) }
  var tight = DelimitedLimits()
  (tight.cell, tight.columns, tight.row) = (24, 6, 64)
  for limits in [DelimitedLimits(), tight] {
    let whole = delimited(input, finding.encoding, limits, step: .max, blockSize: 1 << 12)
    let steps = input.count < 4096 ? [1, 2, 7, 64] : [13, 1021]
    for step in steps {
      let parts = delimited(input, finding.encoding, limits, step: step, blockSize: step)
      precondition(parts == whole, "the same rows")
    }
    if limits == DelimitedLimits() { writeAgain(whole) }
  }
  head(of: input, finding.encoding)
  json(input, finding.encoding)
}

private func source(_ input: [UInt8], step: Int) -> ByteSource {
  var offset = 0
  return { (room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
    let length = min(room.count, input.count - offset, step)
    for i in 0..<length { room[i] = input[offset + i] }
    offset += length
    return length
  }
}

private func encoding(of input: [UInt8], step: Int, blockSize: Int) -> EncodingFinding {
  do throws(ReadFailure) {
    return try EncodingSurvey.encoding(of: source(input, step: step), blockSize: blockSize)
  } catch {
    preconditionFailure("the source can be read")
  }
}

/// What is read of a table.
private struct Table: Equatable {
  var rows: [[[UInt8]]] = []
  var lines: [Int] = []
  var failure: RowFailure?

  init<Reader: TableReader & ~Copyable>(_ reader: consuming Reader) {
    var row = Row()
    do throws(RowFailure) {
      _ = try reader.nextTable()
      while try reader.next(into: &row) {
        var cells: [[UInt8]] = []
        for i in 0..<row.count {
          var cell: [UInt8] = []
          for k in 0..<row[i].count { cell.append(row[i][k]) }
          precondition(String(validating: cell, as: UTF8.self) != nil, "cells are UTF-8")
          cells.append(cell)
        }
        precondition(row.line > (lines.last ?? 0) - 1)
        rows.append(cells)
        lines.append(row.line)
      }
      let hasMore = try reader.next(into: &row)
      precondition(!hasMore && row.count == 0, "the end stays the end")
    } catch {
      precondition(!error.wording.isIncomplete)
      failure = error
    }
  }
}

private func delimited(
  _ input: [UInt8],
  _ encoding: TextEncoding,
  _ limits: DelimitedLimits,
  step: Int,
  blockSize: Int
) -> Table {
  var options = DelimitedReader.Options()
  options.limits = limits
  options.blockSize = blockSize
  return Table(DelimitedReader(encoding, options: options, read: source(input, step: step)))
}

/// Writes rows as RFC 4180 has them and reads them again.
private func writeAgain(_ table: Table) {
  var text: [UInt8] = []
  let quote = UInt8(ascii: "\"")
  for row in table.rows where row.count > 0 {
    for (index, cell) in row.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      text.append(quote)
      for byte in cell { text.append(contentsOf: byte == quote ? [quote, quote] : [byte]) }
      text.append(quote)
    }
    text.append(contentsOf: [0x0D, 0x0A])
  }
  var options = DelimitedReader.Options()
  options.delimiter = .comma
  options.blockSize = 1 << 12
  let again = Table(DelimitedReader(.utf8, options: options, read: source(text, step: .max)))
  let filled = table.rows.filter { $0.count > 0 }
  // A first cell such as `sep=;` would be taken for the name of the delimiter.
  if filled.first?.first?.starts(with: Array("sep=".utf8)) != true, filled.first?.count != 1 {
    precondition(again.rows == filled && again.failure == nil, "what is written is read")
  }
}

/// Finds the headings and judges the rows by them.
private func head(of input: [UInt8], _ encoding: TextEncoding) {
  var options = DelimitedReader.Options()
  options.blockSize = 1 << 12
  var table = RowLookahead(
    DelimitedReader(encoding, options: options, read: source(input, step: .max))
  )
  var row = Row()
  do throws(RowFailure) {
    _ = try table.nextTable()
    guard let start = try TableHead.find(in: &table) else { return }
    for heading in start.head.headings {
      precondition(Heading.key(of: heading.key) == heading.key, "a key is its own key")
    }
    let rule = RowShapeRule(start.head, keys: [0, 1], amounts: [2, 9])
    while try table.next(into: &row) { _ = rule.shape(of: row).wording }
  } catch {
    precondition(!error.wording.isIncomplete)
  }
}

/// Reads an input as JSON in steps of several sizes.
private func json(_ input: [UInt8], _ encoding: TextEncoding) {
  let whole = Table(JSONRowReader(encoding, window: 1 << 18, read: source(input, step: .max)))
  let parts = Table(JSONRowReader(encoding, window: 1 << 18, read: source(input, step: 61)))
  precondition(parts == whole, "the same rows of JSON")
  _ = Table(JSONRowReader(encoding, window: 64, read: source(input, step: 13)))
}
