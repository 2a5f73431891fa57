internal import OCDSCore

/// The files of tables that an input holds: itself, or what is in an archive.
public enum TableInputs {
  /// Whether an input is to be taken for tables.
  ///
  /// What is named as JSON is not, and text of another name only where `isKnown` says so of its headings.
  public static func isTable(
    _ file: InputFile,
    isKnown: (TableHead) -> Bool
  ) throws(RowFailure) -> Bool {
    for ending in [".json", ".jsonl", ".ndjson"] where file.name.hasSuffix(ending) { return false }
    switch try TableFile.form(of: file) {
    case .json, .empty: return false
    case .delimited:
      for ending in [".csv", ".tsv", ".txt", ".CSV", ".TXT"] where file.name.hasSuffix(ending) {
        return true
      }
      var rows = RowLookahead(try DelimitedReader(file))
      guard try rows.nextTable() != nil else { return false }
      return try TableHead.find(in: &rows) { isKnown($0.head) ? 1 : 0 } != nil
    default: return true
    }
  }

  /// The JSON that an archive with one entry holds; nil where the input is no such archive.
  public static func json(in file: InputFile) throws(RowFailure) -> InputFile? {
    switch try TableFile.form(of: file) {
    case .zip, .gzip:
      let archive = try Archive(file)
      let entries = archive.entries.filter { !$0.isFolder }
      guard entries.count == 1, let entry = entries.first, !archive.isWorkbook else { return nil }
      let unpacked = try archive.unpacked(entry)
      return try TableFile.form(of: unpacked) == .json ? unpacked : nil
    default: return nil
    }
  }

  /// Calls a function with each table file of an input; those in an archive are unpacked one by one.
  ///
  /// - Throws: `RowFailure` where the input is no table and no archive, saying what it is and what to do.
  public static func forEach(
    _ file: InputFile,
    _ body: (InputFile, consuming AnyTableReader) throws -> Void
  ) throws {
    switch try TableFile.form(of: file) {
    case .zip, .gzip:
      let archive = try Archive(file)
      if archive.isWorkbook { return try body(file, AnyTableReader(try WorkbookReader(file))) }
      for entry in archive.entries where !entry.isFolder {
        let unpacked = try archive.unpacked(entry)
        try body(unpacked, try open(unpacked))
      }
    default: try body(file, try open(file))
    }
  }

  private static func open(_ file: InputFile) throws(RowFailure) -> AnyTableReader {
    try TableFile.open(file) { (file, form) throws(RowFailure) in
      AnyTableReader(try WorkbookReader(file))
    }
  }
}
