import OCDSCore
@testable import OCDSExport
import OCDSStore
import TestSupport
import Testing

@Suite("JSON Lines and packages")
struct LinesTests {
  let records: [ExportRecord]

  init() throws {
    records = try (0..<50).map { number in
      try record(
        #"{"ocid":"ocds-xq9v00-\#(number)","id":"\#(number)","tender":{"value":{"amount":12.30}}}"#
      )
    }
  }

  static let bare = ExportRecord(
    ocid: "ocds-xq9v00-\"x\"",
    published: Instant(seconds: 0),
    compiledRelease: Chunk(body: [], crc32: 0, length: 0)
  )

  @Test("lines are one gzip member, byte for byte what was stored", arguments: [1, 1000, 1 << 20])
  func lines(_ piece: Int) throws {
    let content = try written(.lines, records + [Self.bare], piece: piece)
    let output = try python(
      """
      import sys, zlib
      data = open(sys.argv[1], 'rb').read()
      reader = zlib.decompressobj(31)
      text = reader.decompress(data)
      assert reader.eof and not reader.unused_data
      sys.stdout.write(text.decode())
      """,
      on: content
    )
    let lines = output.components("\n")
    #expect(lines.count == 51)
    #expect(
      lines[0] == #"{"ocid":"ocds-xq9v00-0","id":"0","tender":{"value":{"amount":12.30}}}"#
    )
  }

  @Test("no records are an empty member, an empty package and an archive with one")
  func empty() throws {
    let lines = try written(.lines, [])
    #expect(lines.count == 20)
    let package = text(try written(.package, []))
    #expect(package.hasSuffix(#""records":[]}"#))
    let names = try python(
      """
      import sys, zipfile, json
      archive = zipfile.ZipFile(sys.argv[1])
      print(archive.namelist(), json.loads(archive.read('vitrina-0001.json'))['records'])
      """,
      on: try written(.packages, [])
    )
    #expect(names == "['vitrina-0001.json'] []\n")
  }

  @Test("a package holds every record with its links, also under gzip", arguments: [false, true])
  func package(_ isCompressed: Bool) throws {
    var options = options()
    options.isCompressed = isCompressed
    let output = try python(
      """
      import sys, json, gzip
      data = open(sys.argv[1], 'rb').read()
      if data[:2] == b'\\x1f\\x8b': data = gzip.decompress(data)
      package = json.loads(data)
      assert package['version'] == '1.1' and package['license'] and package['uri']
      assert package['publishedDate'] == '2023-11-14T22:13:20Z'
      records = package['records']
      assert all(record['releases'][0]['url'] for record in records[:-1])
      assert 'compiledRelease' not in records[-1]
      print(len(records), records[3]['compiledRelease']['ocid'], records[-1]['ocid'])
      """,
      on: try written(.package, records + [Self.bare], options)
    )
    #expect(output == "51 ocds-xq9v00-3 ocds-xq9v00-\"x\"\n")
  }

  @Test("an archive has packages of a limited zipped size, and every record once")
  func split() throws {
    var generator = SeededGenerator(seed: 11)
    let records = try (0..<60).map { number in
      let noise = (0..<3000).map { _ in String(generator.next(), radix: 16) }.joined()
      return try record(#"{"ocid":"o\#(number)","planning":{"rationale":"\#(noise)"}}"#)
    }
    let export = Export(.packages, try PackageArchive(options(), zippedLimit: 600_000))
    let output = try python(
      """
      import sys, zipfile, json
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      members = archive.infolist()
      assert max(m.compress_size for m in members) <= 600000, [m.compress_size for m in members]
      assert [m.filename for m in members][:2] == ['vitrina-0001.json', 'vitrina-0002.json']
      packages = [json.loads(archive.read(m)) for m in members]
      assert len({p['uri'] for p in packages}) == len(packages) > 2
      print([r['ocid'] for p in packages for r in p['records']] == [f'o{i}' for i in range(60)])
      """,
      on: try drained(export, records)
    )
    #expect(output == "True\n")
  }

  @Test(
    "the same records give the same bytes, whatever the form",
    arguments: [
      ExportFormat.lines, .package, .packages, .tables,
    ]
  )
  func same(_ format: ExportFormat) throws {
    #expect(try written(format, records) == written(format, records, piece: 10))
  }

  @Test("the archive of tables has a file for each, as it is by itself")
  func tables() throws {
    let sample = [try record(sampleRelease)]
    let tables = try #require(catalogue).tables
    let output = try python(
      """
      import sys, zipfile, hashlib
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for name in archive.namelist():
          print(name, len(archive.read(name)))
      """,
      on: try written(.tables, sample)
    )
    let expected = try tables.map {
      "\($0.name).csv \(try written(.csv(table: $0.name), sample).count)\n"
    }
    #expect(output == expected.joined())
  }

  @Test(
    "a damaged body is an error that names the process",
    arguments: [
      ExportFormat.package, .packages, .csv(table: "awards"), .workbook, .database,
    ]
  )
  func damaged(_ format: ExportFormat) throws {
    let good = records[0].compiledRelease
    let bad = ExportRecord(
      ocid: "ocds-xq9v00-bad",
      published: Instant(seconds: 0),
      compiledRelease: Chunk(body: good.body, crc32: good.crc32 &+ 1, length: good.length)
    )
    let error = #expect(throws: ExportError.self) { try written(format, [bad]) }
    #expect(error?.code == .damaged)
  }

  @Test("a table that there is not is refused")
  func unknown() throws {
    let known = try #require(catalogue)
    #expect(throws: ExportError.self) { try Export(.csv(table: "x"), known, options()) }
  }
}
