internal import OCDSCore

/// The cells of a sheet: where each stands, and how its text becomes what a person sees.
struct SheetCells: ~Copyable {
  private enum Form { case number, shared, text, inline, boolean, error, date }

  var strings: SharedStrings
  private let styles: CellStyles
  private let is1904: Bool

  private var form = Form.number
  private var style = 0
  private var column = 0
  /// Whether the cell at hand has a formula.
  var hasFormula = false
  private var text: [UInt8] = []
  private var number = CellNumber()

  private var line = 0
  private var count = 0
  private var length = 0
  /// The column of each cell of the row at hand, once one came after one that it should precede.
  private var columns: [Int] = []
  private var isLoose = false

  /// The cells whose formula has no result, and the first of them.
  private(set) var resultsMissing = 0
  private(set) var firstMissing = (line: 0, column: 0)

  init(strings: consuming SharedStrings, styles: CellStyles, is1904: Bool) {
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
  }

  mutating func beginSheet() { resultsMissing = 0 }

  mutating func beginRow(_ line: Int) {
    self.line = line
    column = 0
    count = 0
    length = 0
    isLoose = false
  }

  /// Begins a cell: what it says of itself, and its place in the row.
  @inline(__always)
  mutating func begin(_ attributes: XMLAttributes, _ row: inout Row) -> WorkbookFault? {
    var next = column &+ 1
    form = .number
    style = 0
    hasFormula = false
    text.removeAll(keepingCapacity: true)
    var rest = attributes
    while let attribute = rest.next() {
      switch attribute.letter {
      case UInt8(ascii: "r"):
        guard let column = SheetCells.column(attribute) else { return .badCell }
        next = column
      case UInt8(ascii: "s"): style = attribute.number ?? -1
      case UInt8(ascii: "t"): form = SheetCells.form(attribute)
      default: continue
      }
    }
    guard next <= WorkbookLimits.columns else { return .badCell }
    count &+= 1
    guard count <= WorkbookLimits.columns else { return .manyCells }
    if !isLoose && next <= row.count { loosen(&row) }
    if isLoose {
      columns.append(next)
    } else {
      while row.count < next &- 1 { row.endCell() }
    }
    column = next
    return nil
  }

  /// The column of a reference such as `B7`, from 1; nil where it is none.
  @inline(__always)
  private static func column(_ attribute: XMLAttribute) -> Int? {
    var column = 0
    var i = 0
    while case let letter = (attribute.byte(i) | 0x20) &- UInt8(ascii: "a"), letter < 26 {
      column = column &* 26 &+ Int(letter) &+ 1
      i &+= 1
      if i > 3 { return nil }
    }
    // The row's own number is believed, but what is no number at all is no reference.
    while case let digit = attribute.byte(i) &- UInt8(ascii: "0"), digit < 10 { i &+= 1 }
    return column > 0 && attribute.byte(i) == 0 ? column : nil
  }

  @inline(__always)
  private static func form(_ attribute: XMLAttribute) -> Form {
    switch (attribute.byte(0), attribute.byte(0) == 0 ? 0 : attribute.byte(1)) {
    case (UInt8(ascii: "s"), 0): .shared
    case (UInt8(ascii: "n"), 0): .number
    case (UInt8(ascii: "b"), 0): .boolean
    case (UInt8(ascii: "e"), 0): .error
    case (UInt8(ascii: "d"), 0): .date
    case (UInt8(ascii: "i"), _): .inline
    default: .text
    }
  }

  /// Whether a value may still come: a cell has one.
  var takesValue: Bool { text.isEmpty }

  /// Begins a text that stands in the cell itself, whatever its type says.
  mutating func beginInline() {
    text.removeAll(keepingCapacity: true)
    form = .inline
  }

  /// Adds to the text of the cell.
  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> WorkbookFault? {
    guard text.count &+ bytes.count <= WorkbookLimits.text else { return .longText }
    unsafe text.append(contentsOf: bytes)
    return nil
  }

  /// Ends the cell: writes what a person sees of it.
  @inline(__always)
  mutating func end(_ row: inout Row) throws(RowFailure) {
    length &+= text.count
    var kind = Row.Kind.text
    switch form {
    case _ where text.isEmpty:
      if hasFormula && form != .text { noteMissing() }
    case .shared: try appendShared(&row)
    case .number: kind = appendNumber(&row)
    case .text, .inline:
      EscapedText.decode(&text)
      row.append(text.span)
    case .boolean:
      row.append(text == [UInt8(ascii: "1")] ? "true" : text == [UInt8(ascii: "0")] ? "false" : "")
      if text != [UInt8(ascii: "1")] && text != [UInt8(ascii: "0")] {
        row.append(text.span)
      } else {
        kind = .boolean
      }
    case .error:
      row.append(text.span)
      kind = .error
    case .date:
      if let date = CellDate.append(iso: text.span, to: &row) {
        kind = date
      } else {
        row.append(text.span)
      }
    }
    row.endCell(kind)
    guard length <= WorkbookLimits.row else { throw RowFailure(WorkbookFault.longRow.wording) }
  }

  private mutating func appendShared(_ row: inout Row) throws(RowFailure) {
    var index = 0
    for byte in text {
      guard case let digit = byte &- UInt8(ascii: "0"), digit < 10, index < 1 << 40 else {
        index = -1
        break
      }
      index = index &* 10 &+ Int(digit)
    }
    guard let added = try strings.append(index, to: &row) else {
      let shown = EntryName.shown(String(decoding: text.prefix(20), as: UTF8.self))
      throw RowFailure(WorkbookFault.noSuchText(shown).wording)
    }
    length &+= added
  }

  private mutating func appendNumber(_ row: inout Row) -> Row.Kind {
    let style = styles[style]
    if style == .number, CellNumber.isShown(text.span) {
      row.append(text.span)
      return .number
    }
    guard number.read(text) else {
      // Not what the type says, and shown as it is.
      row.append(text.span)
      return .text
    }
    if style != .number, let kind = CellDate.append(number, style, is1904: is1904, to: &row) {
      return kind
    }
    number.append(to: &row)
    return .number
  }

  private mutating func noteMissing() {
    if resultsMissing == 0 { firstMissing = (line, column) }
    resultsMissing += 1
  }

  /// Begins to keep the cells of the row in the order in which they come.
  private mutating func loosen(_ row: inout Row) {
    isLoose = true
    columns.removeAll(keepingCapacity: true)
    var kept = Row()
    kept.begin(line: row.line, isHidden: row.isHidden)
    for index in 0..<row.count where !row[index].isEmpty {
      kept.append(row[index])
      kept.endCell(row.kind(index))
      columns.append(index + 1)
    }
    row = kept
  }

  /// Ends the row: cells that came out of order go to their places.
  mutating func endRow(_ row: inout Row) -> WorkbookFault? {
    guard isLoose else { return nil }
    var sorted = Row()
    sorted.begin(line: row.line, isHidden: row.isHidden)
    for index in columns.indices.sorted(by: { columns[$0] < columns[$1] }) {
      guard sorted.count < columns[index] else {
        return .cellTwice
      }
      while sorted.count < columns[index] - 1 { sorted.endCell() }
      sorted.append(row[index])
      sorted.endCell(row.kind(index))
    }
    row = sorted
    return nil
  }
}
