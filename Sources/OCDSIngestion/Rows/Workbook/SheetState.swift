internal import OCDSCore

/// What is known while a sheet is read: expat's calls go into a row, byte by byte.
struct SheetState: ~Copyable {
  private enum Place {
    case outside, sheet, data, row, cell, value, inline, inlineText, run, runText
  }

  var control = XMLControl()
  var row = Row()
  var cells: SheetCells
  private var place = Place.outside
  /// How deep in an element that is passed over.
  private var skipped = 0
  private var line = 0

  init(_ cells: consuming SheetCells) { self.cells = cells }

  /// The row at hand, counted from 1; 0 before the first.
  var lineAtHand: Int { line }

  /// Begins another sheet.
  mutating func begin() {
    place = .outside
    skipped = 0
    line = 0
    cells.beginSheet()
  }

  @inline(__always)
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard control.enter(attributes) else { return }
    guard skipped == 0 else {
      skipped &+= 1
      return
    }
    switch place {
    case .row where name == SheetNames.cell:
      if let fault = cells.begin(attributes, &row) { fail(fault) }
      place = .cell
    case .cell where name == SheetNames.value && cells.takesValue: place = .value
    case .cell where name == SheetNames.inline:
      cells.beginInline()
      place = .inline
    case .data where name == SheetNames.row:
      beginRow(attributes)
      place = .row
    case .inline where name == SheetNames.text: place = .inlineText
    case .inline where name == SheetNames.run: place = .run
    case .run where name == SheetNames.text: place = .runText
    case .sheet where name == SheetNames.data: place = .data
    case .outside where name == SheetNames.sheet: place = .sheet
    case .outside: startOther(name)
    default:
      if place == .cell && name == SheetNames.formula { cells.hasFormula = true }
      skipped = 1
    }
  }

  /// Takes a root that is no worksheet: charts and dialogs have no rows.
  private mutating func startOther(_ name: XMLName) {
    skipped = 1
    let known: [XMLName] = ["chartsheet", "dialogsheet", "macrosheet"]
    if !known.contains(name) { fail(.notWorksheet) }
  }

  @inline(__always)
  mutating func end() {
    guard control.leave() else { return }
    guard skipped == 0 else {
      skipped &-= 1
      return
    }
    switch place {
    case .value, .inline: place = .cell
    case .cell:
      place = .row
      do throws(RowFailure) { try cells.end(&row) } catch { fail(error) }
    case .row:
      place = .data
      if let fault = cells.endRow(&row) { fail(fault) } else { control.pause() }
    case .inlineText, .run: place = .inline
    case .runText: place = .run
    case .data: place = .sheet
    case .sheet, .outside: place = .outside
    }
  }

  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch place {
    case .value, .inlineText, .runText:
      guard skipped == 0, control.failure == nil else { return }
      if let fault = unsafe cells.add(bytes) { fail(fault) }
    default: return
    }
  }

  private mutating func beginRow(_ attributes: XMLAttributes) {
    var next: Int? = line + 1
    var isHidden = false
    var rest = attributes
    while let attribute = rest.next() {
      if attribute.letter == UInt8(ascii: "r") {
        next = attribute.number
      } else if attribute.localName == SheetNames.hidden {
        isHidden = attribute.isTrue
      }
    }
    guard let next, (1...WorkbookLimits.rows).contains(next) else { return fail(.badRow) }
    line = next
    row.begin(line: line, isHidden: isHidden)
    cells.beginRow(line)
  }

  private mutating func fail(_ fault: WorkbookFault) { control.fail(fault, line: line) }

  private mutating func fail(_ failure: RowFailure) {
    control.fail(RowFailure(failure.wording, line: line))
  }
}

/// The names that are looked for in sheets.
enum SheetNames {
  static let sheet: XMLName = "worksheet"
  static let data: XMLName = "sheetData"
  static let row: XMLName = "row"
  static let cell: XMLName = "c"
  static let value: XMLName = "v"
  static let formula: XMLName = "f"
  static let inline: XMLName = "is"
  static let run: XMLName = "r"
  static let text: XMLName = "t"
  static let hidden: XMLName = "hidden"
}
