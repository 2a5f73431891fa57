import OCDSCore
import OCDSIngestion

/// The rows of sheets that rows of other sheets have the keys of, wherever they stand in their workbook.
///
/// The rows lie in a temporary file; memory holds a few numbers for each, and no more rows are taken than it is meant for.
struct SubTableRows: ~Copyable {
  private struct Entry {
    let hash: Int
    let offset: Int
    let length: Int32
    let sheet: Int32
  }

  private struct Sheet {
    let workbook: Int
    let number: String
    let name: String
    let head: TableHead
    let key: Int
  }

  /// So many rows are held.
  private static let rowLimit = 4_000_000
  /// So many rows of the main sheet may have one key: a key belongs to one, and a wrong file must not cost more.
  private static let useLimit = 16

  /// Made for the first sheet: most inputs have none.
  private var spool: RowSpool?
  /// The rows once all are read; nil where there are none.
  private(set) var rows: SpooledRows?
  private var reader: SpoolReader?
  private var sheets: [Sheet] = []
  private var entries: [Entry] = []
  private var uses: [Int: Int] = [:]

  /// The number in a sheet's name, such as `Tabla_334306`; nil for a sheet of another kind.
  static func number(of name: String) -> String? {
    let letters = Array(name.utf8)
    guard letters.count > 5,
      zip(letters, "tabla".utf8).allSatisfy({ $0 | 0x20 == $1 })
    else { return nil }
    let digits = letters[5...].filter { $0 != 0x20 && $0 != UInt8(ascii: "_") }
    guard (3...12).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Reads the rows of the sheet at hand.
  ///
  /// - Throws: `RowFailure` where there are more rows than can be held.
  mutating func read(
    _ rows: inout RowLookahead<AnyTableReader>,
    number: String,
    name: String,
    workbook: Int
  ) throws {
    let start = try TableHead.find(in: &rows) { candidate in
      candidate.filled > 1 && candidate.head.index(of: "ID") != nil ? 1 : 0
    }
    guard let start, let key = start.head.index(of: "ID") else { return }
    if spool == nil { spool = try RowSpool() }
    let sheet = Int32(sheets.count)
    sheets.append(Sheet(workbook: workbook, number: number, name: name, head: start.head, key: key))
    var row = Row()
    while try rows.next(into: &row) {
      guard let text = RowMapping.key(of: row, key) else { continue }
      guard entries.count < SubTableRows.rowLimit else {
        throw RowFailure(
          Wording(
            es:
              "Las hojas «Tabla_…» tienen más de \(SubTableRows.rowLimit) filas; divida el libro por periodos.",
            en:
              "The sheets “Tabla_…” have more than \(SubTableRows.rowLimit) rows; divide the workbook by periods."
          ),
          line: row.line
        )
      }
      guard let place = try spool?.append(row) else { continue }
      entries.append(
        Entry(
          hash: SubTableRows.hash(workbook, number, text),
          offset: place.offset,
          length: Int32(clamping: place.length),
          sheet: sheet
        )
      )
    }
  }

  /// Ends the reading.
  mutating func seal() throws {
    entries.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    rows = try spool.take()?.seal()
    reader = rows.map { SpoolReader($0) }
  }

  /// Calls a function with the place of each row that a key leads to, in the order of the sheet, and the name and headings
  /// of its sheet.
  ///
  /// - Complexity: O(log rows + rows of the key).
  mutating func forEach(
    _ key: String,
    number: String,
    workbook: Int,
    into row: inout Row,
    _ body: (RowSpool.Place, _ sheet: Int, _ name: String, TableHead) -> Void
  ) throws {
    let hash = SubTableRows.hash(workbook, number, key)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].hash == hash else { return }
    uses[low, default: 0] += 1
    guard uses[low, default: 0] <= SubTableRows.useLimit else { return }
    while low < entries.count, entries[low].hash == hash {
      let entry = entries[low]
      let sheet = sheets[Int(entry.sheet)]
      low += 1
      guard sheet.workbook == workbook, sheet.number == number else { continue }
      let place = RowSpool.Place(offset: entry.offset, length: Int(entry.length))
      try reader?.read(place, into: &row)
      guard RowMapping.key(of: row, sheet.key) == key else { continue }
      body(place, Int(entry.sheet), sheet.name, sheet.head)
    }
  }

  private static func hash(_ workbook: Int, _ number: String, _ key: String) -> Int {
    var hasher = Hasher()
    hasher.combine(workbook)
    hasher.combine(number)
    hasher.combine(key)
    return hasher.finalize()
  }
}
