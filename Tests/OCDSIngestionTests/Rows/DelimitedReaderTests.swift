import OCDSCore
import OCDSIngestion
import Testing

@Suite("Delimited text")
struct DelimitedReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let rows: [[String]]
    var lines: [Int]?
    var testDescription: String { text.debugDescription }
  }

  static let cases = [
    Case(text: "", rows: []),
    Case(text: "a", rows: [["a"]]),
    Case(text: "a,b\n1,2\n", rows: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Case(text: "a,b\n1,2", rows: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Case(text: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Case(text: "a,b\r1,2\r", rows: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Case(text: "a\r\n\rb\n\nc", rows: [["a"], [], ["b"], [], ["c"]], lines: [1, 2, 3, 4, 5]),
    Case(text: ",\n", rows: [["", ""]]),
    Case(text: "a,", rows: [["a", ""]]),
    Case(text: "a,b,,,\n", rows: [["a", "b", "", "", ""]]),
    Case(text: "\"\"\n", rows: [[""]]),
    Case(text: "\"\"", rows: [[""]]),
    Case(text: "\"a,b\",c\n", rows: [["a,b", "c"]]),
    Case(text: "\"a\"\"b\",\"\"\"\",\"\"\"c\"\n", rows: [["a\"b", "\"", "\"c"]]),
    Case(
      text: "\"a\nb\",c\nd,e\n",
      rows: [["a\nb", "c"], ["d", "e"]],
      lines: [1, 3]
    ),
    Case(
      text: "\"a\r\nb\rc\n\nd\"\r\ne",
      rows: [["a\r\nb\rc\n\nd"], ["e"]],
      lines: [1, 6]
    ),
    // What breaks the rules is read as Python's csv module does.
    Case(text: "a\"b\",c\n", rows: [["a\"b\"", "c"]]),
    Case(text: " \"a\",b\n", rows: [[" \"a\"", "b"]]),
    Case(text: "\"a\"b,c\n", rows: [["ab", "c"]]),
    Case(text: "\"a\" ,c\n", rows: [["a ", "c"]]),
    Case(text: "\"a\"b\"c\",d\n", rows: [["ab\"c\"", "d"]]),
    Case(text: "\"\"x\"\"\n", rows: [["x\"\""]]),
    Case(text: "\"a\"b", rows: [["ab"]]),
    Case(
      text: "\"Taller \"La Resiliencia\" 2\",9\n",
      rows: [["Taller La Resiliencia\" 2\"", "9"]]
    ),
    Case(text: "a\0b,\0\n\0\n", rows: [["ab", ""], []]),
    Case(text: "\"a\0\"\0,b\n", rows: [["a", "b"]]),
    Case(text: "'050GYR,\u{1}\t,ñ\n", rows: [["'050GYR", "\u{1}\t", "ñ"]]),
    Case(text: "\u{FEFF}a,b\n", rows: [["a", "b"]]),
  ]

  @Test("cells and lines are the same, whatever the size of a block", arguments: cases)
  func forms(_ sample: Case) {
    for (step, blockSize) in [(.max, 4096), (1, 1), (1, 64), (3, 3), (7, 5)] {
      let table = TableText(delimited: sample.text, step: step, blockSize: blockSize)
      #expect(table.rows == sample.rows, "block \(blockSize)")
      if let lines = sample.lines { #expect(table.lines == lines, "block \(blockSize)") }
      #expect(table.failure == nil)
    }
  }

  @Test("a quote that is never closed is told with the line on which it opens")
  func unterminated() {
    for blockSize in [1, 3, 4096] {
      let table = TableText(delimited: "a,b\r\n1,2\r\n3,\"4\r\n5,6\r\n", blockSize: blockSize)
      #expect(table.rows == [["a", "b"], ["1", "2"]])
      #expect(table.failure?.line == 3)
      #expect(table.failure?.wording.es.contains("línea 3 no se cierra") == true)
    }
    // The quote opens on a later line than its record.
    let inner = TableText(delimited: "\"x\ny\",\"z\n")
    #expect(inner.failure?.line == 2)
  }

  @Test("what is too long is told with its line and takes no more memory")
  func limits() {
    var limits = DelimitedLimits()
    limits.cell = 10
    limits.columns = 4
    limits.row = 24
    let cases: [(String, Int?, String)] = [
      ("ab\n0123456789,0123456789\n", nil, ""),
      ("ab\n\"0123456789\",\"01234\"\"6789\"", nil, ""),
      ("ab\n0123456789A\n", 2, "10 bytes"),
      ("ab\n\n\"0123456789\n\n", 3, "10 bytes"),
      ("\"a\nb\",\"0123456789A\"\n", 2, "10 bytes"),
      ("ab\n1,2,3,4\n", nil, ""),
      ("ab\n1,2,3,4,5\n", 2, "4 celdas"),
      ("ab\n0123456789,0123456789,01234\n", 2, "24 bytes"),
    ]
    for (text, line, words) in cases {
      for blockSize in [1, 2, 3, 5, 7, 4096] {
        let table = TableText(delimited: text, limits: limits, blockSize: blockSize)
        #expect(table.failure?.line == line, "\(text.debugDescription) in blocks of \(blockSize)")
        #expect(table.failure?.wording.es.contains(words) ?? true)
        #expect(table.failure?.wording.isIncomplete != true)
      }
    }
  }

  @Test("a gigabyte after an open quote ends with the limit, not with the memory")
  func endless() {
    var given = 0
    let reader = DelimitedReader(.utf8) {
      (room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
      for i in 0..<room.count { room[i] = UInt8(ascii: "x") }
      if given == 0 { room[0] = UInt8(ascii: "\"") }
      given += room.count
      return room.count
    }
    let table = TableText(reader)
    #expect(table.failure?.line == 1)
    #expect(given < 4 << 20)
  }

  @Test("a reader that failed fails again, and one at its end stays there")
  func ends() throws {
    var row = Row()
    var reader = DelimitedReader(.utf8, read: stepped(Array("a\n\"b".utf8)))
    #expect(try !reader.next(into: &row))
    _ = try reader.nextTable()
    #expect(try reader.next(into: &row))
    #expect(throws: RowFailure.self) { try reader.next(into: &row) }
    #expect(row.count == 0)
    #expect(throws: RowFailure.self) { try reader.next(into: &row) }
    #expect(throws: RowFailure.self) { try reader.nextTable() }
    var whole = DelimitedReader(.utf8, read: stepped(Array("a\n".utf8)))
    _ = try whole.nextTable()
    #expect(try whole.next(into: &row))
    #expect(try !whole.next(into: &row))
    #expect(try !whole.next(into: &row))
    #expect(try whole.nextTable() == nil)
  }

  @Test("a source that cannot be read is a failure")
  func unreadable() {
    let table = TableText(
      DelimitedReader(.utf8) { (_: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
        throw ReadFailure("the cable is out")
      }
    )
    #expect(table.failure?.wording.en == "the cable is out")
  }
}
