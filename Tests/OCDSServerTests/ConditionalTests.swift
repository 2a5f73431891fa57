import Foundation
import OCDSServer
import OCDSStore
import Testing

@Suite struct ConditionalTests {
  static let path = "/api/v1/records/ocds-xq9v00-7"
  static let modified = "Wed, 19 Feb 2025 21:20:00 GMT"

  @Test("the two codings have two tags", arguments: Way.allCases)
  func tags(_ way: Way) throws {
    let host = try Host(way, try TestPublication.standard())
    let plain = try host.get(Self.path)
    let gzip = try host.get(Self.path, ["Accept-Encoding": "gzip"])
    let tag = try #require(plain.headers["etag"])
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
    #expect(gzip.headers["etag"] == tag.dropLast() + "-gzip\"")
    #expect(try gzip.content() == plain.body)
    let other = try host.get("/api/v1/records/ocds-xq9v00-8")
    #expect(other.headers["etag"] != tag)
  }

  @Test(
    "what all packages say is compressed too, and another tag goes with other words",
    arguments: Way.allCases
  )
  func sharedHead(_ way: Way) throws {
    let publication = try TestPublication.standard()
    let path = "/api/v1/records/ocds-xq9v00-7"
    let before = try Host(way, publication).get(path, ["Accept-Encoding": "gzip"])
    let said = Array("ocds_pagination_extension".utf8)
    #expect(try before.content().firstRange(of: said) != nil)
    #expect(before.body.firstRange(of: said) == nil)
    let file = "\(publication.folder.path)/publication.json"
    let settings = try String(contentsOfFile: file, encoding: .utf8)
    try settings.replacing("ext.example", with: "ext.invalid").write(
      toFile: file,
      atomically: true,
      encoding: .utf8
    )
    let after = try Host(way, publication).get(path, ["Accept-Encoding": "gzip"])
    #expect(after.headers["etag"] != before.headers["etag"])
    let text = String(decoding: try before.content(), as: UTF8.self)
    #expect(
      String(decoding: try after.content(), as: UTF8.self)
        == text.replacing("ext.example", with: "ext.invalid")
    )
  }

  @Test("what the client holds is not sent again", arguments: Way.allCases)
  func notModified(_ way: Way) throws {
    let host = try Host(way, try TestPublication.standard())
    let tag = try #require(try host.get(Self.path).headers["etag"])
    let cases: [([String: String], Int)] = [
      (["If-None-Match": tag], 304),
      (["If-None-Match": "W/\(tag)"], 304),
      (["If-None-Match": "\"a,b\", W/\"c\" ,\(tag)"], 304),
      (["If-None-Match": "*"], 304),
      (["If-None-Match": "\"other\""], 200),
      (["If-None-Match": String(tag.dropFirst().dropLast())], 200),
      (["If-None-Match": tag, "Accept-Encoding": "gzip"], 200),
      (["If-None-Match": "\(tag.dropLast())-gzip\"", "Accept-Encoding": "gzip"], 304),
      (["If-Modified-Since": Self.modified], 304),
      (["If-Modified-Since": "Wed, 19 Feb 2025 21:19:59 GMT"], 200),
      (["If-Modified-Since": "Wednesday, 19-Feb-25 21:20:00 GMT"], 304),
      (["If-Modified-Since": "Wed Feb 19 21:20:00 2025"], 304),
      (["If-Modified-Since": "Sat Mar  1 00:00:00 2025"], 304),
      (["If-Modified-Since": "Sun, 30 Feb 2025 00:00:00 GMT"], 200),
      (["If-Modified-Since": "tomorrow"], 200),
      (["If-None-Match": "\"other\"", "If-Modified-Since": Self.modified], 200),
    ]
    for (headers, status) in cases {
      for method in ["GET", "HEAD"] {
        let reply = try host.get(Self.path, method: method, headers)
        #expect(reply.status == status, "\(headers)")
        guard status == 304 else { continue }
        #expect(reply.body.isEmpty)
        #expect(reply.headers["etag"]?.isEmpty == false)
        #expect(reply.headers["last-modified"] == Self.modified)
        #expect(reply.headers["vary"] == "Accept-Encoding")
        #expect(reply.headers["cache-control"] == "public, max-age=0, must-revalidate")
        #expect(reply.headers["content-type"] == nil)
      }
    }
  }

  @Test(
    "gzip is sent where it is wanted most",
    arguments: [
      ("gzip", true), ("GZIP", true), ("x-gzip", true), ("*", true), ("deflate, gzip;q=1.0", true),
      ("gzip;q=0", false), ("gzip; q=0.000", false), ("identity", false), ("br", false),
      ("identity;q=1, gzip;q=0.5", false), ("identity;q=0.5, gzip;q=0.5", true),
      ("*;q=0.5, gzip;q=0", false), ("identity;q=0", false), ("gzip;q=2", false), ("", false),
      ("*;q=0", false), ("gzip;q=0.001", true),
    ]
  )
  func coding(_ header: String, _ isGzip: Bool) throws {
    let host = try Host(.router, try TestPublication.standard())
    let reply = try host.get(Self.path, ["Accept-Encoding": header])
    #expect((reply.headers["content-encoding"] == "gzip") == isGzip)
    #expect(reply.headers["vary"] == "Accept-Encoding")
    #expect(try reply.string("/version") == "1.1")
  }

  @Test("a rebuild changes no tag, a new release of the process does", arguments: Way.allCases)
  func tagFollowsContent(_ way: Way) throws {
    let host = try Host(way, try TestPublication.standard())
    let list = "/api/v1/records?limit=1000"
    let before = try (host.get(Self.path), host.get(list))
    try host.publication.rebuild()
    #expect(try host.get(Self.path).headers["etag"] == before.0.headers["etag"])
    #expect(try host.get(list).headers["etag"] == before.1.headers["etag"])
    try host.publication.ingest(
      [TestPublication.release("ocds-xq9v00-8", "3", "2024-03-01T00:00:00Z", "contract")],
      at: 1_750_000_000
    )
    #expect(try host.get(Self.path).headers["etag"] == before.0.headers["etag"])
    #expect(try host.get(list).headers["etag"] != before.1.headers["etag"])
  }

  @Test("an ingest is seen by the next request on the same connection")
  func freshness() throws {
    let host = try Host(.live, try TestPublication.standard())
    let server = try #require(host.server)
    let client = try SocketClient(port: server.port)
    let path = "/api/v1/records/ocds-xq9v00-new"
    #expect(try client.get(path).status == 404)
    try host.publication.ingest(
      [TestPublication.release("ocds-xq9v00-new", "1", "2024-03-01T00:00:00Z", "tender")],
      at: 1_750_000_000
    )
    let first = try client.get(path)
    #expect(first.status == 200)
    #expect(first.headers["last-modified"] == "Sun, 15 Jun 2025 15:06:40 GMT")
    try host.publication.ingest(
      [TestPublication.release("ocds-xq9v00-new", "2", "2024-04-01T00:00:00Z", "award")],
      at: 1_750_000_001
    )
    let second = try client.get(path, ["If-None-Match": first.headers["etag"] ?? ""])
    #expect(second.status == 200)
    #expect(try second.string("/records/0/compiledRelease/tender/title") == "Papelería de 2")
  }
}
