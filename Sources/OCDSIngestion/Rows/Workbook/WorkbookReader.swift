public import OCDSCore

/// The sheets of a workbook of Excel (`.xlsx`, `.xlsm`), row by row.
///
/// Cells are given as a person sees them: numbers in at most 15 digits, dates in the form of ISO 8601, the results of
/// formulas as they were saved. Sheets without cells, such as charts, are passed over. Rows come in the order of the
/// file, and those that the file leaves out are not made up; a cell that a row leaves out is an empty one. What a sheet
/// holds beside its rows is read as well, so that damage anywhere in it is told.
public struct WorkbookReader: ~Copyable, TableReader {
  private struct Sheet {
    var name: String
    var isHidden: Bool
    /// The key of its part; empty where no link leads there.
    var part: String
  }

  private let package: WorkbookPackage
  private let sheets: [Sheet]
  private let stringsPart: String?
  private var scanner: SheetScanner
  private var areStringsRead = false
  private var position = 0
  private var sheet = ""

  /// Opens a workbook and reads what its sheets are.
  ///
  /// - Throws: a failure that says what is wrong with the file, or what it is instead of a workbook.
  public init(_ file: InputFile) throws(RowFailure) {
    let package = try WorkbookPackage(file)
    let main =
      try package.relationships(of: "").target(ofType: "officeDocument") ?? "xl/workbook.xml"
    let outline = try WorkbookOutline.read(package.bytes(main))
    let links = try package.relationships(of: main)
    var sheets: [Sheet] = []
    var seen: Set<String> = []
    for sheet in outline.sheets {
      let link = links[sheet.link]
      if let link, link.type != "worksheet", !link.type.isEmpty { continue }
      let part = link?.target ?? ""
      guard part.isEmpty || seen.insert(part).inserted else {
        throw RowFailure(WorkbookFault.samePart.wording, sheet: sheet.name)
      }
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part))
    }
    var styles = CellStyles()
    if let part = links.target(ofType: "styles"), package.has(part) {
      styles = try CellStyles(package.bytes(part))
    }
    self.package = package
    self.sheets = sheets
    stringsPart = links.target(ofType: "sharedStrings")
    scanner = SheetScanner(strings: SharedStrings(), styles: styles, is1904: outline.is1904)
  }

  /// The names of the sheets, in the order in which people see them.
  public var tables: [TableName] {
    sheets.map { TableName($0.name, isHidden: $0.isHidden) }
  }

  /// Goes to the next sheet; nil where there is none left.
  ///
  /// - Throws: a failure where the sheet cannot be opened; the one after it can be tried all the same.
  public mutating func nextTable() throws(RowFailure) -> TableName? {
    scanner.close()
    guard position < sheets.count else { return nil }
    let sheet = sheets[position]
    position += 1
    self.sheet = sheet.name
    do throws(RowFailure) {
      try readStrings()
      guard !sheet.part.isEmpty else {
        throw RowFailure(WorkbookFault.missingPart(sheet.name).wording)
      }
      try scanner.open(package.bytes(sheet.part))
    } catch { throw RowFailure(error.wording, sheet: sheet.name) }
    return TableName(sheet.name, isHidden: sheet.isHidden)
  }

  private mutating func readStrings() throws(RowFailure) {
    guard !areStringsRead else { return }
    if let part = stringsPart, package.has(part) {
      scanner.use(try SharedStrings.read(package.bytes(part)))
    }
    areStringsRead = true
  }

  /// Reads the next row of the sheet at hand; false where it has none left.
  public mutating func next(into row: inout Row) throws(RowFailure) -> Bool {
    do throws(RowFailure) { return try scanner.next(into: &row) } catch {
      throw RowFailure(error.wording, sheet: sheet, line: error.line)
    }
  }

  /// What was found out about the sheet at hand in the rows that were read, such as formulas without a result.
  public var notes: [Wording] { scanner.notes }
}
