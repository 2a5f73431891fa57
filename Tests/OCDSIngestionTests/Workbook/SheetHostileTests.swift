import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Hostile sheets")
struct SheetHostileTests {
  static func refusal(_ xml: String) throws -> RowFailure? {
    let failure = #expect(throws: RowFailure.self) { _ = try rows(Array(xml.utf8)) }
    #expect(failure?.wording.isIncomplete == false)
    return failure
  }

  static let cells: [(String, String)] = [
    ("<row><c r='XFE1'/></row>", "de A a XFD"),
    ("<row><c r='ZZZZZZZZZZZZZZZZZZZZ1'/></row>", "de A a XFD"),
    ("<row><c r='7'/></row>", "de A a XFD"),
    ("<row><c r=''/></row>", "de A a XFD"),
    ("<row><c r='A-5'/></row>", "de A a XFD"),
    ("<row><c r='$A$5'/></row>", "de A a XFD"),
    ("<row><c r='XFD1'/><c/></row>", "de A a XFD"),
    ("<row r='-5'/>", "de 1 a 1048576"),
    ("<row r='0'/>", "de 1 a 1048576"),
    ("<row r='1048577'/>", "de 1 a 1048576"),
    ("<row r='99999999999999999999'/>", "de 1 a 1048576"),
    ("<row r=''/>", "de 1 a 1048576"),
    ("<row r='1048576'/><row/>", "de 1 a 1048576"),
    ("<row><c t='s'><v>0</v></c></row>", "texto 0"),
    ("<row><c t='s'><v>-1</v></c></row>", "texto -1"),
    ("<row><c t='s'><v>99999999999999999999999</v></c></row>", "texto 99999999999999999999"),
    ("<row><c t='s'><v>1.0</v></c></row>", "texto 1.0"),
    ("<row><c r='B1'><v>1</v></c><c r='A1'/><c r='B1'><v>2</v></c></row>", "dos veces"),
    ("<row>", "mal formado"),
    ("<row></c></row>", "mal formado"),
    ("<row>&nbsp;</row>", "mal formado"),
    ("<row><c><v>\u{1}</v></c></row>", "mal formado"),
  ]

  @Test("a cell or row that cannot be is refused", arguments: cells)
  func cell(_ data: String, _ expected: String) throws {
    let failure = try Self.refusal("<worksheet><sheetData>\(data)</sheetData></worksheet>")
    #expect(failure?.wording.es.contains(expected) == true, "\(failure?.wording.es ?? "")")
  }

  @Test("the failure names the row at which it shows")
  func line() throws {
    let failure = try Self.refusal(
      "<worksheet><sheetData><row r='7'/><row r='8'><c r='?'/></row></sheetData></worksheet>"
    )
    #expect(failure?.line == 8)
  }

  static let documents: [(String, String)] = [
    ("", "mal formado"),
    ("<html><body/></html>", "forma de una hoja"),
    ("<!DOCTYPE worksheet><worksheet/>", "por seguridad"),
    (
      "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><worksheet>&c;</worksheet>",
      "por seguridad"
    ),
    ("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><worksheet/>", "por seguridad"),
    ("<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1/'> %p;]><worksheet/>", "por seguridad"),
    ("<?xml version='1.0' encoding='x-unknown'?><worksheet/>", "mal formado"),
    ("<worksheet/><worksheet/>", "mal formado"),
  ]

  @Test("a document that is no sheet, or declares anything, is refused", arguments: documents)
  func document(_ xml: String, _ expected: String) throws {
    let failure = try Self.refusal(xml)
    #expect(failure?.wording.es.contains(expected) == true, "\(failure?.wording.es ?? "")")
  }

  @Test("declarations are refused in every part")
  func declarations() throws {
    let xml = Array("<!DOCTYPE sst [<!ENTITY a 'b'>]><sst><si><t>&a;</t></si></sst>".utf8)
    #expect(throws: RowFailure.self) { _ = try CellStyles(source(xml)) }
    do throws(RowFailure) {
      _ = try SharedStrings.read(source(xml))
      Issue.record("texts with a declaration are refused")
    } catch { #expect(error.wording.es.contains("por seguridad")) }
  }

  @Test(
    "elements in elements without end are refused, and so is a tag, a comment or a list of names"
  )
  func excess() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    let names = (0..<5_000).map { "<a n\($0)='1'/>" }.joined()
    let long = String(repeating: "x", count: 4 << 20)
    for xml in [deep, names, "<!-- \(long) --><x/>", "<a b='\(long)'/>", "<?a \(long)?>"] {
      for place in ["<worksheet>\(xml)</worksheet>", "<worksheet><sheetData><row>\(xml)"] {
        let failure = try Self.refusal(place)
        #expect(failure?.wording.es.contains("por seguridad") == true)
      }
    }
  }

  @Test("a cell or a row of more text than any person writes is refused")
  func long() throws {
    let text = String(repeating: "x", count: 1 << 20)
    let cell = "<c t='str'><v>\(text)</v></c>"
    let found = try rows(data: "<row>\(cell)</row>")
    #expect(found[0].utf8.count == 1 << 20 + 4)
    var failure = try Self.refusal(
      "<worksheet><sheetData><row><c t='str'><v>\(text)x</v></c></row></sheetData></worksheet>"
    )
    #expect(failure?.wording.es.contains("1 MiB de texto") == true)
    let strings = try SharedStrings.read(source(Array("<sst><si><t>\(text)</t></si></sst>".utf8)))
    let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 17)
    let xml = "<worksheet><sheetData><row>\(cells)</row></sheetData></worksheet>"
    failure = try refusal(xml, strings)
    #expect(failure?.wording.es.contains("16 MiB de texto") == true)
  }

  private func refusal(_ xml: String, _ strings: consuming SharedStrings) throws -> RowFailure? {
    do {
      _ = try rows(Array(xml.utf8), strings: strings)
      return nil
    } catch let failure as RowFailure { return failure }
  }

  @Test("a row of as many cells as there are columns is read; one more is refused")
  func many() throws {
    let cells = String(repeating: "<c r='A1'/>", count: 16_384)
    let found = try rows(data: "<row>\(String(repeating: "<c/>", count: 16_384))</row>")
    #expect(found == ["1\(String(repeating: "|", count: 16_384))"])
    let failure = try Self.refusal(
      "<worksheet><sheetData><row>\(cells)<c r='A1'/></row></sheetData></worksheet>"
    )
    #expect(failure?.wording.es.contains("más de 16384 celdas") == true)
  }

  @Test("a random damage never crashes, and is refused or gives rows", arguments: 0..<200)
  func random(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var xml = Array(
      "<worksheet><sheetData><row r='1'><c r='A1' s='1'><v>46045.5</v></c><c t='inlineStr'><is><r><t>a_x000D_b</t></r></is></c></row></sheetData></worksheet>"
        .utf8
    )
    let alphabet = Array("<>/='\"&; abcrvtsx0159_-\u{0}\u{FF}".utf8)
    for _ in 0..<1 + generator.next() % 4 {
      let place = Int(generator.next() % UInt64(xml.count))
      let letter = alphabet[Int(generator.next() % UInt64(alphabet.count))]
      switch generator.next() % 3 {
      case 0: xml[place] = letter
      case 1: xml.insert(letter, at: place)
      default: xml.remove(at: place)
      }
    }
    do { _ = try rows(xml, splitBy: generator) } catch is RowFailure {}
  }
}
