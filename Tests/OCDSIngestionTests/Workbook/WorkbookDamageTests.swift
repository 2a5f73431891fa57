import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Workbooks that cannot be read")
struct WorkbookDamageTests {
  static let sheet =
    "<worksheet><sheetData><row r='1'><c t='s'><v>0</v></c></row></sheetData></worksheet>"
  static let strings = "<sst><si><t>uno</t></si></sst>"

  /// The sentence with which a file is refused.
  static func refusal(_ bytes: [UInt8]) throws -> RowFailure? {
    try withInput(bytes) { file in
      let failure = #expect(throws: RowFailure.self) { _ = try listing(file) }
      #expect(failure?.wording.isIncomplete == false)
      return failure
    }
  }

  @Test("the workbook that the others are damaged from is whole")
  func whole() throws {
    let found = try withInput(zip(parts(sheet: Self.sheet, strings: Self.strings))) {
      try listing($0)
    }
    #expect(found == "== Hoja\n1|t:uno\n")
  }

  static let others: [(String, [UInt8], String)] = [
    ("nothing", [], "No es un libro"),
    ("text", Array("a,b,c\n1,2,3\n".utf8), "No es un libro"),
    ("a page", Array("<html><table><tr><td>1</td></tr></table></html>".utf8), "No es un libro"),
    ("another ZIP file", zip([ZipEntry("datos.csv", "a")]), "No es un libro"),
    (
      "a binary workbook",
      zip([ZipEntry("[Content_Types].xml", "<Types/>"), ZipEntry("xl/workbook.bin", "x")]), ".xlsb"
    ),
    (
      "a document of LibreOffice",
      zip([
        ZipEntry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ZipEntry("content.xml", "<x/>"),
      ]), ".ods"
    ),
    (
      "a workbook of another root",
      zip([
        ZipEntry("[Content_Types].xml", "<Types/>"), ZipEntry("xl/workbook.xml", "<document/>"),
      ]), "No es un libro"
    ),
    (
      "a document of Word",
      zip([ZipEntry("[Content_Types].xml", "<Types/>"), ZipEntry("word/document.xml", "<x/>")]),
      "Word"
    ),
    ("an old workbook", compound("Workbook"), "97–2003"),
    ("a workbook with a password", compound("EncryptedPackage"), "contraseña"),
    ("another old document", compound("WordDocument"), "programa antiguo"),
    ("an old document that is cut short", Array(compound("Workbook").prefix(100)), "antiguo"),
  ]

  @Test("what is no workbook is told by what it is", arguments: others)
  func other(_ name: String, _ bytes: [UInt8], _ expected: String) throws {
    let failure = try Self.refusal(bytes)
    #expect(failure?.wording.es.contains(expected) == true, "\(failure?.wording.es ?? "")")
  }

  /// The container of old documents with one name in its directory.
  static func compound(_ name: String) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 512)
    for (i, byte) in [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].enumerated() {
      head[i] = UInt8(byte)
    }
    head[30] = 9
    var entry: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] }
    entry += [UInt8](repeating: 0, count: 128 - entry.count)
    entry[64] = UInt8(name.utf8.count * 2 + 2)
    return head + [UInt8](repeating: 0, count: 128) + entry + [UInt8](repeating: 0, count: 256)
  }

  @Test("a workbook that is cut short anywhere is refused", arguments: [4, 60, 300, 700, 900])
  func short(_ length: Int) throws {
    let whole = zip(parts(sheet: Self.sheet, strings: Self.strings))
    #expect(whole.count > length)
    let failure = try Self.refusal(Array(whole.prefix(length)))
    #expect(failure?.wording.es.contains("dañado") == true)
  }

  @Test("a part whose check sum is wrong is refused", arguments: 1..<5)
  func sum(_ index: Int) throws {
    var all = parts(sheet: Self.sheet, strings: Self.strings)
    all[index].sum = 1
    let failure = try Self.refusal(zip(all))
    #expect(failure?.wording.es.contains("dañado") == true)
  }

  @Test("a part that is missing is named", arguments: [(1, "xl/workbook.xml"), (2, "sheet1.xml")])
  func missing(_ index: Int, _ name: String) throws {
    var all = parts(sheet: Self.sheet, strings: Self.strings)
    all.remove(at: index)
    let failure = try Self.refusal(zip(all))
    #expect(failure?.wording.es.contains(name) == true)
  }

  @Test("texts that are missing show at the first cell that refers to one")
  func noStrings() throws {
    var all = parts(sheet: Self.sheet, strings: Self.strings)
    all.remove(at: 3)
    let failure = try Self.refusal(zip(all))
    #expect(failure?.wording.es.contains("remite al texto 0") == true)
    #expect(failure?.sheet == "Hoja")
    #expect(failure?.line == 1)
  }

  @Test("a part with a password, or packed in a rare way, is refused", arguments: [true, false])
  func unreadable(_ isEncrypted: Bool) throws {
    var all = parts(sheet: Self.sheet, strings: Self.strings)
    if isEncrypted { all[2].flags |= 1 } else { all[2].method = 12 }
    let failure = try Self.refusal(zip(all))
    let expected = isEncrypted ? "contraseña" : "método"
    #expect(failure?.wording.es.contains(expected) == true, "\(failure?.wording.es ?? "")")
  }

  @Test("two parts of one name are refused")
  func twins() throws {
    let all = parts(sheet: Self.sheet, strings: Self.strings)
    let failure = try Self.refusal(
      zip(all + [all[2].with { $0.name = Array("XL/WorkSheets\\sheet1.XML".utf8) }])
    )
    #expect(failure?.wording.es.contains("mismo nombre") == true)
  }

  @Test("a sheet that fails does not hold up the next")
  func next() throws {
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var all = parts(sheet: "<worksheet><sheetData><row r='0'/></sheetData></worksheet>")
    all[1] = ZipEntry(
      "xl/workbook.xml",
      "<workbook xmlns:r='\(links)'><sheets><sheet name='Mala' r:id='a'/><sheet name='Nula' r:id='q'/><sheet name='Buena' r:id='b'/></sheets></workbook>"
    )
    all[3] = ZipEntry(
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='a' Type='worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='b' Type='worksheet' Target='b.xml'/><Relationship Id='q' Type='worksheet' TargetMode='External' Target='http://127.0.0.1/'/></Relationships>"
    )
    all.append(ZipEntry("xl/b.xml", "<worksheet><sheetData><row/></sheetData></worksheet>"))
    try withInput(zip(all)) { file in
      var reader = try WorkbookReader(file)
      var row = Row()
      _ = try reader.nextTable()
      do throws(RowFailure) {
        _ = try reader.next(into: &row)
        Issue.record("row 0 is refused")
      } catch { #expect(error.sheet == "Mala") }
      let isMore = try reader.next(into: &row)
      #expect(!isMore)
      do throws(RowFailure) {
        _ = try reader.nextTable()
        Issue.record("a link out of the workbook is refused")
      } catch { #expect(error.sheet == "Nula") }
      let third = try reader.nextTable()
      #expect(third?.name == "Buena")
      let hasRow = try reader.next(into: &row)
      #expect(hasRow)
    }
  }

  @Test("two sheets of the same part are refused, as reading it a thousand times is an attack")
  func samePart() throws {
    var all = parts(sheet: Self.sheet)
    all[1] = ZipEntry(
      "xl/workbook.xml",
      "<workbook><sheets><sheet name='A' id='a'/><sheet name='B' id='a'/></sheets></workbook>"
    )
    let failure = try Self.refusal(zip(all))
    #expect(failure?.wording.es.contains("mismo contenido") == true)
  }

  @Test("more sheets than are read are refused")
  func sheets() throws {
    var all = parts(sheet: Self.sheet)
    let many = String(repeating: "<sheet name='A' id='a'/>", count: 1_025)
    all[1] = ZipEntry("xl/workbook.xml", "<workbook><sheets>\(many)</sheets></workbook>")
    let failure = try Self.refusal(zip(all))
    #expect(failure?.wording.es.contains("1024 hojas") == true)
  }

  @Test("a decompression bomb is refused in the middle of it")
  func bomb() throws {
    let file = try InputFile(
      WorkbookFixtureTests.folder.appending(path: "bomb.xlsx").path
    )
    let failure = #expect(throws: RowFailure.self) { _ = try listing(file) }
    #expect(failure?.wording.es.contains("bomba de compresión") == true)
    #expect(failure?.line == 1)
  }
}
