internal import OCDSCore
internal import OCDSStore

/// All tables in one SQLite database, with two more that say what they are: `about` and `columns`.
struct DatabaseExport: ~Copyable, ExportEngine {
  private let tables: [ExportTable]
  private let options: ExportOptions
  private var rows: RecordRows
  private var row = Row()
  private var database: TableDatabase?
  private var file: TemporaryFile? = nil
  private var hasRecord = false
  private var offset = 0

  init(_ catalogue: TableCatalogue, _ options: ExportOptions) throws(ExportError) {
    let tables = catalogue.tables
    do throws(StoreError) {
      database = try TableDatabase(
        in: options.temporaryFolder,
        tables: tables.map(DatabaseExport.table) + DatabaseExport.explanations,
        limit: options.sizeLimit
      )
    } catch {
      throw ExportError(error, limit: options.sizeLimit)
    }
    self.tables = tables
    self.options = options
    rows = RecordRows(catalogue.plans, options)
  }

  mutating func put(_ record: ExportRecord) throws(ExportError) {
    try rows.open(record)
    hasRecord = true
  }

  mutating func finish() throws(ExportError) {
    do throws(StoreError) {
      try explain()
      guard let database = database.take() else { return }
      let (descriptor, length) = try database.finish(indexing: "ocid")
      file = TemporaryFile(finished: descriptor, count: length)
    } catch {
      throw ExportError(error, limit: options.sizeLimit)
    }
  }

  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    if hasRecord {
      hasRecord = false
      do throws(StoreError) {
        while let table = rows.next(&row) { try DatabaseExport.insert(row, into: table, &database) }
      } catch {
        throw ExportError(error, limit: options.sizeLimit)
      }
    }
    guard let length = built?.length else { return .hungry }
    while offset < length {
      guard output.count < limit else { return .more }
      offset += try DatabaseExport.read(
        file,
        at: offset,
        upTo: min(limit - output.count, 1 << 20),
        into: &output
      )
    }
    return .done
  }

  var built: ExportFile? {
    switch file {
    case .some(let file): ExportFile(descriptor: file.descriptor, length: file.count)
    case .none: nil
    }
  }

  private static func read(
    _ file: borrowing TemporaryFile?,
    at offset: Int,
    upTo most: Int,
    into output: inout ByteBuffer
  ) throws(ExportError) -> Int {
    switch file {
    case .some(let file): try file.read(at: offset, upTo: most, into: &output)
    case .none: 0
    }
  }

  private static func insert(
    _ row: borrowing Row,
    into table: Int,
    _ database: inout TableDatabase?
  ) throws(StoreError) {
    for column in 0..<row.count {
      if row.kind(column) == .none {
        try database?.setNothing(in: column, of: table)
      } else {
        try database?.set(row.text(column), in: column, of: table)
      }
    }
    try database?.insert(into: table)
  }
}

extension DatabaseExport {
  private static func table(_ table: ExportTable) -> TableDatabase.Table {
    TableDatabase.Table(
      table.name,
      table.columns.map { column in
        let kind: TableDatabase.Kind =
          switch column.type {
          case .text: .text
          case .number: .number
          case .date: .date
          case .boolean: .boolean
          }
        return TableDatabase.Column(column.name, kind)
      }
    )
  }

  private static let explanations = [
    TableDatabase.Table("about", ["name", "value"].map { TableDatabase.Column($0, .text) }),
    TableDatabase.Table(
      "columns",
      ["table", "column", "title", "path", "type", "description"].map {
        TableDatabase.Column($0, .text)
      }
    ),
  ]

  /// Fills the tables that explain.
  private mutating func explain() throws(StoreError) {
    let settings = options.settings
    let about = [
      ("publisher", settings.publisher.name), ("license", settings.license ?? ""),
      ("publicationPolicy", settings.publicationPolicy ?? ""), ("source", options.address),
      ("published", options.published.text()),
    ]
    for (name, value) in about where !value.isEmpty { try insert([name, value], into: 0) }
    let language = options.language
    for table in tables {
      try insert(
        [table.name, "", table.title[language], "", "", table.description[language]],
        into: 1
      )
      for column in table.columns {
        try insert(
          [
            table.name, column.name, column.title[language], column.path, column.type.rawValue,
            column.description[language],
          ],
          into: 1
        )
      }
    }
  }

  private mutating func insert(_ cells: [String], into place: Int) throws(StoreError) {
    let table = tables.count + place
    for (column, cell) in cells.enumerated() {
      try database?.set(cell.utf8.span, in: column, of: table)
    }
    try database?.insert(into: table)
  }
}
