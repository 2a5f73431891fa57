/// How much a workbook may hold.
///
/// Source: Excel specifications and limits, for rows and columns; the others are far above what Excel writes.
enum WorkbookLimits {
  /// Rows of a sheet.
  static let rows = 1_048_576
  /// Columns of a sheet.
  static let columns = 16_384
  /// Bytes of a cell's text; Excel allows 32,767 letters.
  static let text = 1 << 20
  /// Bytes of a row.
  static let row = 16 << 20
  /// Sheets.
  static let sheets = 1_024
  /// Parts in the ZIP file.
  static let parts = 10_000
  /// Texts that cells share.
  static let texts = 1 << 26
  /// Formats of cells; Excel allows 65,490.
  static let styles = 1 << 18

  /// The limits of the ZIP file.
  static var archive: ArchiveLimits {
    var limits = ArchiveLimits()
    limits.entries = parts
    return limits
  }
}
