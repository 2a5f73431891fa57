import OCDSExport

/// The forms of ready-made files, by their endings.
enum ReadyMadeForm: String, CaseIterable {
  case lines = "jsonl.gz"
  case packages = "json.zip"
  case tables = "csv.zip"
  case workbook = "xlsx"
  case database = "sqlite"

  /// The form as the export knows it.
  var format: ExportFormat {
    switch self {
    case .lines: .lines
    case .packages: .packages
    case .tables: .tables
    case .workbook: .workbook
    case .database: .database
    }
  }

  /// Whether there is one for everything alone, and none for years and months.
  var isWholeOnly: Bool { self == .database }
}
