import OCDSCore
@testable import OCDSExport
import OCDSStore
import TestSupport
import Testing

/// A reader of workbooks that knows no more than the format: sheets by name, cells as (kind, text).
let workbookReader = """
  import sys, zipfile, re, xml.etree.ElementTree as ET
  M = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
  R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
  archive = zipfile.ZipFile(sys.argv[1])
  assert archive.testzip() is None
  links = {r.get('Id'): r.get('Target') for r in ET.fromstring(archive.read('xl/_rels/workbook.xml.rels'))}
  book = ET.fromstring(archive.read('xl/workbook.xml'))
  sheets, hidden = {}, set()
  for sheet in book.find(M + 'sheets'):
      rows = []
      for row in ET.fromstring(archive.read('xl/' + links[sheet.get(R + 'id')])).iter(M + 'row'):
          cells = {}
          for cell in row:
              assert cell.find(M + 'f') is None
              column = re.match('[A-Z]+', cell.get('r')).group()
              if cell.get('t') == 'inlineStr':
                  value = ('text', ''.join(t.text or '' for t in cell.iter(M + 't')))
              else:
                  value = (cell.get('t') or 'n', cell.find(M + 'v').text)
              cells[column] = value
          rows.append(cells)
      sheets[sheet.get('name')] = rows
      if sheet.get('state') == 'hidden': hidden.add(sheet.get('name'))

  """

@Suite("Spreadsheets")
struct SpreadsheetTests {
  @Test("a workbook has a sheet for each table, typed cells, and no formulas")
  func workbook() throws {
    let output = try python(
      workbookReader + """
        awards = sheets['Adjudicaciones']
        print(len(awards), awards[0]['A'], awards[1]['N'], awards[1]['M'], awards[1]['P'], awards[2]['S'])
        print(sheets['Licitaciones'][1]['Y'] if 'Y' in sheets['Licitaciones'][1] else sorted(sheets['Licitaciones'][1].items())[-3:])
        print(sheets['Pagos'][1])
        print(list(sheets)[0], sheets['Léame'][2]['B'], 'Propuestas' in hidden, 'Adjudicaciones' in hidden)
        """,
      on: try written(.workbook, [try record(sampleRelease)])
    )
    let lines = output.components("\n")
    #expect(
      lines[0]
        == "4 ('text', 'OCID') ('n', '1000.5') ('n', '45323') ('n', '1') ('text', 'Firma Dos')"
    )
    #expect(lines[2].contains("'n', '-5'"))
    #expect(
      lines[3] == "Léame ('text', 'https://creativecommons.org/licenses/by/4.0/') True False"
    )
  }

  /// How many records a workbook of at most 8 MB takes before it is refused.
  private func taken(expecting expected: Int?) throws -> Int {
    var options = options()
    options.sizeLimit = 8 << 20
    options.expectedRecords = expected
    options.tables = ["awards"]
    let export = try Export(.workbook, try #require(catalogue), options)
    let title = String(repeating: "papel ", count: 800)
    let record = try record(#"{"ocid":"ocds-xq9v00-1","awards":[{"id":"1","title":"\#(title)"}]}"#)
    var buffer = ByteBuffer()
    var taken = 0
    let error = #expect(throws: ExportError.self) {
      while taken < 100_000 {
        try export.put(record)
        taken += 1
        while try export.fill(&buffer, upTo: 1) == .more { continue }
      }
    }
    #expect(error?.code == .tooLarge)
    return taken
  }

  @Test("a workbook that will be too large is refused early where it is known how much comes")
  func early() throws {
    let room = try taken(expecting: nil)
    #expect(room > 1_200)
    #expect(try taken(expecting: 2 * room) == max(1000, 2 * room / 10))
    #expect(try taken(expecting: 20 * room) == room)
    // As much as an estimate may be wrong, it is tried.
    #expect(try taken(expecting: room + room / 4) == room)
  }

  @Test(
    "the first sheet says what codes mean, each list once",
    arguments: [
      (Language.es, "Adjudicación directa", "Códigos"), (.en, "Direct award", "Codes"),
    ]
  )
  func codes(language: Language, direct: String, title: String) throws {
    let output = try python(
      workbookReader + """
        guide = list(sheets.values())[0]
        codes = [r['A'][1] for r in guide if 'A' in r].index('\(title)')
        print(codes > 8, [(r['C'][1], len(r['E'][1]) > 20) for r in guide if r.get('B') == ('text', 'direct')])
        print(sum(r.get('B') == ('text', 'MXN') for r in guide), sum(r.get('C') == ('text', 'tender/status') for r in guide))
        """,
      on: try written(.workbook, [try record(sampleRelease)], options(language))
    )
    #expect(output == "True [('\(direct)', True)]\n0 2\n")
  }

  @Test("hostile text goes in and comes out as text")
  func hostile() throws {
    let long = String(repeating: "á", count: 40_000)
    let wide = String(repeating: "😀", count: 20_000)
    let release =
      #"{"ocid":"=1+1","planning":{"rationale":"\#(long)"},"tender":{"id":"a\u0000\u0001b","title":"=HYPERLINK(\"x\")","#
      + #""description":"\#(wide)","status":"_x0041_ x","procurementMethod":"l1\r\nl2\rl3\tz","#
      + #""procurementMethodDetails":"<&>'\"]]>","procurementMethodRationale":"  s  ","awardCriteria":"\uFFFE\uFFFFé","#
      + #""value":{"amount":123456789012345.678}}}"#
    let output = try python(
      workbookReader + """
        tender = sheets['Tenders'][1]
        text = {heading[1]: tender[column][1] for column, heading in sheets['Tenders'][0].items() if column in tender}
        def spelled(t): return re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m.group(1), 16)), t)
        assert tender['A'] == ('text', '=1+1'), tender['A']
        assert tender['B'] == ('text', 'a\\ufffd\\ufffdb'), tender['B']
        assert tender['C'] == ('text', '=HYPERLINK("x")')
        assert len(tender['D'][1].encode('utf-16-le')) // 2 <= 32767 and tender['D'][1].endswith('😀 […]')
        assert tender['E'] == ('text', '_x005F_x0041_ x') and spelled(tender['E'][1]) == '_x0041_ x'
        assert tender['H'] == ('text', 'l1\\nl2\\nl3\\tz'), tender['H']
        assert tender['I'] == ('text', '<&>\\'"]]>'), tender['I']
        assert tender['J'] == ('text', '  s  '), tender['J']
        assert ('text', '123456789012345.678') in tender.values()
        assert ('text', '\\ufffd\\ufffdé') in tender.values()
        planning = sheets['Planning'][1]['B'][1]
        assert len(planning) == 32767 and planning.endswith('á […]'), len(planning)
        print('good')
        """,
      on: try written(.workbook, [try record(release)], options(.en))
    )
    #expect(output == "good\n")
  }

  @Test("only the tables that are asked for are there")
  func chosen() throws {
    var options = options()
    options.tables = ["contracts", "awards"]
    let sample = [try record(sampleRelease)]
    let sheets = try python(
      workbookReader + "print(list(sheets), len(sheets['Contratos']))",
      on: try written(.workbook, sample, options)
    )
    #expect(sheets == "['Léame', 'Adjudicaciones', 'Contratos'] 3\n")
    let tables = try python(
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      print([name for name, in db.execute("select name from sqlite_master where type='table'")])
      """,
      on: try written(.database, sample, options)
    )
    #expect(tables == "['awards', 'contracts', 'about', 'columns']\n")
    options.tables = ["x"]
    #expect(throws: ExportError.self) { try written(.workbook, sample, options) }
  }

  @Test("past the last row of a sheet a further one goes on, with the headings")
  func overflow() throws {
    let records = try (0..<12).map { try record(#"{"ocid":"o\#($0)","tender":{"id":"1"}}"#) }
    let export = Export(
      .workbook,
      try WorkbookExport(try #require(catalogue), options(), rowsPerSheet: 5)
    )
    let output = try python(
      workbookReader + """
        for name in ['Procesos', 'Procesos (2)', 'Procesos (3)']:
            print(len(sheets[name]), sheets[name][0]['A'][1], sheets[name][-1]['A'][1])
        """,
      on: try drained(export, records)
    )
    #expect(output == "5 OCID o3\n5 OCID o7\n5 OCID o11\n")
  }

  @Test(
    "a number that a cell cannot hold is text",
    arguments: [
      ("1", true), ("-12.30", true), ("123456789012345", true), ("0.000001", true),
      ("1234567890123456", false), ("1e400", false), ("1e-400", false), ("12.00000000000000", true),
      ("100000000000000000000", true), ("1e9999999999999999999999", false),
    ]
  )
  func exact(_ number: String, _ isExact: Bool) {
    #expect(WorkbookExport.isExact(number.utf8.span) == isExact)
  }

  @Test("a database has typed columns, an index, and says what it is")
  func database() throws {
    let output = try python(
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      print(db.execute('pragma integrity_check').fetchone()[0])
      print(db.execute('select count(*), sum(amount), typeof(amount), max(supplier_rfc) from awards').fetchone())
      print(db.execute('select sum(amount) from award_decisions').fetchone())
      print(db.execute('select has_enquiries, typeof(amount), amount from tenders').fetchone())
      print(db.execute('select typeof(award_id), award_id, date(award_date) from awards order by award_id limit 2').fetchall())
      print(db.execute("select value from about where name='license'").fetchone()[0])
      print(db.execute('select count(*) from columns where "column" = \\'ocid\\'').fetchone()[0] > 15)
      print(len(db.execute("select name from sqlite_master where type='index'").fetchall()) > 15)
      """,
      on: try written(.database, [try record(sampleRelease)])
    )
    #expect(
      output == """
        ok
        (3, 2001.0, 'real', 'ZZB010101BBB')
        (1000.5,)
        (0, 'real', 12.3)
        [('text', '2', None), ('text', 'A1', '2024-02-01')]
        https://creativecommons.org/licenses/by/4.0/
        True
        True

        """
    )
  }

  @Test(
    "what grows beyond its limit is refused and leaves nothing",
    arguments: [ExportFormat.workbook, .database, .tables]
  )
  func limited(_ format: ExportFormat) throws {
    var options = options()
    options.sizeLimit = 1 << 20
    let long = String(repeating: "x", count: 30_000)
    let records = try (0..<100).map { number in
      try record(#"{"ocid":"\#(number)","planning":{"rationale":"\#(long)"}}"#)
    }
    let error = #expect(throws: ExportError.self) { try written(format, records, options) }
    #expect(error?.code == .tooLarge)
  }

  @Test(
    "the finished file is the same as what is read",
    arguments: [ExportFormat.workbook, .database]
  )
  func file(_ format: ExportFormat) throws {
    let export = try Export(format, try #require(catalogue), options())
    #expect(export.file == nil)
    let content = try drained(export, [try record(sampleRelease)])
    #expect(export.file?.length == content.count)
  }

  @Test("the same processes and the same money in every form")
  func money() throws {
    var generator = SeededGenerator(seed: 7)
    var records: [ExportRecord] = []
    for number in 0..<200 {
      let awards = (0..<Int.random(in: 0...4, using: &generator)).map { award in
        let cents = Int.random(in: -99...99_999_999_999, using: &generator)
        let sign = cents < 0 ? "-" : ""
        let rest = String(abs(cents) % 100)
        let amount = "\(sign)\(abs(cents) / 100).\(rest.count < 2 ? "0" + rest : rest)"
        return
          #"{"id":"\#(award)","value":{"amount":\#(amount),"currency":"MXN"},"suppliers":[{"id":"a"},{"id":"b"}]}"#
      }
      records.append(
        try record(#"{"ocid":"o\#(number)","awards":[\#(awards.joined(separator: ","))]}"#)
      )
    }
    let sum = "from decimal import Decimal as D\n"
    let lines = try python(
      sum + """
        import sys, gzip, json
        rows = [json.loads(line, parse_float=D) for line in gzip.open(sys.argv[1])]
        awards = [award for row in rows for award in row['awards']]
        print(len(rows), len(awards), sum(award['value']['amount'] for award in awards))
        """,
      on: try written(.lines, records)
    )
    let heading = try #require(
      catalogue?["awards"]?.columns.first { $0.name == "amount" }?.title.en
    )
    let csv = try python(
      sum + """
        import sys, csv
        rows = [r for r in csv.DictReader(open(sys.argv[1], encoding='utf-8-sig')) if r['Supplier number'] in ('', '1')]
        print(len(rows), sum(D(r['\(heading)']) for r in rows))
        """,
      on: try written(.csv(table: "awards"), records, options(.en))
    )
    let workbook = try python(
      sum + workbookReader + """
        rows = sheets['Award decisions'][1:]
        amount = next(c for c, v in sheets['Award decisions'][0].items() if v[1] == 'Award amount')
        print(len(sheets['Processes']) - 1, len(rows), sum(D(repr(float(row[amount][1]))) for row in rows))
        """,
      on: try written(.workbook, records, options(.en))
    )
    let database = try python(
      sum + """
        import sqlite3, sys
        db = sqlite3.connect(sys.argv[1])
        rows = [D(str(a)) for a, in db.execute('select amount from award_decisions')]
        print(db.execute('select count(*) from processes').fetchone()[0], len(rows), sum(rows))
        """,
      on: try written(.database, records)
    )
    #expect(lines.hasPrefix("200 "))
    #expect(lines.hasSuffix(" " + csv))
    #expect(normal(workbook) == normal(lines))
    #expect(normal(database) == normal(lines))
  }

  /// A line of figures without the zeros at the end of a fraction.
  private func normal(_ line: String) -> String {
    var line = line.filter { $0 != "\n" }
    guard line.contains(".") else { return line }
    while line.last == "0" { line.removeLast() }
    return line
  }
}
