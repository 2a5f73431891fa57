import Foundation
import OCDSCore
import TestSupport
import Testing

/// Real exports, held against an independent count in Python.
@Suite("Real tables")
struct RealTableTests {
  /// A real file: where it lies, its encoding as Python names it, and the columns to count.
  struct File: Sendable, CustomTestStringConvertible {
    let path: String
    let encoding: String
    let columns: [String]
    var testDescription: String { path }
  }

  static let files = [
    File(
      path: "compranet/sample_Contratos2010_2012_150514080257.csv",
      encoding: "utf-8-sig",
      columns: ["NUMERO_PROCEDIMIENTO", "IMPORTE_CONTRATO", "MONEDA"]
    ),
    File(
      path: "compranet/sample_Contratos2014_150514075704.csv",
      encoding: "utf-8-sig",
      columns: ["NUMERO_PROCEDIMIENTO", "IMPORTE_CONTRATO", "MONEDA"]
    ),
    File(
      path: "comprasmx-2026/expedientes_comprasmx_2026_parte1.csv",
      encoding: "cp1252",
      columns: ["Núm. Proc. Proyecto"]
    ),
  ]

  @Test(
    "every row is published or set aside, and counts and money are those of an independent count",
    .enabled(if: Paths.hasData("compranet"), Comment(rawValue: noData)),
    arguments: files
  )
  func counts(file: File) throws {
    let path = Paths.data(file.path).path
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.run("ingest", "p", path)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "rows_and_money.py").path
    let counted = try Vitrina.start(
      ["/usr/bin/python3", script, path, file.encoding] + file.columns
    ).end()
    let words = try #require(counted.lines.first).split(separator: " ").map(String.init)
    let rows = try #require(Int(words[0]))
    let published = try #require(Int(words[1]))
    #expect(
      outcome.stdout.contains(
        "\(rows) rows, \(rows - published) set aside; processes: \(words[2]) new, 0 changed, 0 unchanged, 0 refused"
      ),
      "\(outcome.stdout)"
    )
    #expect(try Database(path: workspace.path("p/vitrina.sqlite")).releases() == words[2])
    #expect(published * 100 >= rows * 99)
    for word in words.dropFirst(3) {
      let parts = word.split(separator: "=").map(String.init)
      let sum = parts[1].contains(".") ? parts[1] : parts[1] + ".00"
      #expect(outcome.stdout.contains("in the rows published \(sum) \(parts[0])"))
    }
  }
}
