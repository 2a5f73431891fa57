import Foundation
import OCDSCore
import OCDSStore
import TestSupport
import Testing

@testable import OCDSServer

@Suite("Downloads of a selection")
struct SelectionDownloadTests {
  private static let path = "/api/v1/records"
  static let endings = DownloadForm.allCases.map(\.rawValue)

  /// The first bytes of each form, by which a program knows it.
  private static let beginnings: [String: [UInt8]] = [
    "jsonl.gz": [0x1F, 0x8B], "json": [0x7B], "zip": Array("PK".utf8),
    "csv": [0xEF, 0xBB, 0xBF], "csv.zip": Array("PK".utf8), "xlsx": Array("PK".utf8),
    "sqlite": Array("SQLite format 3".utf8),
  ]

  @Test("come in every form, with a type and a name", arguments: Way.allCases, endings)
  func forms(_ way: Way, _ form: String) throws {
    let host = try Host(way, try TestPublication.standard())
    let reply = try host.get("\(Self.path).\(form)")
    #expect(reply.status == 200)
    let type = try #require(DownloadForm(rawValue: form)).mediaType
    #expect(reply.headers["content-type"] == type)
    let name = "contrataciones.\(form)"
    #expect(reply.headers["content-disposition"] == "attachment; filename=\"\(name)\"")
    #expect(reply.body.starts(with: try #require(Self.beginnings[form])))
    #expect(reply.headers["accept-ranges"] == nil)
    #expect(reply.headers["cache-control"] == "public, max-age=0, must-revalidate")
  }

  @Test("have the processes of the selection and no others")
  func selected() throws {
    let host = try Host(.router, try TestPublication.standard())
    let all = try gunzip(try host.get("\(Self.path).jsonl.gz").body)
    #expect(all.split(separator: UInt8(ascii: "\n")).count == 46)
    let some = try gunzip(try host.get("\(Self.path).jsonl.gz?tag=award").body)
    #expect(some.split(separator: UInt8(ascii: "\n")).count == 45)
    let none = try gunzip(try host.get("\(Self.path).jsonl.gz?year=1990").body)
    #expect(none.isEmpty)
    let package = try host.get("\(Self.path).json?tag=award&lang=es")
    #expect(try package.string("/records/44/ocid") != nil)
    #expect(try package.json("/records/45") == nil)
    #expect(
      try package.string("/uri") == "\(TestPublication.base)\(Self.path).json?tag=award&lang=es"
    )
  }

  @Test("of one process; an ocid that ends as a form does is looked for whole")
  func process() throws {
    let publication = try TestPublication.standard()
    try publication.ingest(
      [
        TestPublication.release("ocds-xq9v00-7.csv", "1", "2024-01-01T00:00:00Z", "tender")
      ],
      at: 1_750_000_000
    )
    let host = try Host(.router, publication)
    for form in Self.endings {
      let reply = try host.get("\(Self.path)/ocds-xq9v00-8.\(form)")
      #expect(reply.status == 200, "\(form)")
      #expect(reply.body.starts(with: try #require(Self.beginnings[form])), "\(form)")
    }
    let whole = try host.get("\(Self.path)/ocds-xq9v00-7.csv")
    #expect(whole.headers["content-type"] == "application/json")
    #expect(try whole.string("/records/0/ocid") == "ocds-xq9v00-7.csv")
    let table = try host.get("\(Self.path)/ocds-xq9v00-7.csv.csv")
    #expect(table.headers["content-type"]?.hasPrefix("text/csv") == true)
    #expect(
      table.headers["content-disposition"] == "attachment; filename=\"ocds-xq9v00-7.csv.csv\""
    )
    #expect(try host.get("\(Self.path)/ocds-xq9v00-99.csv").status == 404)
    #expect(try host.get("\(Self.path)/.csv").status == 404)
  }

  @Test("HEAD and a tag that fits build nothing", arguments: Way.allCases, endings)
  func unbuilt(_ way: Way, _ form: String) throws {
    let publication = try TestPublication.standard()
    let host = try Host(way, publication)
    let head = try host.get("\(Self.path).\(form)", method: "HEAD")
    let whole = try host.get("\(Self.path).\(form)")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    let tag = try #require(head.headers["etag"])
    #expect(tag.hasPrefix("W/\""))
    #expect(whole.headers["etag"] == tag)
    let held = try host.get("\(Self.path).\(form)", ["If-None-Match": tag])
    #expect(held.status == 304)
    let other = try host.get("\(Self.path).\(form)?tag=award", ["If-None-Match": tag])
    #expect(other.status == 200)
    try publication.ingest(
      [TestPublication.release("ocds-xq9v00-new", "1", "2024-01-01T00:00:00Z", "tender")],
      at: 1_750_000_000
    )
    #expect(try host.get("\(Self.path).\(form)", ["If-None-Match": tag]).status == 200)
  }

  @Test("speak the language that is asked for, in headings and in the name")
  func languages() throws {
    let host = try Host(.router, try TestPublication.standard())
    func get(_ query: String, _ accept: String?) throws -> (name: String, heading: String) {
      let headers = accept.map { ["Accept-Language": $0] } ?? [:]
      let reply = try host.get("\(Self.path).csv\(query)", headers)
      let text = String(decoding: reply.body, as: UTF8.self)
      return (reply.headers["content-disposition"] ?? "", String(text.prefix { $0 != "\r\n" }))
    }
    let spanish = try get("?year=2024", nil)
    let english = try get("?year=2024", "en")
    #expect(spanish.name.contains("contrataciones-2024.csv"))
    #expect(english.name.contains("contracting-2024.csv"))
    #expect(spanish.heading != english.heading)
    #expect(try get("?year=2024&lang=es", "en") == spanish)
    let part = try get("?tag=award&table=processes&lang=es", nil)
    #expect(part.name.contains("filename*=UTF-8''contrataciones-procesos-selecci%C3%B3n.csv"))
  }

  @Test("travel as gzip where that is accepted and they are not compressed already")
  func compression() throws {
    let host = try Host(.router, try TestPublication.standard())
    for form in ["csv", "json"] {
      let plain = try host.get("\(Self.path).\(form)")
      let zipped = try host.get("\(Self.path).\(form)", ["Accept-Encoding": "gzip"])
      #expect(zipped.headers["content-encoding"] == "gzip")
      #expect(try gunzip(zipped.body) == plain.body)
      #expect(zipped.headers["etag"] != plain.headers["etag"])
    }
    let lines = try host.get("\(Self.path).jsonl.gz", ["Accept-Encoding": "gzip"])
    #expect(lines.headers["content-encoding"] == nil)
  }

  @Test(
    "refuse what they do not know",
    arguments: [
      "csv?table=nothing", "csv?table=awards&table=bids", "jsonl.gz?table=awards", "csv?lang=fr",
      "xlsx?limit=1", "csv?cursor=a", "csv?year=x", "pdf",
    ]
  )
  func refused(_ ending: String) throws {
    let host = try Host(.router, try TestPublication.standard())
    #expect(try host.get("\(Self.path).\(ending)").status == (ending == "pdf" ? 404 : 400))
  }

  @Test("as of an earlier instant, processes are what they were then")
  func asOf() throws {
    let publication = try TestPublication.standard()
    try publication.ingest(
      [
        TestPublication.release("ocds-xq9v00-7", "3", "2024-05-01T00:00:00Z", "award"),
        TestPublication.release("ocds-xq9v00-new", "1", "2024-01-01T00:00:00Z", "tender"),
      ],
      at: 1_750_000_000
    )
    let host = try Host(.router, publication)
    let now = try host.get("\(Self.path).json?q=papeleria")
    #expect(try now.json("/records/46/releases") != nil)
    let then = try host.get("\(Self.path).json?asOf=2025-03-01")
    #expect(try then.json("/records/46") == nil)
    #expect(try then.string("/records/6/compiledRelease/tender/title") == "Papelería de 2")
    #expect(try then.json("/records/6/releases/1") != nil)
    #expect(try then.json("/records/6/releases/2") == nil)
    #expect(try now.string("/records/6/compiledRelease/tender/title") == "Papelería de 3")
  }

  @Test("of a supplier: the table of awards has its rows alone, the others are whole")
  func supplier() throws {
    let publication = try TestPublication()
    func award(_ id: String, _ suppliers: String...) -> String {
      let list = suppliers.map { "{\"id\":\"\($0)\",\"name\":\"Empresa \($0)\"}" }
      return
        "{\"id\":\"\(id)\",\"status\":\"active\",\"value\":{\"amount\":10,\"currency\":\"MXN\"},"
        + "\"suppliers\":[\(list.joined(separator: ","))]}"
    }
    try publication.ingest(
      [
        "{\"ocid\":\"ocds-xq9v00-1\",\"id\":\"1\",\"date\":\"2024-01-01T00:00:00Z\",\"tag\":[\"award\"],"
          + "\"initiationType\":\"tender\",\"awards\":[\(award("a", "X")),\(award("b", "Y", "X")),"
          + "\(award("c", "Y"))]}"
      ],
      at: 1_740_000_000
    )
    let host = try Host(.router, publication)
    func lines(_ query: String) throws -> Int {
      let reply = try host.get("\(Self.path).csv?\(query)")
      return String(decoding: reply.body, as: UTF8.self).split(separator: "\r\n").count - 1
    }
    #expect(try lines("") == 4)
    #expect(try lines("supplier=X") == 2)
    #expect(try lines("supplier=X&supplier=Y") == 4)
    #expect(try lines("supplier=Z") == 0)
    #expect(try lines("supplier=X&table=award_decisions") == 3)
    #expect(try lines("supplier=X&table=award_suppliers") == 4)
  }

  @Test("the tables that are asked for are those that come")
  func tables() throws {
    let host = try Host(.router, try TestPublication.standard())
    let reply = try host.get("\(Self.path).csv.zip?table=awards&table=processes")
    let text = String(decoding: reply.body, as: Unicode.ASCII.self)
    #expect(text.contains("awards.csv") && text.contains("processes.csv"))
    #expect(!text.contains("bids.csv"))
  }

  @Test("temporary files have so much room together, which is free again when the answer is gone")
  func room() throws {
    let room = BuildRoom(limit: 2 * BuildRoom.fileLimit)
    var first = room.permit()
    let second = room.permit()
    #expect(first != nil && second != nil)
    #expect(room.permit() == nil)
    #expect(room.permit() == nil)
    first?.shrink(to: 0)
    #expect(room.permit() != nil)
    first?.shrink(to: 1)
    second?.shrink(to: BuildRoom.fileLimit - 1)
    #expect(room.permit() != nil)
    second?.shrink(to: BuildRoom.fileLimit)
    first = nil
    #expect(room.permit() != nil)
  }
}
