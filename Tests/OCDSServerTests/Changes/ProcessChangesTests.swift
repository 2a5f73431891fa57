import Foundation
import OCDSCore
import OCDSStore
import TestSupport
import Testing

@testable import OCDSServer

@Suite struct ProcessChangesTests {
  private let target = "/api/v1/records/\(AmendedProcess.ocid)/changes"

  @Test("each release says what it changed, in both languages", arguments: Way.allCases)
  func sentences(_ way: Way) throws {
    let host = try Host(way, try AmendedProcess.publication())
    let spanish = try host.get(target)
    #expect(spanish.status == 200)
    #expect(spanish.headers["content-language"] == "es")
    #expect(spanish.headers["vary"] == "Accept-Encoding, Accept-Language")
    #expect(try spanish.strings("/releases", "/id") == ["1", "2", "3"])
    #expect(
      try spanish.strings("/releases/0/changes", "/sentence") == [
        "Se agregó el tipo de inicio: «Licitación».",
        "Se agregó el comprador: «Secretaría de <Obras> & \"Agua\"».",
        "Se agregó el participante Secretaría de <Obras> & \"Agua\": «Comprador».",
        "Se agregó la licitación: «Puente & <camino>».",
      ]
    )
    #expect(
      try spanish.strings("/releases/1/changes", "/sentence") == [
        "El estatus de la licitación pasó de «En curso» a «Concluida».",
        "Se agregó la cantidad de la partida 1 de la licitación: 1,500.5.",
        "Se agregó la partida 2 de la licitación: «Arena».",
        "Se agregó la adjudicación A-1: «Puente», a Puentes del Sur, S.A., por $1,000.00 MXN.",
        "Se agregó el contrato C-12: por $1,000.00 MXN.",
      ]
    )
    #expect(
      try spanish.strings("/releases/2/changes", "/sentence") == [
        "Se quitó el periodo de recepción de propuestas de la licitación (antes: desde el 1 de "
          + "enero de 2024).",
        "El estatus del contrato C-12 pasó de «Pendiente» a «Vigente».",
        "El monto del contrato C-12 pasó de $1,000.00 MXN a $1,200.00 MXN.",
        "Se agregó la fecha de firma del contrato C-12: 14 de febrero de 2024.",
      ]
    )
    let english = try host.get(target, ["Accept-Language": "en"])
    #expect(
      try english.strings("/releases/2/changes", "/sentence") == [
        "Removed the bidding period of the tender (before: from 1 January 2024).",
        "The status of contract C-12 went from “Pending” to “In force”.",
        "The value of contract C-12 went from $1,000.00 MXN to $1,200.00 MXN.",
        "Added the date signed of contract C-12: 14 February 2024.",
      ]
    )
    #expect(try english.json("/releases") == host.get("\(target)?lang=en").json("/releases"))
    #expect(
      try host.get("\(target)?lang=es", ["Accept-Language": "en"]).string("/language") == "es"
    )
  }

  @Test("a difference has its place by ids, what was and what is")
  func values() throws {
    let host = try Host(.router, try AmendedProcess.publication())
    let reply = try host.get(target)
    #expect(
      try reply.strings("/releases/2/changes", "/path") == [
        "/tender/tenderPeriod", "/contracts/C-12/status", "/contracts/C-12/value",
        "/contracts/C-12/dateSigned",
      ]
    )
    #expect(
      try reply.json("/releases/2/changes/2/before") == #"{"amount":1000,"currency":"MXN"}"#
    )
    #expect(
      try reply.json("/releases/2/changes/2/after") == #"{"amount":1200.0,"currency":"MXN"}"#
    )
    #expect(try reply.json("/releases/2/changes/0/after") == "null")
    #expect(try reply.json("/releases/2/changes/3/before") == "null")
    #expect(try host.get("/api/v1/records/none/changes").status == 404)
  }

  @Test("pages lead through all releases, and each says what the whole does", arguments: [1, 2])
  func pages(_ limit: Int) throws {
    let host = try Host(.router, try AmendedProcess.publication())
    var seen: [String] = []
    var next: String? = "\(target)?limit=\(limit)"
    while let address = next {
      let page = try host.get(address)
      #expect(try page.string("/uri") == TestPublication.base + address)
      for i in 0..<(try page.strings("/releases", "/id").count) {
        seen.append(try page.json("/releases/\(i)") ?? "")
      }
      next = try page.string("/links/next").map { String($0.dropFirst(TestPublication.base.count)) }
    }
    let whole = try host.get(target)
    #expect(try seen == (0..<3).map { try whole.json("/releases/\($0)") ?? "" })
    let page = try host.get("\(target)?limit=1")
    let link = try #require(try page.string("/links/next"))
    let cursor = try #require(link.split(separator: "cursor=").last?.split(separator: "&").first)
    #expect(try host.get("/api/v1/records/ocds-xq9v00-d/changes?cursor=\(cursor)").status == 400)
  }

  @Test(
    "the changes of the invented processes are sentences in both languages, and lead to the record",
    arguments: FixtureProcesses.files
  )
  func fixtures(_ file: String) throws {
    let package = try JSONDocument(bytes(of: Paths.fixtures.appending(path: "releases/\(file)")))
    var texts: [String] = []
    if let list = package.root["releases"] {
      var cursor = list.elements
      while let release = cursor.next() { texts.append(text(release.compactBytes)) }
    }
    let publication = try TestPublication()
    try publication.ingest(texts, at: 1_740_000_000)
    var reader = try PublicationReader(publication.folder)
    let ocid = try #require(try reader.ocids(of: Selection(), limit: 1).rows.first)
    let releases = try reader.releases(ofProcess: ocid)
    var inflater = Inflater()
    let changes = ReleaseChanges(try publication.folder.settings())
    let entries = try changes.entries(of: releases, using: &inflater)
    #expect(entries.count == releases.count)
    for change in entries.flatMap(\.changes) {
      for language in Language.allCases {
        let sentence = change.sentence[language]
        #expect(sentence.hasSuffix("."))
        #expect(
          !sentence.contains("«\(change.path.split(separator: "/").last ?? "")»"),
          "\(sentence)"
        )
      }
      #expect(change.before != nil || change.after != nil)
      #expect(change.before != change.after)
    }
    // What each release changed, one after another, is what the record says: the values at the end are the last ones.
    let record = try #require(try reader.record(ocid: ocid))
    let compiled = try JSONDocument(try inflater.bytes(record.compiledRelease))
    var last: [String: [UInt8]?] = [:]
    for change in entries.flatMap(\.changes) { last[change.path] = change.after }
    for (path, value) in last where value != nil && !path.contains("~") {
      guard let place = try Self.place(path, in: text(compiled.root.compactBytes)) else { continue }
      let isScalar = value?.first != UInt8(ascii: "{") && value?.first != UInt8(ascii: "[")
      if isScalar { #expect(place == value, "\(path)") }
    }
  }

  /// The value at a path by ids; nil where a later change took it away with what holds it.
  private static func place(_ path: String, in compiled: String) throws -> [UInt8]? {
    var value = Array(compiled.utf8)
    for token in path.split(separator: "/").map(String.init) {
      let document = try JSONDocument(value)
      var found: [UInt8]?
      if document.root.kind == .array {
        var items = document.root.elements
        while let item = items.next() {
          if item.textValue("id") == token { found = item.compactBytes }
        }
      } else if let member = document.root[token] {
        found = member.compactBytes
      }
      guard let found else { return nil }
      value = found
    }
    return value
  }

  @Test("releases that contradict each other say so")
  func contradiction() throws {
    let publication = try TestPublication()
    try publication.ingest(
      [
        TestPublication.release("ocds-xq9v00-x", "1", "2024-01-01T00:00:00Z", "tender"),
        #"{"ocid":"ocds-xq9v00-x","id":"2","date":"2024-02-01T00:00:00Z","tag":["award"],"#
          + #""tender":["t"]}"#,
        TestPublication.release("ocds-xq9v00-x", "3", "2024-03-01T00:00:00Z", "tender"),
      ],
      at: 1_740_000_000
    )
    let host = try Host(.router, publication)
    let reply = try host.get("/api/v1/records/ocds-xq9v00-x/changes")
    #expect(reply.status == 200)
    #expect(try reply.strings("/releases", "/id") == ["1", "2", "3"])
    if try host.get("/api/v1/records/ocds-xq9v00-x").json("/records/0/compiledRelease") == nil {
      #expect(try reply.strings("/releases/2/changes", "/path") == [""])
      #expect(try reply.strings("/releases/0/changes", "/path").count == 2)
    }
  }

  @Test("an entry lists so many differences and counts the others")
  func bounded() throws {
    let publication = try TestPublication()
    let items = (0..<2500).map { #"{"id":"\#($0)","description":"x"}"# }.joined(separator: ",")
    try publication.ingest(
      [
        TestPublication.release("ocds-xq9v00-x", "1", "2024-01-01T00:00:00Z", "tender"),
        #"{"ocid":"ocds-xq9v00-x","id":"2","date":"2024-02-01T00:00:00Z","tag":["tenderUpdate"],"#
          + #""tender":{"id":"t","items":[\#(items)]}}"#,
      ],
      at: 1_740_000_000
    )
    let reply = try Host(.router, publication).get("/api/v1/records/ocds-xq9v00-x/changes")
    #expect(try reply.strings("/releases/1/changes", "/path").count == ReleaseChanges.mostChanges)
    #expect(try reply.json("/releases/1/omitted") == "500")
  }
}
