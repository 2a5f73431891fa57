internal import CSQLite
internal import Glibc

/// A database of tables that others fill row by row: a file of limited size that has no name any more.
///
/// The tables are typed as SQLite types them. A number column is NUMERIC: SQLite reads the text of a number and keeps
/// it whole or as its nearest binary number, which is right to 15 digits. Dates are text as RFC 3339 writes them, which
/// SQLite's date functions read. Truth is 1 or 0.
public struct TableDatabase: ~Copyable {
  private let connection: Connection
  private let file: UnnamedFile
  private var inserts: [Insert]
  private let tables: [Table]

  /// A statement, in a place where many of them can lie.
  private final class Insert {
    var statement: Statement
    init(_ statement: consuming Statement) { self.statement = statement }
  }

  /// Makes a database with empty tables.
  ///
  /// - Parameters:
  ///   - folder: Where the file lies; it has a name there for an instant only.
  ///   - tables: The tables; their names and their columns' are lower-case letters, digits and `_`.
  ///   - limit: The most bytes that the file may have.
  /// - Throws: `cannotWrite` where the file cannot be made.
  public init(in folder: String, tables: [Table], limit: Int) throws(StoreError) {
    let file = try UnnamedFile(in: folder)
    let connection = try Connection(path: file.path, .readWrite)
    file.loseName()
    // Nothing is kept but the finished file, so there is nothing to go back to.
    try connection.execute(
      "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
        + "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = FILE; PRAGMA cache_size = -8192; "
        + "PRAGMA max_page_count = \(max(limit / 4096, 1)); BEGIN"
    )
    do throws(StoreError) {
      inserts = try TableDatabase.make(tables, in: connection)
    } catch {
      throw TableDatabase.judged(error, connection, file)
    }
    self.file = file
    self.connection = connection
    self.tables = tables
  }

  private static func make(
    _ tables: [Table],
    in connection: Connection
  ) throws(StoreError) -> [Insert] {
    var inserts: [Insert] = []
    for table in tables {
      let columns = table.columns.map { "\"\($0.name)\" \($0.kind.declaration)" }
      try connection.execute("CREATE TABLE \"\(table.name)\" (\(columns.joined(separator: ", ")))")
      let places = (1...max(table.columns.count, 1)).map { "?\($0)" }
      inserts.append(
        Insert(
          try connection.prepare(
            "INSERT INTO \"\(table.name)\" VALUES (\(places.joined(separator: ", ")))"
          )
        )
      )
    }
    return inserts
  }

  /// Sets a cell of the next row of a table; nil leaves it empty.
  public mutating func set(_ text: Span<UInt8>, in column: Int, of table: Int) throws(StoreError) {
    switch tables[table].columns[column].kind {
    case .boolean where TableDatabase.isWord(text, "true"):
      try inserts[table].statement.bind(Int32(column + 1), 1)
    case .boolean where TableDatabase.isWord(text, "false"):
      try inserts[table].statement.bind(Int32(column + 1), 0)
    default:
      try inserts[table].statement.bind(Int32(column + 1), text: text)
    }
  }

  /// Leaves a cell of the next row of a table empty.
  public mutating func setNothing(in column: Int, of table: Int) throws(StoreError) {
    try inserts[table].statement.bind(Int32(column + 1), nil as String?)
  }

  /// Adds the row whose cells were set.
  ///
  /// - Throws: `tooLarge` where the file would grow beyond its limit.
  public mutating func insert(into table: Int) throws(StoreError) {
    do throws(StoreError) { try inserts[table].statement.run() } catch {
      throw TableDatabase.judged(error, connection, file)
    }
  }

  /// Makes an index over a column of each table that has it, and gives the finished file.
  ///
  /// - Returns: The file's descriptor, which the caller closes, and its length in bytes.
  /// - Throws: `tooLarge` where the indexes do not fit.
  public consuming func finish(indexing column: String) throws(StoreError) -> (
    descriptor: Int32, length: Int
  ) {
    inserts.removeAll()
    for table in tables where table.columns.contains(where: { $0.name == column }) {
      try execute(
        "CREATE INDEX \"\(table.name)_\(column)\" ON \"\(table.name)\" (\"\(column)\")"
      )
    }
    try execute("COMMIT")
    let descriptor = dup(file.descriptor)
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else {
      throw StoreError(.cannotWrite, Files.reason())
    }
    return (descriptor, Int(status.st_size))
  }

  private func execute(_ sql: String) throws(StoreError) {
    do throws(StoreError) { try connection.execute(sql) } catch {
      throw TableDatabase.judged(error, connection, file)
    }
  }

  /// Tells the limit of the file from the end of the disk.
  private static func judged(
    _ error: StoreError,
    _ connection: Connection,
    _ file: UnnamedFile
  ) -> StoreError {
    connection.isFull && file.hasSpace ? StoreError(.tooLarge, error.detail) : error
  }

  private static func isWord(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
    text.count == word.utf8CodeUnitCount
      && (0..<text.count).allSatisfy { unsafe text[$0] == word.utf8Start[$0] }
  }
}

extension TableDatabase {
  /// A table to be made.
  public struct Table: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The columns, in their order.
    public let columns: [Column]

    /// Creates a table.
    public init(_ name: String, _ columns: [Column]) {
      self.name = name
      self.columns = columns
    }
  }

  /// A column to be made.
  public struct Column: Sendable, Hashable {
    /// The name.
    public let name: String
    /// What it holds.
    public let kind: Kind

    /// Creates a column.
    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// What a column holds.
  public enum Kind: Sendable, Hashable {
    case text
    case number
    case date
    case boolean

    var declaration: String {
      switch self {
      case .text, .date: "TEXT"
      case .number: "NUMERIC"
      case .boolean: "BOOLEAN"
      }
    }
  }
}
