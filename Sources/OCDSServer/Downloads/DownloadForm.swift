internal import OCDSCore
internal import OCDSExport

/// The forms in which a selection can be had, by the ending that asks for each.
enum DownloadForm: String, CaseIterable, Sendable {
  case lines = "jsonl.gz"
  case package = "json"
  case packages = "zip"
  case csv
  case tables = "csv.zip"
  case workbook = "xlsx"
  case database = "sqlite"

  /// The form as the export knows it; the table is that of a `.csv`.
  func format(table: String) -> ExportFormat {
    switch self {
    case .lines: .lines
    case .package: .package
    case .packages: .packages
    case .csv: .csv(table: table)
    case .tables: .tables
    case .workbook: .workbook
    case .database: .database
    }
  }

  /// The media type.
  var mediaType: String { format(table: "").mediaType }

  /// The media type without its parameters.
  var plainMediaType: String { String(mediaType.prefix { $0 != ";" }) }

  /// Whether the bytes exist only when all records are read.
  var isBuilt: Bool { format(table: "").isBuilt }

  /// Whether it consists of tables, which have headings and can be chosen.
  var hasTables: Bool { self == .csv || isBuilt }

  /// Whether it may travel as gzip: the others are compressed already, or sent from a file.
  var isCompressible: Bool { self == .csv || self == .package }

  /// What it is, in a sentence.
  var summary: Wording {
    switch self {
    case .lines:
      Wording(
        es: "Una selección en JSON Lines comprimido: una entrega compilada por línea.",
        en: "A selection as gzipped JSON Lines: a compiled release a line."
      )
    case .package:
      Wording(
        es: "Una selección en un solo paquete de registros.",
        en: "A selection in one record package."
      )
    case .packages:
      Wording(
        es: "Una selección en paquetes de registros de 10 MB o menos, en un ZIP.",
        en: "A selection in record packages of at most 10 MB, in a ZIP."
      )
    case .csv:
      Wording(
        es: "Una selección en una tabla CSV: una fila por adjudicación y proveedor, u otra tabla.",
        en: "A selection as a CSV table: a row an award and supplier, or another table."
      )
    case .tables:
      Wording(
        es: "Una selección en todas las tablas CSV, en un ZIP.",
        en: "A selection as all CSV tables, in a ZIP."
      )
    case .workbook:
      Wording(
        es: "Una selección en un libro de Excel, con una hoja por tabla y una que las explica.",
        en: "A selection as an Excel workbook, a sheet a table and one that explains them."
      )
    case .database:
      Wording(
        es: "Una selección en una base de datos SQLite con todas las tablas.",
        en: "A selection as an SQLite database with all tables."
      )
    }
  }
}
