import OCDSCore
import OCDSStore
import TestSupport
import Testing

@testable import OCDSServer

@Suite struct RecordPartsTests {
  private let target = "/api/v1/records/\(AmendedProcess.ocid)"

  @Test("the parts that are asked for, and only these", arguments: Way.allCases)
  func parts(_ way: Way) throws {
    let host = try Host(way, try AmendedProcess.publication())
    for (include, compiled, versioned, whole) in [
      ("", true, false, false), ("?include=compiled", true, false, false),
      ("?include=versioned", false, true, false), ("?include=releases", false, false, true),
      ("?include=releases,versioned,compiled", true, true, true),
    ] {
      let reply = try host.get(target + include, ["Accept-Encoding": way == .live ? "gzip" : ""])
      #expect(reply.status == 200)
      #expect(try (reply.json("/records/0/compiledRelease") != nil) == compiled, "\(include)")
      #expect(try (reply.json("/records/0/versionedRelease") != nil) == versioned, "\(include)")
      #expect(try (reply.json("/records/0/releases/0/url") == nil) == whole, "\(include)")
      if whole {
        #expect(try reply.json("/records/0/releases/2") == AmendedProcess.amendment)
      }
    }
    let all = try host.get("\(target)?include=releases,versioned,compiled")
    #expect(
      try all.string("/uri")
        == "\(TestPublication.base)\(target)?include=compiled,versioned,releases"
    )
    #expect(
      try all.json("/records/0/versionedRelease/contracts/0/status/1/value") == "\"active\""
    )
    // The plain record and the one that names its only part are one.
    #expect(try host.get(target).body == host.get("\(target)?include=compiled").body)
  }

  @Test(
    "releases of more bytes than a limit are read while they are sent, and are the same bytes",
    arguments: ["releases", "releases,compiled", "versioned,releases", "compiled,versioned"],
    [nil, "2025-02-19T21:21:40Z"]
  )
  func streamed(_ include: String, _ asOf: String?) throws {
    let amended = try AmendedProcess.publication()
    let publication = try Publication(amended.folder, readers: 1, log: { _ in })
    let route = RecordRoute.route(publication)
    let call = try Call(
      Request(path: target),
      route,
      captures: [AmendedProcess.ocid],
      query: [("include", include)] + (asOf.map { [("asOf", $0)] } ?? [])
    )
    let request = try RecordRequest(call, zone: publication.zone)
    #expect(try request.stream(publication)?.status == nil)
    let stream = try request.stream(publication, above: 300)
    guard include.contains("releases") else {
      #expect(stream?.status == nil)
      return
    }
    let found = try #require(stream)
    #expect(found.status == 200)
    #expect(found.header("Content-Type") == "application/json")
    #expect(try found.body.collected() == route.answer(call).body.collected())
  }

  @Test(
    "what would have to be merged of too many bytes is refused, at the bound and not below",
    arguments: ["versioned", "compiled", "releases", "releases,versioned"],
    [nil, "2025-02-19T21:21:40Z"]
  )
  func tooLarge(_ include: String, _ asOf: String?) throws {
    let amended = try AmendedProcess.publication()
    let publication = try Publication(amended.folder, readers: 1, log: { _ in })
    let call = try Call(
      Request(path: target),
      RecordRoute.route(publication),
      captures: [AmendedProcess.ocid],
      query: [("include", include)] + (asOf.map { [("asOf", $0)] } ?? [])
    )
    let request = try RecordRequest(call, zone: publication.zone)
    var reader = try PublicationReader(amended.folder)
    var last = Int64.max
    if let instant = asOf.flatMap({ DateTime($0)?.instant }) {
      last = try reader.sequence(asOf: instant)
    }
    let bytes = try reader.releaseSizes(ofProcess: AmendedProcess.ocid, through: last)
      .reduce(0) { $0 + $1.length }
    try request.refuseTooLarge(publication, above: bytes)
    guard include.contains("versioned") || (include == "compiled" && asOf != nil) else {
      return try request.refuseTooLarge(publication, above: 1)
    }
    let problem = #expect(throws: Problem.self) {
      try request.refuseTooLarge(publication, above: bytes - 1)
    }
    #expect(problem?.status == 413 && problem?.name == "process-too-large")
  }

  @Test("a record as of an instant is what had been published by then", arguments: Way.allCases)
  func past(_ way: Way) throws {
    let host = try Host(way, try AmendedProcess.publication())
    let then = "asOf=2025-02-19T21:21:40Z"
    let reply = try host.get("\(target)?\(then)&include=compiled,versioned")
    #expect(reply.status == 200)
    #expect(
      try reply.json("/records/0/compiledRelease/contracts/0/value")
        == #"{"amount":1000,"currency":"MXN"}"#
    )
    #expect(try reply.strings("/records/0/releases", "/date").count == 2)
    #expect(try reply.string("/publishedDate") == "2025-02-19T21:21:40Z")
    #expect(
      try host.get("\(target)?\(then)&include=releases").strings("/records/0/releases", "/id")
        == ["1", "2"]
    )
    // Links are written as those of records are.
    let now = try host.get("\(target)?asOf=2025-02-20")
    #expect(try now.json("/records/0") == host.get(target).json("/records/0"))
    for early in ["2025-02-19T21:19:59Z", "2025-02-18", "1999-12-31"] {
      let none = try host.get("\(target)?asOf=\(early)")
      #expect(none.status == 404)
      #expect(try none.string("/type") == "tag:vitrina,2026:problem/no-such-record")
    }
  }

  @Test(
    "what is no part and no instant is refused",
    arguments: [
      "include=", "include=compiled,", "include=all", "include=Compiled", "asOf=yesterday",
      "asOf=2025-02-30", "include=compiled&include=versioned", "sort=date",
    ]
  )
  func refused(_ query: String) throws {
    let host = try Host(.router, try AmendedProcess.publication())
    #expect(try host.get("\(target)?\(query)").status == 400)
    #expect(try host.get("/api/v1/records/none?include=versioned").status == 404)
  }
}
