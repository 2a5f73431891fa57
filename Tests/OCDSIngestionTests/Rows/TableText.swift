import OCDSCore
import OCDSIngestion

/// Bytes as a source that gives at most so many at once.
func stepped(_ bytes: [UInt8], step: Int = .max) -> ByteSource {
  var offset = 0
  return { (room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
    let count = min(room.count, bytes.count - offset, step)
    for i in 0..<count { room[i] = bytes[offset + i] }
    offset += count
    return count
  }
}

/// The rows of a table with their lines, as far as it can be read.
struct TableText: Equatable {
  var notes: [Wording] = []
  var rows: [[String]] = []
  var lines: [Int] = []
  var failure: RowFailure?

  /// Reads a table to its end.
  init<Reader: TableReader & ~Copyable>(_ reader: consuming Reader) {
    var row = Row()
    do throws(RowFailure) {
      notes = try reader.nextTable()?.notes ?? []
      while try reader.next(into: &row) {
        rows.append((0..<row.count).map { row.text($0) })
        lines.append(row.line)
      }
      if try reader.nextTable() != nil { rows.append(["another table"]) }
    } catch {
      failure = error
    }
  }

  /// Reads delimited text in UTF-8.
  init(
    delimited text: String,
    _ delimiter: Delimiter? = .comma,
    limits: DelimitedLimits = DelimitedLimits(),
    step: Int = .max,
    blockSize: Int = 128 << 10
  ) {
    var options = DelimitedReader.Options()
    options.delimiter = delimiter
    options.limits = limits
    options.blockSize = blockSize
    self.init(
      DelimitedReader(.utf8, options: options, read: stepped(Array(text.utf8), step: step))
    )
  }

  /// Reads bytes whose encoding and delimiter the content tells.
  init(found bytes: [UInt8], step: Int = .max, blockSize: Int = 128 << 10) throws {
    let finding = try EncodingSurvey.encoding(of: stepped(bytes, step: step))
    var options = DelimitedReader.Options()
    options.blockSize = blockSize
    self.init(
      DelimitedReader(
        finding.encoding,
        notes: finding.notes,
        options: options,
        read: stepped(bytes, step: step)
      )
    )
  }
}
