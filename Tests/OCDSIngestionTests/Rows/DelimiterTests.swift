import OCDSCore
import OCDSIngestion
import Testing

@Suite("Delimiters")
struct DelimiterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let delimiter: Delimiter
    let width: Int
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "comma", text: "a,b\n1,2\n", delimiter: .comma, width: 2),
    Case(name: "semicolon", text: "a;b\n1;2\n", delimiter: .semicolon, width: 2),
    Case(name: "tab", text: "a\tb\n1\t2\n", delimiter: .tab, width: 2),
    Case(name: "bar", text: "a|b\n1|2\n", delimiter: .bar, width: 2),
    Case(
      name: "semicolon with decimal commas",
      text: "Clave;Importe;IVA\n1;10,50;1,68\n2;3,20;0,51\n3;4,10;0,66\n",
      delimiter: .semicolon,
      width: 3
    ),
    Case(
      name: "comma with semicolons in the text",
      text: "a,b,c\n1,\"x; y\",2\n1,\"z; w\",2\n1,u; v,2\n",
      delimiter: .comma,
      width: 3
    ),
    Case(
      name: "bar with a comma in every name",
      text: "RFC|Apellido, nombre|Importe\nA|Pérez, Juan|1\nB|Ruiz, Ana|2\n",
      delimiter: .bar,
      width: 3
    ),
    Case(
      name: "rows above the headings",
      text: "Secretaría de Administración\nContratos; 2024\n\na,b,c,d\n1,2,3,4\n5,6,7,8\n",
      delimiter: .comma,
      width: 4
    ),
    Case(
      name: "line ends and delimiters inside quotes",
      text: "a;b\n\"1,\n2,\n3,\n\";4\n\"5,6\n,7\";8\n",
      delimiter: .semicolon,
      width: 2
    ),
    Case(name: "one column", text: "Nombre\nAna\nLuis\n", delimiter: .comma, width: 1),
    Case(
      name: "one column with a semicolon now and then",
      text: "Objeto\n" + String(repeating: "Sillas y mesas\n", count: 30) + "Papel; tinta\n",
      delimiter: .comma,
      width: 1
    ),
    Case(
      name: "hardly two records alike",
      text: (2...30).map { String(repeating: "a,", count: $0) + "\n" }.joined(),
      delimiter: .comma,
      width: 31
    ),
    Case(name: "one row", text: "a;b;c", delimiter: .semicolon, width: 3),
  ]

  @Test("the first records tell the delimiter", arguments: cases)
  func found(_ sample: Case) throws {
    for step in [1, 5, .max] {
      let table = try TableText(found: Array(sample.text.utf8), step: step, blockSize: 7)
      #expect(table.rows.map(\.count).max() == sample.width)
      let note = try #require(table.notes.last)
      #expect(!note.isIncomplete)
      #expect(sample.width == 1 || note.es.contains(sample.delimiter.wording.es))
    }
  }

  @Test(
    "a first line can name the delimiter",
    arguments: [
      ("sep=;\r\na;b,c\r\n", ["a", "b,c"], 2), ("sep=,\na,b;c;d\n1;2;3,4", ["a", "b;c;d"], 2),
      ("\"sep=|\"\ra|b", ["a", "b"], 2), ("SEP=\t\na\tb", ["a", "b"], 2),
      ("sep=^\na^b,c", ["a", "b,c"], 2), ("\u{FEFF}sep=;\na;b", ["a", "b"], 2),
      ("sep=x\na,b\n", ["sep=x"], 1), ("sep=;;\na;b;c\n", ["sep=", "", ""], 1),
      ("separado;b\n1;2\n", ["separado", "b"], 1),
    ]
  )
  func firstLine(_ text: String, _ row: [String], _ line: Int) {
    for step in [1, .max] {
      let table = TableText(delimited: text, nil, step: step, blockSize: 3)
      #expect(table.rows.first == row)
      #expect(table.lines.first == line)
    }
  }

  @Test("a first line without more is a table without rows")
  func onlyFirstLine() {
    #expect(TableText(delimited: "sep=;", nil).rows == [])
    #expect(TableText(delimited: "sep=;\r\n", nil).rows == [])
  }

  @Test("a delimiter that is given is not looked for")
  func given() {
    let table = TableText(delimited: "a,b;c\n1,2;3\n", .semicolon)
    #expect(table.rows == [["a,b", "c"], ["1,2", "3"]])
    #expect(table.notes.last?.es.contains("como se pidió") == true)
  }

  @Test("letters, digits, quotes and line ends are no delimiters")
  func impossible() {
    for byte in Array("a0\"\n\rñ ".utf8) { #expect(Delimiter(byte) == nil) }
    for byte in Array(",;\t|^~:".utf8) { #expect(Delimiter(byte)?.byte == byte) }
  }
}
