internal import OCDSCore
internal import OCDSSchema

/// All tables as the sheets of a workbook, behind one that says what they are.
///
/// It is built in a temporary file. A sheet that is full goes on in a further one behind all others; one without rows
/// is hidden.
struct WorkbookExport: ~Copyable, ExportEngine {
  /// A table's sheet, and how far it is.
  private struct Sheet {
    var place: Int
    /// The row that is written next.
    var row = 1
    /// The rows that all of the table's sheets have.
    var total = 0
    /// The number of the table's sheets.
    var parts = 1
  }

  private let tables: [ExportTable]
  private let codelists: Codelists
  private let options: ExportOptions
  private let rowsPerSheet: Int
  private var rows: RecordRows
  private var row = Row()
  private var text = SheetText()
  private var workbook: Workbook
  private var file: TemporaryFile
  private var sheets: [Sheet]
  private var records = 0
  private var size = 0
  private var hasRecord = false
  private var isFinished = false
  private var offset = 0
  /// The XML around a cell's text, at most.
  private static let cellSize = 64
  /// The rows of a sheet that spreadsheets open, the headings among them.
  static let longest = 1_048_576

  init(
    _ catalogue: TableCatalogue,
    _ options: ExportOptions,
    rowsPerSheet: Int = WorkbookExport.longest
  ) throws(ExportError) {
    let file = try TemporaryFile(in: options.temporaryFolder, limit: options.sizeLimit)
    // The library opens by name what has none: this one leads to the open file.
    var workbook = try Workbook(
      path: "/proc/self/fd/\(file.descriptor)",
      folder: options.temporaryFolder
    )
    _ = try workbook.add(Wording(es: "Léame", en: "Read me")[options.language])
    var sheets: [Sheet] = []
    for table in catalogue.tables {
      let name = table.title[options.language]
      let place = try WorkbookExport.add(table, name, options.language, to: &workbook)
      sheets.append(Sheet(place: place))
    }
    tables = catalogue.tables
    codelists = catalogue.codelists
    self.options = options
    self.rowsPerSheet = max(rowsPerSheet, 2)
    rows = RecordRows(catalogue.plans, options)
    self.file = file
    self.workbook = workbook
    self.sheets = sheets
  }

  mutating func put(_ record: ExportRecord) throws(ExportError) {
    guard !willBeTooLarge else { throw ExportError(.tooLarge, String(options.sizeLimit)) }
    try rows.open(record)
    records += 1
    hasRecord = true
  }

  /// Whether the records so far, a tenth of all and not few, say that all of them would pass the limit by half.
  private var willBeTooLarge: Bool {
    guard let expected = options.expectedRecords, records >= max(expected / 10, 1000) else {
      return false
    }
    let whole = Double(size) / Double(records) * Double(expected)
    return whole > 1.5 * Double(options.sizeLimit)
  }

  mutating func finish() throws(ExportError) {
    for (sheet, table) in zip(sheets, tables) {
      if sheet.total == 0 {
        workbook.hide(sheet.place)
      } else {
        try workbook.filter(sheet.place, lastRow: sheet.row - 1, columns: table.columns.count)
      }
    }
    let lines =
      WorkbookGuide.lines(
        tables: zip(tables, sheets).map { ($0, $1.total) },
        records: records,
        options
      ) + WorkbookCodes.lines(tables: tables, codelists, options.language)
    for (row, line) in lines.enumerated() {
      for (column, cell) in line.cells.enumerated() where !cell.isEmpty {
        text.set(cell.utf8.span)
        try WorkbookExport.write(
          text,
          to: &workbook,
          0,
          row,
          column,
          line.isHeading ? .heading : .wrapped
        )
      }
    }
    try workbook.lay(out: 0, widths: WorkbookGuide.widths)
    try workbook.close()
    try file.measure()
    isFinished = true
  }

  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    if hasRecord {
      while let table = rows.next(&row) { try write(table) }
      hasRecord = false
    }
    guard isFinished else { return .hungry }
    while offset < file.count {
      guard output.count < limit else { return .more }
      offset += try file.read(
        at: offset,
        upTo: min(limit - output.count, 1 << 20),
        into: &output
      )
    }
    return .done
  }

  var built: ExportFile? {
    isFinished ? ExportFile(descriptor: file.descriptor, length: file.count) : nil
  }

  /// Writes the row at hand to a table's sheet.
  private mutating func write(_ table: Int) throws(ExportError) {
    if sheets[table].row == rowsPerSheet {
      let columns = tables[table].columns.count
      try workbook.filter(sheets[table].place, lastRow: rowsPerSheet - 1, columns: columns)
      sheets[table].parts += 1
      sheets[table].row = 1
      let name = "\(tables[table].title[options.language]) (\(sheets[table].parts))"
      sheets[table].place = try WorkbookExport.add(
        tables[table],
        name,
        options.language,
        to: &workbook
      )
    }
    let place = sheets[table].place
    let line = sheets[table].row
    for column in 0..<row.count where row.kind(column) != .none {
      size += WorkbookExport.cellSize
      let isMoney = tables[table].columns[column].name.hasSuffix("amount")
      size += try WorkbookExport.write(
        row,
        column,
        &text,
        to: &workbook,
        place,
        line,
        isMoney ? .money : nil
      )
    }
    guard size <= options.sizeLimit else {
      throw ExportError(.tooLarge, String(options.sizeLimit))
    }
    sheets[table].row += 1
    sheets[table].total += 1
  }
}

extension WorkbookExport {
  /// Adds a sheet with the headings of a table, and returns its place.
  private static func add(
    _ table: ExportTable,
    _ name: String,
    _ language: Language,
    to workbook: inout Workbook
  ) throws(ExportError) -> Int {
    let place = try workbook.add(name)
    var text = SheetText()
    for (column, heading) in table.columns.enumerated() {
      text.set(heading.title[language].utf8.span)
      try write(text, to: &workbook, place, 0, column, .heading)
    }
    workbook.freeze(place)
    try workbook.lay(out: place, widths: table.columns.map(WorkbookGuide.width))
    return place
  }

  /// Writes a cell as what it is, and returns the length of its text in the XML.
  private static func write(
    _ row: borrowing Row,
    _ column: Int,
    _ text: inout SheetText,
    to workbook: inout Workbook,
    _ sheet: Int,
    _ line: Int,
    _ look: Workbook.Look?
  ) throws(ExportError) -> Int {
    let cell = row.text(column)
    switch row.kind(column) {
    case .boolean:
      try workbook.write(sheet, line, column, boolean: cell[0] == UInt8(ascii: "t"))
      return 0
    case .date:
      if let date = WallClock(cell) {
        try workbook.write(sheet, line, column, date: date)
        return 0
      }
    case .number where isExact(cell):
      text.set(cell)
      try workbook.write(sheet, line, column, number: text.terminated, look)
      return 0
    default: break
    }
    text.set(cell)
    let isRisky = CSVText.isFormula(cell) && cell.count < 256
    try workbook.write(sheet, line, column, text: text.terminated, isRisky ? .literal : nil)
    return text.lengthInXML
  }

  private static func write(
    _ text: borrowing SheetText,
    to workbook: inout Workbook,
    _ sheet: Int,
    _ row: Int,
    _ column: Int,
    _ look: Workbook.Look
  ) throws(ExportError) {
    try workbook.write(sheet, row, column, text: text.terminated, look)
  }

  /// Whether a cell of a workbook keeps a number as it is: at most 15 digits, and neither huge nor tiny.
  static func isExact(_ text: Span<UInt8>) -> Bool {
    guard text.count < 400 else { return false }
    let decimal = JSONNumber(text: text).decimal
    return decimal.digits.count <= 15 && decimal.hasNearExponent && abs(decimal.exponent) < 290
  }
}
