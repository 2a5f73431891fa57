import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Workbooks")
struct WorkbookFixtureTests {
  static let folder = Paths.fixtures.appending(path: "rows/workbooks")

  @Test(
    "a workbook gives its sheets and rows as people see them, whatever program wrote it",
    arguments: ["excel", "strict", "sloppy", "openpyxl", "xlsxwriter"]
  )
  func fixtures(_ name: String) throws {
    let file = try InputFile(Self.folder.appending(path: "\(name).xlsx").path)
    let expected = try text(bytes(of: Self.folder.appending(path: "\(name).rows.txt")))
    let found = try listing(file)
    #expect(found.split(separator: "\n").count == expected.split(separator: "\n").count)
    for (line, wanted) in zip(found.split(separator: "\n"), expected.split(separator: "\n")) {
      #expect(line == wanted)
    }
  }

  @Test("every fixture has its rows beside it, but for the bomb")
  func complete() {
    let names = Paths.names(in: Self.folder)
    let books = names.filter { $0.hasSuffix(".xlsx") }.map { $0.dropLast(5) }
    #expect(books.contains("excel"))
    for book in books where book != "bomb" { #expect(names.contains("\(book).rows.txt")) }
  }

  @Test("the names of the sheets are known before any is read")
  func names() throws {
    let reader = try WorkbookReader(
      InputFile(Self.folder.appending(path: "excel.xlsx").path)
    )
    let names = reader.tables.map(\.name)
    let hidden = reader.tables.map(\.isHidden)
    #expect(names == ["Información & más", "Hidden_1", "Tabla_334306"])
    #expect(hidden == [false, true, true])
  }

  @Test("a sheet can be left before its end, and no row is left of it then")
  func leaving() throws {
    var reader = try WorkbookReader(
      InputFile(Self.folder.appending(path: "excel.xlsx").path)
    )
    var row = Row()
    _ = try reader.nextTable()
    _ = try reader.next(into: &row)
    #expect(row.text(0) == "Número de contrato")
    let second = try reader.nextTable()
    #expect(second?.name == "Hidden_1")
    _ = try reader.next(into: &row)
    #expect(listing(row) == "1|t:Proveedor")
    let isMore = try reader.next(into: &row)
    let isMoreAgain = try reader.next(into: &row)
    #expect(!isMore && !isMoreAgain)
    _ = try reader.nextTable()
    let last = try reader.nextTable()
    #expect(last == nil)
  }

  @Test("a workbook in a ZIP file is read from there; what else is packed in it is not")
  func nested() throws {
    let book = try bytes(of: Self.folder.appending(path: "strict.xlsx"))
    let inner = zip([ZipEntry("datos.csv", "a,b\n")])
    let outer = zip([
      ZipEntry("Licitación/contratos.xlsx", book), ZipEntry("más.zip", inner),
      ZipEntry("datos.csv.gz", gzip(Array("a".utf8))),
    ])
    try withInput(outer) { file in
      let archive = try Archive(file)
      #expect(
        archive.entries.map(\.name) == ["Licitación/contratos.xlsx", "más.zip", "datos.csv.gz"]
      )
      #expect(!archive.isWorkbook)
      let unpacked = try archive.unpacked(archive.entries[0])
      let isWorkbook = try Archive(unpacked).isWorkbook
      #expect(isWorkbook)
      let expected = try text(bytes(of: Self.folder.appending(path: "strict.rows.txt")))
      let found = try listing(unpacked)
      #expect(found == expected)
      for entry in archive.entries[1...] {
        let failure = #expect(throws: RowFailure.self) {
          _ = try Archive(archive.unpacked(entry))
        }
        #expect(failure?.wording.es.contains("dentro de otro") == true)
      }
      let failure = #expect(throws: RowFailure.self) {
        _ = try archive.bytes(of: archive.entries[1])
      }
      #expect(failure?.wording.es.contains("dentro de otro") == true)
    }
  }
}

@Suite("Workbooks of others", .enabled(if: Paths.hasData("sipot"), Comment(rawValue: noData)))
struct WorkbookRealDataTests {
  @Test("the export of the national platform has its header in row 6 and the tables it refers to")
  func platform() throws {
    let folder = Paths.data("sipot")
    let names = Paths.names(in: folder).filter { $0.hasSuffix(".xlsx") }
    #expect(!names.isEmpty)
    for name in names {
      var reader = try WorkbookReader(InputFile(folder.appending(path: name).path))
      var row = Row()
      var count = 0
      while try reader.nextTable() != nil {
        while try reader.next(into: &row) { count += 1 }
      }
      #expect(count > 0, "\(name)")
    }
  }

  @Test("the old kind of workbook is told by its name")
  func old() throws {
    let folder = Paths.data("sipot")
    for name in Paths.names(in: folder) where name.hasSuffix(".xls") {
      let failure = #expect(throws: RowFailure.self) {
        _ = try WorkbookReader(InputFile(folder.appending(path: name).path))
      }
      #expect(failure?.wording.es.contains("Excel 97–2003") == true)
    }
  }
}
