import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport

/// Calls with an input that holds some bytes, in a file that is gone afterwards.
func withInput<Result>(_ bytes: [UInt8], _ body: (InputFile) throws -> Result) throws -> Result {
  let file = FileManager.default.temporaryDirectory.appending(path: "vitrina-\(UUID()).bin")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try body(InputFile(file.path))
}

/// Everything that a source gives, in pieces of up to so many bytes.
func drain(_ source: @escaping ByteSource, step: Int = 4_096) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: step)
  while true {
    var room = buffer.mutableSpan
    let count = try source(&room)
    if count == 0 { return bytes }
    bytes += buffer[0..<count]
  }
}

/// A source of some bytes, in pieces of sizes that a generator chooses.
func source(_ bytes: [UInt8], splitBy generator: SeededGenerator? = nil) -> ByteSource {
  var offset = 0
  var generator = generator
  return { (room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
    var count = min(room.count, bytes.count - offset)
    if count > 0, var seeded = generator {
      count = min(count, 1 + Int(seeded.next() % 9))
      generator = seeded
    }
    for i in 0..<count { room[i] = bytes[offset + i] }
    offset += count
    return count
  }
}

/// A row in one line: its number, and each cell as the first letter of its kind and its text.
func listing(_ row: Row) -> String {
  var cells = ["\(row.line)\(row.isHidden ? " hidden" : "")"]
  for index in 0..<row.count {
    let text = row.text(index).replacing("\\", with: "\\\\").replacing("\r\n", with: "\\r\\n")
      .replacing("\r", with: "\\r")
      .replacing("\n", with: "\\n").replacing("|", with: "\\|")
    cells.append(text.isEmpty ? "" : "\(String(describing: row.kind(index)).first ?? "?"):\(text)")
  }
  return cells.joined(separator: "|")
}

/// The rows of all sheets of a workbook.
func listing(_ file: InputFile) throws -> String {
  var reader = try WorkbookReader(file)
  var row = Row()
  var text = ""
  while let table = try reader.nextTable() {
    text += "== \(table.name)\(table.isHidden ? " (hidden)" : "")\n"
    while try reader.next(into: &row) { text += listing(row) + "\n" }
    for note in reader.notes {
      let count = note.en.prefix { $0 != " " }
      let first = note.en.firstMatch(of: /the first is (\w+)/)?.1 ?? "?"
      text += "notes \(count) cells, first \(first)\n"
    }
  }
  return text
}

/// The rows of the XML of a sheet.
func rows(
  _ xml: [UInt8],
  strings: consuming SharedStrings = SharedStrings(),
  styles: CellStyles = CellStyles(),
  is1904: Bool = false,
  splitBy generator: SeededGenerator? = nil
) throws -> [String] {
  var scanner = SheetScanner(strings: strings, styles: styles, is1904: is1904)
  try scanner.open(source(xml, splitBy: generator))
  var found: [String] = []
  var row = Row()
  while try scanner.next(into: &row) { found.append(listing(row)) }
  return found
}

/// The rows of a sheet of which the inner part is given.
func rows(data: String, styles: CellStyles = CellStyles(), is1904: Bool = false) throws -> [String]
{
  try rows(
    Array("<worksheet><sheetData>\(data)</sheetData></worksheet>".utf8),
    styles: styles,
    is1904: is1904
  )
}

/// The formats of a workbook whose cells have the formats of codes or of built-in ids, from 0.
func styles(_ formats: [String]) throws -> CellStyles {
  var numbers = ""
  var cells = ""
  for (index, format) in formats.enumerated() {
    if let id = Int(format) {
      cells += "<xf numFmtId=\"\(id)\"/>"
    } else {
      let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        .replacing("<", with: "&lt;")
      numbers += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
      cells += "<xf numFmtId=\"\(164 + index)\"/>"
    }
  }
  let xml =
    "<styleSheet><numFmts>\(numbers)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    + "<cellXfs>\(cells)</cellXfs></styleSheet>"
  return try CellStyles(source(Array(xml.utf8)))
}

/// The parts of a small workbook with one sheet.
func parts(sheet: String, strings: String? = nil) -> [ZipEntry] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var relations = "<Relationship Id='a' Type='\(links)/worksheet' Target='worksheets/sheet1.xml'/>"
  var parts = [
    ZipEntry("[Content_Types].xml", "<Types/>"),
    ZipEntry(
      "xl/workbook.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(links)'><sheets><sheet name='Hoja' r:id='a'/></sheets></workbook>"
    ),
    ZipEntry("xl/worksheets/sheet1.xml", sheet),
  ]
  if let strings {
    relations += "<Relationship Id='b' Type='\(links)/sharedStrings' Target='sharedStrings.xml'/>"
    parts.append(ZipEntry("xl/sharedStrings.xml", strings))
  }
  parts.append(
    ZipEntry("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>")
  )
  return parts
}
