/// The forms in which a selection can be had.
public enum ExportFormat: Sendable, Hashable {
  /// One compiled release a line, in one gzip member: `.jsonl.gz`.
  case lines
  /// One record package: `.json`.
  case package
  /// Record packages of at most 10 MB zipped each, in one archive: `.zip`.
  case packages
  /// One table, by its name: `.csv`.
  case csv(table: String)
  /// All tables, each a CSV file in one archive: `.csv.zip`.
  case tables
  /// All tables as sheets: `.xlsx`.
  case workbook
  /// All tables in one database: `.sqlite`.
  case database

  /// What a file's name ends in, without the first dot.
  public var fileExtension: String {
    switch self {
    case .lines: "jsonl.gz"
    case .package: "json"
    case .packages: "zip"
    case .csv: "csv"
    case .tables: "csv.zip"
    case .workbook: "xlsx"
    case .database: "sqlite"
    }
  }

  /// The media type.
  public var mediaType: String {
    switch self {
    case .lines: "application/gzip"
    case .package: "application/json"
    case .packages, .tables: "application/zip"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .database: "application/vnd.sqlite3"
    }
  }

  /// Whether the bytes exist only when all records are read, and are built in a temporary file.
  public var isBuilt: Bool {
    switch self {
    case .workbook, .database, .tables: true
    default: false
    }
  }
}
