import Foundation
import OCDSCore
import OCDSIngestion
import Testing

@Suite("Files of tables")
struct TableFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let form: TableForm
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ form: TableForm) {
      (self.name, self.bytes, self.form) = (name, bytes, form)
    }

    init(_ text: String, _ form: TableForm) { self.init(text, Array(text.utf8), form) }
  }

  static let cases = [
    Case("", .empty), Case("a,b\n1,2\n", .delimited), Case("\u{FEFF}a,b\n", .delimited),
    Case("[id],nombre\n", .delimited), Case("{x}\n", .delimited), Case("\n\n", .delimited),
    Case(" \n[ {\"a\":1}]", .json), Case("\u{FEFF}{\"a\":1}\n", .json), Case("[]", .json),
    Case("[1,2]", .json), Case("{", .json),
    Case("<html><body><table>", .markup), Case("\u{FEFF}\r\n<!DOCTYPE html>", .markup),
    Case("<?xml version=\"1.0\"?><Workbook>", .markup), Case("<5000,b\n", .delimited),
    Case("%PDF-1.7\n", .pdf),
    Case("ZIP", [0x50, 0x4B, 0x03, 0x04, 0x14], .zip),
    Case("gzip", [0x1F, 0x8B, 0x08, 0x00], .gzip),
    Case("old Excel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
    Case("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], .binary),
    Case("noise", [1, 2, 3, 4, 5, 6, 7, 8, 65, 66], .binary),
    Case("zeros", [0, 0, 0, 0, 0, 0], .binary),
    Case("UTF-16", [0xFF, 0xFE] + EncodingSurveyTests.utf16("a,b", isBig: false), .delimited),
    Case("JSON in UTF-16", [0xFE, 0xFF] + EncodingSurveyTests.utf16("[{}]", isBig: true), .json),
    Case("UTF-16 without a mark", EncodingSurveyTests.utf16("a,b\n", isBig: false), .delimited),
  ]

  /// Writes a file, gives it to a function and removes it.
  static func with<Result>(
    _ bytes: [UInt8],
    name: String = "tabla.xls",
    _ body: (InputFile) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vitrina-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(InputFile(file.path))
  }

  @Test("the content tells the form, and what is not read is told", arguments: cases)
  func forms(_ sample: Case) throws {
    #expect(TableForm(head: sample.bytes.span) == sample.form)
    try Self.with(sample.bytes) { file in
      let form = try TableFile.form(of: file)
      #expect(form == sample.form)
      var handed: TableForm?
      var failure: RowFailure?
      do throws(RowFailure) {
        _ = try TableFile.open(file) { (_, form) throws(RowFailure) -> AnyTableReader in
          handed = form
          throw RowFailure(Wording("handed on"))
        }
      } catch {
        failure = error
      }
      switch sample.form {
      case .delimited, .json: #expect(failure == nil)
      case .zip, .gzip:
        #expect(handed == sample.form)
        #expect(failure?.wording == Wording("handed on"))
      default:
        #expect(failure?.wording == sample.form.refusal)
        #expect(failure?.wording.isIncomplete == false)
        #expect(handed == nil)
      }
    }
  }

  @Test("an old workbook is refused with the way to save it anew")
  func oldWorkbook() throws {
    let wording = try #require(TableForm.compound.refusal)
    for text in [wording.es, wording.en] {
      #expect(text.contains(".xlsx") && text.contains("LibreOffice") && text.contains("Excel"))
    }
  }

  @Test(
    "text and JSON of any encoding are read",
    arguments: [
      Array("Año;b\n1;2\n".utf8), [0x41, 0xF1, 0x6F, 0x3B, 0x62, 0x0A, 0x31, 0x3B, 0x32, 0x0A],
      Array("[{\"Año\":1,\"b\":2}]".utf8), Array("{\"Año\":1,\"b\":\"2\"}\n".utf8),
      [0xFF, 0xFE] + EncodingSurveyTests.utf16("[{\"Año\":1,\"b\":2}]", isBig: false),
      Array("[{\"A".utf8) + [0xF1] + Array("o\":1,\"b\":2}]".utf8),
    ]
  )
  func reading(_ bytes: [UInt8]) throws {
    let table = try Self.with(bytes) { file in
      TableText(
        try TableFile.open(file) { (_, _) throws(RowFailure) -> AnyTableReader in
          throw RowFailure(Wording("no archive"))
        }
      )
    }
    #expect(table.failure == nil)
    #expect(table.rows == [["Año", "b"], ["1", "2"]])
  }
}
