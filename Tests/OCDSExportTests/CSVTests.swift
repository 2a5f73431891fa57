import OCDSCore
import OCDSExport
import OCDSStore
import TestSupport
import Testing

/// A process with two awards, one of two suppliers and one of none.
let sampleRelease = #"""
  {"ocid":"ocds-xq9v00-1","id":"1","date":"2024-03-01T10:00:00-06:00","tag":["compiled"],
  "initiationType":"tender","language":"es",
  "parties":[{"id":"MX-RFC-ZZA010101AAA","name":"Firma Uno, S.A.","roles":["supplier","tenderer"],
  "identifier":{"scheme":"MX-RFC","id":"ZZA010101AAA"}},
  {"id":"P2","name":"Firma Dos","roles":["supplier"],"additionalIdentifiers":[{"scheme":"PROV-GOB-JAL","id":"P2"},
  {"scheme":"MX-RFC","id":"ZZB010101BBB"}]},{"id":"B","name":"Secretaría de Pruebas","roles":["buyer"]}],
  "buyer":{"id":"B"},
  "tender":{"id":"LPL-1","title":"Compra de «papel», y \"más\"","procurementMethod":"open","hasEnquiries":false,
  "numberOfTenderers":2,"value":{"amount":12.30,"currency":"MXN"},
  "items":[{"id":"1","description":"Papel","quantity":3,"classification":{"scheme":"CUCOP","id":"1"},
  "additionalClassifications":[{"scheme":"UNSPSC","id":"14111507"}]}],
  "documents":[{"id":"d1","title":"Bases","url":"https://ejemplo.example/1"}]},
  "awards":[{"id":"A1","title":"Partida 1","status":"active","date":"2024-02-01T00:00:00-06:00",
  "value":{"amount":1000.50,"currency":"MXN"},
  "suppliers":[{"id":"MX-RFC-ZZA010101AAA","name":"Firma Uno"},{"id":"P2"}],
  "items":[{"id":"1","quantity":1},{"id":"2","quantity":2}]},
  {"id":2,"status":"unsuccessful","value":null,"documents":[{"id":"d2"}]}],
  "contracts":[{"id":"C1","awardID":"A1","value":{"amount":1000.50,"currency":"MXN"},
  "implementation":{"transactions":[{"id":"T1","value":{"amount":-5.00,"currency":"MXN"}}],
  "milestones":[{"id":"m1","title":"Entrega"}]}},{"id":"C2","awardID":"A1"}]}
  """#

@Suite("CSV")
struct CSVTests {
  @Test("the awards table has a row for each award and supplier, and one for an award without any")
  func awards() throws {
    let text = String(
      decoding: try written(.csv(table: "awards"), [try record(sampleRelease)]),
      as: UTF8.self
    )
    let lines = text.components("\r\n")
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    try #require(lines.count == 5)
    #expect(lines[0].hasPrefix("\u{FEFF}OCID,Proceso,Número del procedimiento,"))
    #expect(
      lines[1]
        == #"ocds-xq9v00-1,"Compra de «papel», y ""más""",LPL-1,B,Secretaría de Pruebas,open,,,2,A1,Partida 1,active,"#
        + #"2024-02-01T00:00:00-06:00,1000.50,MXN,1,2,MX-RFC-ZZA010101AAA,Firma Uno,ZZA010101AAA,C1; C2,"#
        + #"2023-11-14T22:13:20Z,https://datos.ejemplo.example/es/procesos/ocds-xq9v00-1"#
    )
    #expect(lines[2].contains(",1000.50,MXN,2,2,P2,Firma Dos,ZZB010101BBB,C1; C2,"))
    #expect(lines[3].contains(",2,,unsuccessful,,,,,,,,,,2023-11-14T22:13:20Z,"))
    #expect(lines[4].isEmpty)
  }

  @Test("the bytes do not depend on how they are asked for", arguments: [1, 7, 100, 1 << 20])
  func pieces(_ size: Int) throws {
    let records = [try record(sampleRelease), try record(sampleRelease)]
    for table in try #require(catalogue).tables {
      let format = ExportFormat.csv(table: table.name)
      #expect(try written(format, records, piece: size) == written(format, records))
    }
  }

  @Test(
    "a normalised table has the rows of its lists",
    arguments: [
      ("processes", 1), ("planning", 0), ("tenders", 1), ("parties", 3), ("party_roles", 4),
      ("party_identifiers", 2), ("tender_items", 1), ("award_items", 2), ("contract_items", 0),
      ("item_classifications", 1), ("award_decisions", 2), ("award_suppliers", 2),
      ("contracts", 2), ("transactions", 1), ("documents", 2), ("milestones", 1),
      ("amendments", 0), ("bids", 0),
    ]
  )
  func rows(_ table: String, _ count: Int) throws {
    let text = String(
      decoding: try written(.csv(table: table), [try record(sampleRelease)]),
      as: UTF8.self
    )
    #expect(text.components("\r\n").count == count + 2)
  }

  @Test("a record whose releases cannot be merged is a process without anything else")
  func unmergeable() throws {
    let bare = ExportRecord(
      ocid: "ocds-xq9v00-2",
      published: Instant(seconds: 0),
      compiledRelease: Chunk(body: [], crc32: 0, length: 0)
    )
    let processes = String(decoding: try written(.csv(table: "processes"), [bare]), as: UTF8.self)
    #expect(processes.components("\r\n")[1].hasPrefix("ocds-xq9v00-2,,"))
    let awards = String(decoding: try written(.csv(table: "awards"), [bare]), as: UTF8.self)
    #expect(awards.components("\r\n").count == 2)
  }

  @Test(
    "text that a spreadsheet would run gets an apostrophe, and a number does not",
    arguments: [
      ("=1+1", "\"'=1+1\""), ("+52 33", "\"'+52 33\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
      ("-1+1", "\"'-1+1\""), ("-12.30", "-12.30"), ("-1e5", "-1e5"), ("-", "\"'-\""),
      ("\\tx", "\"'\tx\""), ("\\rx", "\"'\rx\""), ("\\nx", "\"'\nx\""), ("＝1", "\"'＝1\""),
      ("-01", "\"'-01\""), ("a=1", "a=1"), ("'=1", "'=1"), (" =1", "\" =1\""),
      ("a\\u0000b", "a\u{FFFD}b"), ("a\\\"b", "\"a\"\"b\""), ("😀\u{202E}", "😀\u{202E}"),
      ("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\""),
    ]
  )
  func formulas(_ text: String, _ cell: String) throws {
    let release = #"{"ocid":"o","tender":{"id":"\#(text)"}}"#
    let columns = try #require(catalogue?["tenders"]).columns.count
    let csv = String(
      decoding: try written(.csv(table: "tenders"), [try record(release)]),
      as: UTF8.self
    )
    #expect(csv.hasSuffix("\r\no,\(cell)" + String(repeating: ",", count: columns - 2) + "\r\n"))
  }

  @Test("Python reads back what was written")
  func python() throws {
    let release = #"""
      {"ocid":"o","tender":{"id":"a,b","title":"x\"y\r\nz\n","description":" s ","status":"; \t","value":{"amount":12.30}}}
      """#
    let csv = try written(.csv(table: "tenders"), [try record(release)], options(.en))
    let output = try OCDSExportTests.python(
      """
      import csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))
      assert len(rows) == 1, rows
      row = rows[0]
      assert list(row.values())[:5] == ['o', 'a,b', 'x"y\\r\\nz\\n', ' s ', '; \\t'], row
      print(row['Estimated amount'])
      """,
      on: csv
    )
    #expect(output == "12.30\n")
  }

  @Test("under gzip the text is the same, in one member", arguments: [1, 100_000])
  func compressed(_ piece: Int) throws {
    let records = try (0..<300).map { _ in try record(sampleRelease) }
    var zipped = options()
    zipped.isCompressed = true
    let output = try OCDSExportTests.python(
      """
      import sys, zlib, hashlib
      reader = zlib.decompressobj(31)
      text = reader.decompress(open(sys.argv[1], 'rb').read())
      assert reader.eof and not reader.unused_data
      print(len(text), zlib.crc32(text))
      """,
      on: try written(.csv(table: "awards"), records, zipped, piece: piece)
    )
    let plain = try written(.csv(table: "awards"), records)
    #expect(output == "\(plain.count) \(crc32(of: plain.span))\n")
  }

  @Test("a text that repeats on every row is cut, and one that does not is whole")
  func repeated() throws {
    let long = String(repeating: "é", count: 1500)
    let release =
      #"{"ocid":"o","tender":{"title":"\#(long)"},"awards":[{"id":"1","title":"\#(long)"}]}"#
    let flat = String(
      decoding: try written(.csv(table: "awards"), [try record(release)]),
      as: UTF8.self
    )
    #expect(flat.contains(",\(long.prefix(1000))…,"))
    #expect(!flat.contains(long))
    let whole = String(
      decoding: try written(.csv(table: "award_decisions"), [try record(release)]),
      as: UTF8.self
    )
    #expect(whole.contains(long))
  }
}

extension String {
  /// The parts between the occurrences of a separator.
  func components(_ separator: String) -> [String] {
    var parts = [""]
    var rest = self[...].unicodeScalars
    let mark = Array(separator.unicodeScalars)
    while let first = rest.first {
      if rest.starts(with: mark) {
        parts.append("")
        rest = rest.dropFirst(mark.count)
      } else {
        parts[parts.count - 1].unicodeScalars.append(first)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
