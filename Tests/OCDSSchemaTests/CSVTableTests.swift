import Testing

@testable import OCDSSchema

@Suite("Tables of the schema folder")
struct CSVTableTests {
  @Test("quoted fields keep their commas, quotes and line feeds")
  func quoted() throws {
    let table = try CSVTable(Array("a,b\n\"1,\"\"2\"\"\n3\",\n".utf8), named: "t.csv")
    #expect(table.columns == ["a", "b"])
    #expect(table.rows == [["1,\"2\"\n3", ""]])
    #expect(try table.index(of: "b") == 1)
  }

  @Test("a table may have a header only")
  func header() throws {
    #expect(try CSVTable(Array("a\n".utf8), named: "t.csv").rows.isEmpty)
  }

  @Test(
    "what is not RFC 4180 is refused at its record",
    arguments: [
      ("", 1), ("a,a\n", 1), ("a,b\n1\n", 2), ("a\n1,2\n", 2), ("a\n1", 2), ("a\r\n", 1),
      ("a\nx\"y\n", 2), ("a\n\"x\"y\n", 2), ("a\n\"x\n", 2), ("a\n1\n\"x\"", 3), ("a,\"b", 1),
    ]
  )
  func malformed(text: String, record: Int) {
    #expect(throws: SchemaError(.malformedRecord(record), in: "t.csv")) {
      try CSVTable(Array(text.utf8), named: "t.csv")
    }
  }

  @Test("bytes that are not UTF-8 are refused")
  func encoding() {
    #expect(throws: SchemaError(.malformedRecord(2), in: "t.csv")) {
      try CSVTable(Array("a\n".utf8) + [0xE9, 0x0A], named: "t.csv")
    }
  }

  @Test("a missing column or table is named")
  func missing() throws {
    let table = try CSVTable(Array("a\n".utf8), named: "t.csv")
    #expect(throws: SchemaError(.missingColumn("b"), in: "t.csv")) { try table.index(of: "b") }
    let error = #expect(throws: SchemaError.self) { try CSVTable(named: "none.csv") }
    #expect(error?.description == "schema/none.csv is not compiled into this program")
  }
}
