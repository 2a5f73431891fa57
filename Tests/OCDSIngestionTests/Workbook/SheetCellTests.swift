import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Cells of sheets")
struct SheetCellTests {
  /// What a cell shows: the letter of its kind, and its text.
  static func shown(_ value: String, style: Int = 0, _ styles: CellStyles = CellStyles()) throws
    -> String
  {
    let found = try rows(data: "<row><c s='\(style)'><v>\(value)</v></c></row>", styles: styles)
    return String(found[0].dropFirst(2))
  }

  static let numbers: [(String, String)] = [
    ("0", "n:0"), ("-0", "n:0"), ("-0.0", "n:0"), ("0.00", "n:0.00"), ("+5", "n:5"), ("5.", "n:5"),
    (".5", "n:0.5"), ("-.5", "n:-0.5"), ("007", "n:7"), ("12.30", "n:12.30"),
    ("1234.5", "n:1234.5"),
    ("0.30000000000000004", "n:0.3"), ("9.9999999999999995E-2", "n:0.1"),
    ("99999999999999.99", "n:100000000000000"), ("0.1234567890123455", "n:0.123456789012346"),
    ("0.1234567890123454", "n:0.123456789012345"), ("-0.1234567890123455", "n:-0.123456789012346"),
    ("12345678901234567", "n:12345678901234567"), ("646180110400000007", "n:646180110400000007"),
    ("1.2345678901234567E+16", "n:12345678901234600"), ("1E+15", "n:1000000000000000"),
    ("1.23E+11", "n:123000000000"), ("1.2E-7", "n:0.00000012"), ("1e5", "n:100000"),
    ("1E+29", "n:100000000000000000000000000000"), ("1E+30", "n:1E+30"),
    ("-1.50E-30", "n:-1.5E-30"),
    ("1.7976931348623157E+308", "n:1.79769313486232E+308"), ("0E5", "n:0"),
    ("1E999999", "n:1E+999999"),
    ("1E9999999", "t:1E9999999"), ("1E", "t:1E"), ("E5", "t:E5"), ("1.2.3", "t:1.2.3"),
    ("-", "t:-"),
    ("1,5", "t:1,5"), ("NaN", "t:NaN"), ("INF", "t:INF"), (" 1 ", "t: 1 "), ("0x10", "t:0x10"),
    (String(repeating: "9", count: 64), "n:" + String(repeating: "9", count: 64)),
    (String(repeating: "9", count: 65), "t:" + String(repeating: "9", count: 65)),
    ("0." + String(repeating: "0", count: 21) + "1", "n:1E-22"),
  ]

  @Test("a number has the digits that a person sees", arguments: numbers)
  func number(_ value: String, _ expected: String) throws {
    let found = try Self.shown(value)
    #expect(found == expected)
  }

  @Test("a binary number in 17 digits is its decimal in 15", arguments: 0..<20)
  func rounding(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let exponent = Int.random(in: -15...25, using: &generator)
      let value = Double.random(in: -10...10, using: &generator) * pow(10, Double(exponent))
      let text = String(format: "%.16E", value)
      var exact = try #require(Decimal(string: text))
      let first = Int(floor(log10(abs(value))))
      var rounded = Decimal()
      unsafe NSDecimalRound(&rounded, &exact, 14 - first, .plain)
      let found = try Self.shown(text)
      #expect(
        Decimal(string: String(found.dropFirst(2))) == rounded,
        "seed \(seed): \(text) \(found)"
      )
    }
  }

  static let codes: [(String, String)] = [
    ("0", "n:46045.5"), ("General", "n:46045.5"), ("14", "d:2026-01-23T12:00:00"),
    ("18", "d:2026-01-23T12:00:00"),
    ("22", "d:2026-01-23T12:00:00"), ("46", "t:1105092:00:00"), ("49", "n:46045.5"),
    ("9", "n:46045.5"),
    ("27", "d:2026-01-23T12:00:00"), ("57", "d:2026-01-23T12:00:00"),
    ("45", "d:2026-01-23T12:00:00"),
    ("37", "n:46045.5"), ("dd/mm/yyyy", "d"), ("DD/MM/YYYY", "d"), ("yyyy-mm-dd", "d"),
    ("mmm-yy", "d"),
    ("m", "d"), ("d", "d"), ("mmmm", "d"), ("[$-409]d-mmm-yy;@", "d"),
    ("[$-F800]dddd\\, mmmm dd\\, yyyy", "d"),
    ("d\\ \"de\"\\ mmmm", "d"), ("[Red]dd/mm/yy", "d"), ("[>=1]dd/mm/yy;General", "d"),
    ("gge", "d"), ("aaaa", "d"),
    ("yyyy/mm/dd hh:mm", "d"), ("h:mm AM/PM", "d"), ("mm:ss.0", "d"), ("h:mm:ss.000", "d"),
    ("[$-F400]h:mm:ss\\ AM/PM", "d"),
    ("[h]:mm", "t"), ("[hh]:mm:ss", "t"), ("[mm]:ss", "t"), ("[s]", "t"), ("[H]:MM", "t"),
    ("0.00", "n"), ("#,##0.00", "n"), ("0.00\" días\"", "n"), ("0.00 \\d\\i\\a\\s", "n"),
    ("0.00E+00", "n"),
    ("##0.0E+0", "n"), ("_-* #,##0.00_-;\\-* #,##0.00_-", "n"), ("[Red]0;[Blue]0", "n"),
    ("# ?/?", "n"),
    ("\"hoy\"", "n"), ("0;dd/mm/yyyy", "n"), ("_d_m_y0", "n"), ("*y0", "n"),
    ("[$USD-409] #,##0", "n"), ("@", "n"),
    ("[Magenta]", "n"), ("\"sin fin", "n"), ("[sin fin", "n"), ("\\", "n"),
    ("000\\-00\\-0000", "n"), ("[", "n"),
  ]

  @Test("a format tells dates, times and numbers apart", arguments: codes)
  func code(_ code: String, _ expected: String) throws {
    let found = try Self.shown("46045.5", styles([code]))
    #expect(found == expected || found.prefix(1) == expected)
  }

  @Test(
    "minutes and months are told apart by their neighbours",
    arguments: [
      ("h:mm", "t:12:00:00"), ("mm:ss", "t:12:00:00"), ("hh\\ mm", "t:12:00:00"),
      ("h:m:s", "t:12:00:00"),
      ("mm", "n:0.5"), ("mm/dd", "n:0.5"), ("h d mm", "n:0.5"), ("hh:mmm", "n:0.5"),
    ]
  )
  func minutes(_ code: String, _ expected: String) throws {
    let found = try Self.shown("0.5", styles([code]))
    #expect(found == expected)
  }

  static let serials: [(String, String, Bool, String)] = [
    ("1", "14", false, "d:1900-01-01"), ("59", "14", false, "d:1900-02-28"),
    ("60", "14", false, "n:60"),
    ("60.5", "22", false, "n:60.5"), ("61", "14", false, "d:1900-03-01"), ("0", "14", false, "n:0"),
    ("0.5", "22", false, "n:0.5"), ("-1", "14", false, "n:-1"),
    ("2958465", "14", false, "d:9999-12-31"),
    ("2958465.9999999", "22", false, "n:2958465.9999999"), ("2958466", "14", false, "n:2958466"),
    ("1E+300", "14", false, "n:1E+300"), ("4.6045E4", "14", false, "d:2026-01-23"),
    ("46045.0", "14", false, "d:2026-01-23"),
    ("46045.000001", "14", false, "d:2026-01-23"),
    ("46045.00001", "14", false, "d:2026-01-23T00:00:01"),
    ("46045", "22", false, "d:2026-01-23T00:00:00"),
    ("46045.735810185186", "22", false, "d:2026-01-23T17:39:34"),
    ("46045.999999999996", "22", false, "d:2026-01-24T00:00:00"),
    ("0.99999999", "21", false, "t:23:59:59"),
    ("0", "21", false, "t:00:00:00"), ("1E-9", "21", false, "t:00:00:00"),
    ("36.5", "46", false, "t:876:00:00"),
    ("-0.5", "21", false, "n:-0.5"), ("0", "14", true, "d:1904-01-01"),
    ("60", "14", true, "d:1904-03-01"),
    ("2957003", "14", true, "d:9999-12-31"), ("2957004", "14", true, "n:2957004"),
    ("hoy", "14", false, "t:hoy"),
    ("9999999", "14", false, "n:9999999"), ("9999999.9", "46", false, "t:239999997:36:00"),
  ]

  @Test("a number of days is a day of the calendar, or stays a number", arguments: serials)
  func serial(_ value: String, _ format: String, _ is1904: Bool, _ expected: String) throws {
    let found = try rows(
      data: "<row><c s='0'><v>\(value)</v></c></row>",
      styles: styles([format]),
      is1904: is1904
    )
    #expect(found == ["1|\(expected)"])
  }

  @Test("days agree with the system's calendar", arguments: 0..<10)
  func days(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate, .withTime, .withColonSeparatorInTime]
    let styles = try styles(["22"])
    for _ in 0..<50 {
      let day = Int.random(in: 61...2_958_465, using: &generator)
      let second = Int.random(in: 0..<86_400, using: &generator)
      let text = String(format: "%.17G", Double(day) + Double(second) / 86_400)
      let date = Date(timeIntervalSince1970: Double((day - 25_569) * 86_400 + second))
      let found = try Self.shown(text, styles)
      #expect(found == "d:" + formatter.string(from: date), "seed \(seed): \(text)")
    }
  }

  static let isoDates: [(String, String)] = [
    ("2026-01-23", "d:2026-01-23"), ("2026-01-23T17:39", "d:2026-01-23T17:39:00"),
    ("2026-01-23 17:39:34", "d:2026-01-23T17:39:34"),
    ("2026-01-23T17:39:34.4999", "d:2026-01-23T17:39:34"),
    ("2026-12-31T23:59:59.5", "d:2027-01-01T00:00:00"), ("2026-02-29", "t:2026-02-29"),
    ("2026-01-23T24:00:00", "t:2026-01-23T24:00:00"),
    ("2026-01-23T17:39:34+06:00", "t:2026-01-23T17:39:34+06:00"),
    ("2026-01-23T17:39:34.", "t:2026-01-23T17:39:34."), ("17:39:34", "t:17:39:34"),
    ("2026-1-2", "t:2026-1-2"), ("x", "t:x"),
    ("2026-01-23T", "t:2026-01-23T"), ("2026-01-23T1", "t:2026-01-23T1"),
    ("2026-01-23T17:39:", "t:2026-01-23T17:39:"),
  ]

  @Test("a date in text is a date where the calendar has it", arguments: isoDates)
  func iso(_ value: String, _ expected: String) throws {
    let found = try rows(data: "<row><c t='d'><v>\(value)</v></c></row>")
    #expect(found == ["1|\(expected)"])
  }

  static let escapes: [(String, String)] = [
    ("a_x000D_b", "a\\rb"), ("_x000A__x000a_", "\\n\\n"), ("_x005F_x000D_", "_x000D_"),
    ("_x005F_", "_"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "\u{FFFD}"), ("_xDE00__xD83D_", "\u{FFFD}\u{FFFD}"),
    ("_xD83D__x0041_", "\u{FFFD}A"),
    ("_x0000_", "\u{FFFD}"), ("_x00F1_", "ñ"), ("_x20AC_", "€"), ("_X000D_", "_X000D_"),
    ("_x00G0_", "_x00G0_"),
    ("_x000D", "_x000D"), ("__x0041__", "_A_"), ("_x000_", "_x000_"), ("_", "_"),
    ("a_b_c_d_e_f", "a_b_c_d_e_f"),
  ]

  @Test("escapes are letters in texts of every kind", arguments: escapes)
  func escape(_ value: String, _ expected: String) throws {
    let strings = try SharedStrings.read(source(Array("<sst><si><t>\(value)</t></si></sst>".utf8)))
    let found = try rows(
      Array(
        "<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='str'><v>\(value)</v></c><c t='inlineStr'><is><t>\(value)</t></is></c></row></sheetData></worksheet>"
          .utf8
      ),
      strings: strings
    )
    #expect(found == ["1|t:\(expected)|t:\(expected)|t:\(expected)"])
  }

  @Test(
    "other types of cells",
    arguments: [
      ("<c t='b'><v>1</v></c>", "b:true"), ("<c t='b'><v>0</v></c>", "b:false"),
      ("<c t='b'><v>2</v></c>", "t:2"),
      ("<c t='e'><v>#DIV/0!</v></c>", "e:#DIV/0!"), ("<c t='b'/>", ""), ("<c t='e'><v/></c>", ""),
      ("<c t='n'><v>1</v></c>", "n:1"),
      ("<c s='-1'><v>1</v></c>", "n:1"), ("<c s='4000000000'><v>1</v></c>", "n:1"),
      ("<c><is><t>x</t></is></c>", "t:x"),
      ("<c t='inlineStr'><v>x</v></c>", "t:x"),
      ("<c><v><![CDATA[1]]>2<!-- 3 -->4</v></c>", "n:124"),
      ("<c t='str'><v>a<b>c</b>d</v></c>", "t:ad"), ("<c><f>A1</f><v>1</v><f>2</f></c>", "n:1"),
      ("<c t='str'><v>&lt;&amp;&#241;&#x1F600;</v></c>", "t:<&ñ😀"),
      ("<c t='str'><v>a\r\nb</v></c>", "t:a\\nb"),
    ]
  )
  func types(_ cell: String, _ expected: String) throws {
    let found = try rows(data: "<row>\(cell)</row>")
    #expect(found == ["1|\(expected)"])
  }

  @Test(
    "a formula without a result is told with its place",
    arguments: [
      ("<c r='AB3'><f>1</f></c>", "AB3", "Una celda"),
      ("<c r='C3'><f>1</f></c><c><f/></c>", "C3", "2 celdas"),
      ("<c t='s'><f>1</f></c>", "A3", "Una celda"), ("<c t='str'><f>1</f></c>", "", ""),
      ("<c><f>1</f><v>2</v></c>", "", ""),
    ]
  )
  func results(_ cells: String, _ place: String, _ count: String) throws {
    var scanner = SheetScanner(strings: SharedStrings(), styles: CellStyles())
    let xml = "<worksheet><sheetData><row r='3'>\(cells)</row></sheetData></worksheet>"
    try scanner.open(source(Array(xml.utf8)))
    var row = Row()
    while try scanner.next(into: &row) {}
    let note = scanner.notes.first?.es ?? ""
    #expect(note.contains(place) == !place.isEmpty)
    #expect(note.hasPrefix(count))
  }

  @Test("a sheet is the same in pieces of any size", arguments: 0..<10)
  func pieces(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var data = ""
    for _ in 0..<40 {
      data += "<row>"
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        data +=
          [
            "<c><v>0.30000000000000004</v></c>", "<c t='str'><v>ñandú &amp; más</v></c>", "<c/>",
            "<c s='1'><v>46045</v></c>",
          ]
          .randomElement(using: &generator) ?? ""
      }
      data += "</row>\n"
    }
    let xml = Array("<worksheet><sheetData>\(data)</sheetData></worksheet>".utf8)
    let styles = try styles(["0", "14"])
    let whole = try rows(xml, styles: styles)
    let split = try rows(xml, styles: styles, splitBy: generator)
    #expect(whole.count == 40)
    #expect(whole == split, "seed \(seed)")
  }
}
