import OCDSCore
import OCDSIngestion
import Testing

@Suite("Rows of JSON")
struct JSONRowReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let rows: [[String]]
    var lines: [Int]?
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "[]", rows: []),
    Case(text: "[{}]", rows: []),
    Case(text: #"[{"a":"1","b":2}]"#, rows: [["a", "b"], ["1", "2"]]),
    Case(
      text: "[\n{\"a\":1},\n\n{\"a\":2}]",
      rows: [["a"], ["1"], ["2"]],
      lines: [2, 2, 4]
    ),
    Case(
      text: "{\"a\":1}\n{\"b\":2,\"a\":3}\n\n{\"c\":null}\n",
      rows: [["a", "b", "c"], ["1", "", ""], ["3", "2", ""], ["", "", ""]],
      lines: [1, 1, 2, 4]
    ),
    Case(text: "{\"a\":1} {\"a\":2}", rows: [["a"], ["1"], ["2"]]),
    Case(text: "[{\"a\":1}]\n[{\"a\":2}]\n", rows: [["a"], ["1"], ["2"]], lines: [1, 1, 2]),
    Case(
      text: #"[{"n":12.30,"e":1.2E6,"t":true,"z":null,"s":"a\"\u00f1\n","o":{ "x": [1, 2.50] }}]"#,
      rows: [
        ["n", "e", "t", "z", "s", "o"],
        ["12.30", "1.2E6", "true", "", "a\"ñ\n", #"{"x":[1,2.50]}"#],
      ]
    ),
    Case(text: #"[{"a\u0062":"x\u0000y"}]"#, rows: [["ab"], ["xy"]]),
    Case(
      text: #"[{"a":1,"a":"2"}]"#,
      rows: [["a"], ["1", #"{"a":"2"}"#]]
    ),
  ]

  @Test("objects are rows under the names of their members", arguments: cases)
  func forms(_ sample: Case) {
    for step in [1, 3, .max] {
      let table = TableText(JSONRowReader(read: stepped(Array(sample.text.utf8), step: step)))
      #expect(table.failure == nil)
      #expect(table.rows == sample.rows)
      if let lines = sample.lines { #expect(table.lines == lines) }
    }
  }

  @Test(
    "what is no object is a failure with its line",
    arguments: [
      ("17", 1), ("[1]", 1), ("[{\"a\":1},\n[2]]", 2), ("\"a\"", 1), ("", 1),
      ("{\"a\":1}\n{\"a\":2}\n{bad\n", 3), ("[{\"a\":1},\n{\"a\":}]", 2), ("[{\"a\":1}\n", 2),
    ]
  )
  func failures(_ text: String, _ line: Int) {
    let table = TableText(JSONRowReader(read: stepped(Array(text.utf8))))
    #expect(table.failure?.line == line)
    #expect(table.failure?.wording.isIncomplete == false)
  }

  @Test("more names than a table has columns are a failure")
  func names() {
    let members = (0...1024).map { "\"n\($0)\":1" }.joined(separator: ",")
    let table = TableText(JSONRowReader(read: stepped(Array("[\n{\(members)}]".utf8))))
    #expect(table.failure?.line == 2)
    #expect(table.failure?.wording.es.contains("1024 nombres") == true)
  }

  @Test("a name that comes too late is told, and its value stands beyond the headings")
  func late() throws {
    var text = ""
    for i in 1...150 { text += "{\"a\":\(i)}\n" }
    text += "{\"b\":[1, 2],\"a\":151,\"c\":\"x\"}\n{\"b\":3}\n"
    var reader = JSONRowReader(read: stepped(Array(text.utf8)))
    _ = try reader.nextTable()
    var row = Row()
    let rule = RowShapeRule(TableHead(RowShapeTests.row(["a"])))
    var rows = 0
    while try reader.next(into: &row) {
      rows += 1
      guard rows > 151 else { continue }
      #expect(rule.shape(of: row) == .long(column: 1))
      #expect(row.text(1) == (rows == 152 ? #"{"b":[1,2],"c":"x"}"# : #"{"b":3}"#))
    }
    #expect(rows == 153)
    #expect(reader.unknownNames.map(\.name) == ["b", "c"])
    #expect(reader.unknownNames.map(\.line) == [151, 151])
    #expect(reader.unknownNames.allSatisfy { !$0.wording.isIncomplete })
  }

  @Test("an array that is longer than the window comes element by element")
  func large() throws {
    var text = "[\n"
    let filler = String(repeating: "x", count: 1000)
    for i in 0..<400 { text += (i > 0 ? ",\n" : "") + #"{"i":\#(i),"f":"\#(filler)"}"# }
    text += "]"
    var reader = JSONRowReader(window: 4096, read: stepped(Array(text.utf8)))
    _ = try reader.nextTable()
    var row = Row()
    #expect(try reader.next(into: &row))
    var count = 0
    var isRight = true
    while try reader.next(into: &row) {
      isRight = isRight && row.text(0) == "\(count)" && row[1].count == 1000
      isRight = isRight && row.line == count + 2
      count += 1
    }
    #expect(count == 400)
    #expect(isRight)
  }

  @Test("cells keep what they were in the source")
  func kinds() throws {
    var reader = JSONRowReader(read: stepped(Array(#"[{"a":"1","b":1,"c":false,"d":null}]"#.utf8)))
    _ = try reader.nextTable()
    var row = Row()
    _ = try reader.next(into: &row)
    _ = try reader.next(into: &row)
    #expect((0..<4).map { row.kind($0) } == [.text, .number, .boolean, .text])
  }
}
