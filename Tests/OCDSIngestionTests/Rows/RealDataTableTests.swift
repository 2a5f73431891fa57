import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

/// The contract files of CompraNet and Compras MX, held against what Python's csv module reads in them.
///
/// The figures were computed with Python 3.11: `csv.reader` over the file in its encoding with `newline=""`; the hash is
/// FNV-1a over the cells in UTF-8, 1F after each cell and 1E after each row.
@Suite("RealData: tables")
struct RealDataTableTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let encoding: TextEncoding
    let rows: Int
    let cells: Int
    let hash: UInt64
    let lastLine: Int
    var testDescription: String { file }
  }

  static let cases = [
    Case(
      file: "compranet/sample_Contratos2010_2012_150514080257.csv",
      encoding: .utf8,
      rows: 400,
      cells: 15_600,
      hash: 0xD457_EDCA_A729_0B5C,
      lastLine: 400
    ),
    Case(
      file: "compranet/sample_Contratos2014_150514075704.csv",
      encoding: .utf8,
      rows: 400,
      cells: 15_600,
      hash: 0xD071_CE06_1275_951D,
      lastLine: 400
    ),
    Case(
      file: "comprasmx-2026/expedientes_comprasmx_2026_parte1.csv",
      encoding: .latin1,
      rows: 1220,
      cells: 45_140,
      hash: 0xB911_2E5B_4024_A882,
      lastLine: 1246
    ),
  ]

  @Test(
    "rows and cells are those that Python reads",
    .enabled(
      if: Paths.hasData("compranet") && Paths.hasData("comprasmx-2026"),
      Comment(rawValue: noData)
    ),
    arguments: cases
  )
  func counts(_ sample: Case) throws {
    let file = try InputFile(Paths.data(sample.file).path)
    let finding = try EncodingSurvey.encoding(of: file.bytes())
    #expect(finding.encoding == sample.encoding)
    #expect(finding.brokenCount == 0)
    var table = RowLookahead(try DelimitedReader(file))
    let name = try #require(try table.nextTable())
    #expect(name.notes.last?.es.contains("coma") == true)
    var row = Row()
    var (rows, cells, last) = (0, 0, 0)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func eat(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let head = try #require(try table.peek(1).first)
    let rule = RowShapeRule(TableHead(head))
    while try table.next(into: &row) {
      rows += 1
      cells += row.count
      last = row.line
      for i in 0..<row.count {
        for byte in row.text(i).utf8 { eat(byte) }
        eat(0x1F)
      }
      eat(0x1E)
      #expect(rule.shape(of: row) == (rows == 1 ? .headings : .data))
    }
    #expect(rows == sample.rows)
    #expect(cells == sample.cells)
    #expect(hash == sample.hash)
    // The last record may have several lines.
    #expect(last <= sample.lastLine && last > sample.lastLine - 5)
  }

  @Test(
    "the codelists of the standard are tables under headings",
    .enabled(if: Paths.hasData("ocds-1.1.5/codelists"), Comment(rawValue: noData)),
    arguments: Paths.names(in: Paths.data("ocds-1.1.5/codelists")).filter { $0.hasSuffix(".csv") }
  )
  func codelists(_ name: String) throws {
    let file = try InputFile(Paths.data("ocds-1.1.5/codelists").appending(path: name).path)
    var table = RowLookahead(try DelimitedReader(file))
    _ = try table.nextTable()
    let start = try #require(try TableHead.find(in: &table))
    #expect(start.head.index(of: "Code") != nil)
    #expect(start.preamble.isEmpty)
  }
}
