internal import OCDSCore

/// All tables as CSV files, `awards.csv` and so on, in one archive.
///
/// An archive has one member after the other and the records give rows of all tables at once, so the rows wait in a
/// temporary file.
struct TableArchive: ~Copyable, ExportEngine {
  private let names: [String]
  private var rows: RecordRows
  private var row = Row()
  private var line = ByteBuffer()
  private var spool: TableSpool
  private var archive: ZipArchive
  private var hasRecord = false
  private var isFinished = false
  private var table = 0
  private var stretch = 0
  private var hasEnded = false

  init(_ catalogue: TableCatalogue, _ options: ExportOptions) throws(ExportError) {
    var spool = try TableSpool(
      tables: catalogue.tables.count,
      in: options.temporaryFolder,
      limit: options.sizeLimit
    )
    let archive = try ZipArchive(modified: options.published)
    for (place, table) in catalogue.tables.enumerated() {
      var line = ByteBuffer()
      line.append("\u{FEFF}")
      CSVText.append(headings: table.columns.map { $0.title[options.language] }, to: &line)
      try TableArchive.keep(line, in: &spool, table: place)
    }
    names = catalogue.tables.map(\.name)
    rows = RecordRows(catalogue.plans, options)
    self.spool = spool
    self.archive = archive
  }

  mutating func put(_ record: ExportRecord) throws(ExportError) {
    try rows.open(record)
    hasRecord = true
  }

  mutating func finish() throws(ExportError) {
    isFinished = true
    try spool.flush()
  }

  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    if hasRecord {
      while let table = rows.next(&row) {
        line.removeAll()
        CSVText.append(row, to: &line)
        try TableArchive.keep(line, in: &spool, table: table)
      }
      hasRecord = false
    }
    guard isFinished else { return .hungry }
    while !hasEnded {
      guard output.count < limit else { return .more }
      try writeStretch()
      archive.drain(into: &output)
    }
    return .done
  }

  private mutating func writeStretch() throws(ExportError) {
    guard table < names.count else {
      try archive.finish()
      hasEnded = true
      return
    }
    if stretch == 0 { try archive.begin("\(names[table]).csv") }
    line.removeAll()
    if try spool.read(table, stretch, into: &line) {
      try TableArchive.write(line, to: &archive)
      stretch += 1
    } else {
      table += 1
      stretch = 0
    }
  }

  private static func keep(
    _ line: borrowing ByteBuffer,
    in spool: inout TableSpool,
    table: Int
  ) throws(ExportError) {
    try spool.append(line.bytes, to: table)
  }

  private static func write(
    _ line: borrowing ByteBuffer,
    to archive: inout ZipArchive
  ) throws(ExportError) {
    try archive.write(line.bytes)
  }
}
