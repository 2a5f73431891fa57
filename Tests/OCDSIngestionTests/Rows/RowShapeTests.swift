import OCDSCore
import OCDSIngestion
import Testing

@Suite("Shapes of rows")
struct RowShapeTests {
  static func row(_ cells: [String], line: Int = 1) -> Row {
    var row = Row()
    row.begin(line: line)
    for cell in cells {
      row.append(cell)
      row.endCell()
    }
    return row
  }

  static let head = TableHead(row(["Clave", "Proveedor", "Importe", "IVA"]))

  @Test(
    "a row is told from rows of data by its cells",
    arguments: [
      (["A1", "Ana", "10.00", "1.60"], RowShape.data),
      (["A1", "Ana", "10.00", ""], .data),
      (["A1", "Ana", "10.00", "1.60", "", " "], .data),
      ([], .empty),
      (["", "", "", ""], .empty),
      ([" ", "\u{A0}", "\t"], .empty),
      (["Clave", "Proveedor", "Importe", "IVA"], .headings),
      (["Clave", "Proveedor", "Importe", "IVA", ""], .headings),
      (["Clave", "Ana", "1", "2"], .data),
      (["", "", "348.00", "55.68"], .total),
      (["TOTAL", "", "348.00", "55.68"], .total),
      (["Totales", "", "$ 348.00", ""], .total),
      (["", "Gran total:", "348.00", ""], .total),
      (["Total Play", "Ana", "1", "2"], .data),
      (["", "", "-", "n/d"], .data),
      (["", "Ana", "1", "2"], .data),
      (["A1", "Ana", "10.00"], .short(missing: 1)),
      (["A1"], .short(missing: 3)),
      (["A1", "Ana", "10.00", "1.60", "", "HOMBRE"], .long(column: 5)),
    ]
  )
  func shapes(_ cells: [String], _ shape: RowShape) {
    let rule = RowShapeRule(Self.head, keys: [0, 1], amounts: [2, 3])
    #expect(rule.shape(of: Self.row(cells)) == shape)
    #expect((shape.wording == nil) == (shape == .data))
    #expect(shape.wording?.isIncomplete != true)
  }

  @Test("without keys no row is a sum, and spreadsheets have no short rows")
  func options() {
    let plain = RowShapeRule(Self.head)
    #expect(plain.shape(of: Self.row(["", "", "348.00", "1"])) == .data)
    let sheet = RowShapeRule(Self.head, toleratesShortRows: true)
    #expect(sheet.shape(of: Self.row(["A1"])) == .data)
    #expect(sheet.shape(of: Self.row(["A1", "", "", "", "x"])) == .long(column: 4))
  }

  @Test("a column without a heading between others is one of the table")
  func emptyHeading() {
    let rule = RowShapeRule(TableHead(Self.row(["", "SIGLAS", "DEPENDENCIA"])))
    #expect(rule.shape(of: Self.row(["APF", "IMSS", "x"])) == .data)
    #expect(rule.shape(of: Self.row(["", "SIGLAS", "DEPENDENCIA"])) == .headings)
  }

  @Test("a row is empty only where no cell has text")
  func isEmpty() {
    #expect(Self.row([]).isEmpty)
    #expect(Self.row(["", ""]).isEmpty)
    #expect(!Self.row(["", "a"]).isEmpty)
    let quoted = TableText(delimited: "\"\",\"\"\n")
    #expect(quoted.rows == [["", ""]])
    var reader = DelimitedReader(.utf8, read: stepped(Array("\"\",\"\"\n".utf8)))
    var row = Row()
    _ = try? reader.nextTable()
    #expect((try? reader.next(into: &row)) == true)
    #expect(row.isEmpty)
  }
}
