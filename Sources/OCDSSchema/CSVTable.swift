/// A table of the `schema/` folder, read as RFC 4180 describes it and in no other way.
///
/// Lines end in a line feed, the last one too; every record has as many fields as the header. Sources of offices are
/// not read with this: they come in more shapes than one.
struct CSVTable {
  /// The names of the columns.
  let columns: [String]
  /// The records below the header, each with a field for every column.
  let rows: [[String]]
  /// The path of the file below `schema/`.
  let name: String

  /// Reads a table that is compiled in.
  init(named name: String) throws(SchemaError) {
    guard let file = SchemaFile(named: name) else { throw SchemaError(.missing, in: name) }
    try self.init(file.bytes, named: name)
  }

  /// Reads a table from its bytes.
  init(_ bytes: [UInt8], named name: String) throws(SchemaError) {
    var records: [[String]] = []
    var position = 0
    while position < bytes.count {
      guard let record = CSVTable.record(in: bytes, at: &position),
        records.isEmpty || record.count == records[0].count
      else { throw SchemaError(.malformedRecord(records.count + 1), in: name) }
      records.append(record)
    }
    guard let header = records.first, Set(header).count == header.count else {
      throw SchemaError(.malformedRecord(1), in: name)
    }
    columns = header
    rows = Array(records.dropFirst())
    self.name = name
  }

  /// Returns the place of a column in each row.
  func index(of column: String) throws(SchemaError) -> Int {
    guard let index = columns.firstIndex(of: column) else {
      throw SchemaError(.missingColumn(column), in: name)
    }
    return index
  }

  /// Reads one record and its line feed, or returns nil where there is none.
  private static func record(in bytes: [UInt8], at position: inout Int) -> [String]? {
    var record: [String] = []
    while let field = field(in: bytes, at: &position), position < bytes.count {
      record.append(field)
      let separator = bytes[position]
      position += 1
      if separator == UInt8(ascii: "\n") { return record }
      guard separator == UInt8(ascii: ",") else { return nil }
    }
    return nil
  }

  /// Reads one field and stops at what follows it, or returns nil where it is malformed.
  private static func field(in bytes: [UInt8], at position: inout Int) -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      return plainField(in: bytes, at: &position)
    }
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else {
          return String(validating: text, as: UTF8.self)
        }
        position += 1
      }
      text.append(byte)
    }
    return nil
  }

  private static func plainField(in bytes: [UInt8], at position: inout Int) -> String? {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        return String(validating: bytes[start..<position], as: UTF8.self)
      case UInt8(ascii: "\""), UInt8(ascii: "\r"): return nil
      default: position += 1
      }
    }
    return nil
  }
}
