import OCDSServer
import Testing

@Suite struct ProblemTests {
  static let kinds: [Scenario] = [
    Scenario(name: "no-such-path", target: "/nothing", status: 404),
    Scenario(name: "no-such-path", target: "//nothing", status: 404),
    Scenario(name: "no-such-path", target: "/../nothing", status: 404),
    Scenario(name: "no-such-path", target: "/private/originals.jsonl", status: 404),
    Scenario(name: "no-such-path", target: "/api/v1/records/a/b", status: 404),
    Scenario(name: "no-such-path", target: "/nothing", method: "OPTIONS", status: 404),
    Scenario(name: "no-such-record", target: "/api/v1/records/..", status: 404),
    Scenario(name: "no-such-record", target: "/api/v1/records/%00", status: 404),
    Scenario(name: "no-such-record", target: "/api/v1/records/OCDS-XQ9V00-7", status: 404),
    Scenario(name: "no-such-release", target: "/api/v1/releases/ocds-xq9v00-7/9", status: 404),
    Scenario(name: "no-such-supplier", target: "/api/v1/suppliers/nobody.json", status: 404),
    Scenario(name: "no-such-supplier", target: "/api/v1/suppliers/nobody/awards", status: 404),
    Scenario(name: "no-such-buyer", target: "/api/v1/buyers/nobody", status: 404),
    Scenario(name: "nothing-ready-made", target: "/downloads/manifest.json", status: 404),
    Scenario(name: "nothing-ready-made", target: "/data.json", status: 404),
    Scenario(name: "no-such-file", target: "/downloads/contrataciones.csv.zip", status: 404),
    Scenario(name: "bad-target", target: "/api/v1/records/%zz", status: 400),
    Scenario(name: "bad-target", target: "/api/v1/records/%f", status: 400),
    Scenario(name: "bad-target", target: "/api/v1/records/%ff", status: 400),
    Scenario(name: "bad-target", target: "/api/v1/records?limit=%", status: 400),
    Scenario(
      name: "target-too-long",
      target: "/" + String(repeating: "a", count: 8192),
      status: 414
    ),
    Scenario(name: "unknown-parameter", target: "/?x=1", status: 400),
    Scenario(name: "unknown-parameter", target: "/health?limit=1", status: 400),
    Scenario(name: "unknown-parameter", target: "/api/v1/records?Limit=1", status: 400),
    Scenario(name: "unknown-parameter", target: "/api/v1/records?&limit=1", status: 400),
    Scenario(name: "unknown-parameter", target: "/api/v1/releases?page=2", status: 400),
    Scenario(name: "unknown-parameter", target: "/api/v1/records/ocds-xq9v00-7?v=1", status: 400),
    Scenario(name: "repeated-parameter", target: "/api/v1/records?limit=1&limit=1", status: 400),
    Scenario(name: "bad-parameter", target: "/api/v1/records?limit=0", status: 400),
    Scenario(name: "bad-parameter", target: "/api/v1/records?limit=1001", status: 400),
    Scenario(name: "bad-parameter", target: "/api/v1/records?limit", status: 400),
    Scenario(
      name: "bad-parameter",
      target: "/api/v1/records?limit=99999999999999999999",
      status: 400
    ),
    Scenario(name: "bad-parameter", target: "/api/v1/records?cursor=", status: 400),
    Scenario(
      name: "bad-parameter",
      target: "/api/v1/records?cursor=AQEAAAAAAAAAAWw0J51",
      status: 400
    ),
    Scenario(
      name: "bad-parameter",
      target: "/api/v1/releases?cursor=AQEAAAAAAAAAAWw0J50",
      status: 400
    ),
    Scenario(name: "method-not-allowed", target: "/api/v1/records", method: "POST", status: 405),
    Scenario(name: "method-not-allowed", target: "/", method: "DELETE", status: 405),
    Scenario(name: "method-not-allowed", target: "/", method: "get", status: 405),
  ]

  @Test("every problem has the one shape", arguments: Way.allCases, kinds)
  func shape(_ way: Way, _ kind: Scenario) throws {
    let host = try Host(way, try TestPublication.standard())
    for language in ["es", "en"] {
      let reply = try host.get(
        kind.target,
        method: kind.method,
        ["Accept-Language": language, "Accept-Encoding": "gzip"]
      )
      #expect(reply.status == kind.status)
      #expect(reply.headers["content-type"] == "application/problem+json")
      #expect(reply.headers["content-language"] == language)
      #expect(reply.headers["cache-control"] == "no-store")
      #expect(reply.headers["access-control-allow-origin"] == "*")
      #expect(reply.headers["etag"] == nil)
      #expect(try reply.string("/type") == "tag:vitrina,2026:problem/\(kind.name)")
      #expect(try reply.json("/status") == String(kind.status))
      #expect(try reply.string("/title")?.isEmpty == false)
      #expect(try reply.string("/detail")?.isEmpty == false)
      if kind.status == 405 { #expect(reply.headers["allow"] == "GET, HEAD, OPTIONS") }
    }
  }

  @Test("every route refuses a parameter that it does not have", arguments: Way.allCases)
  func unknownParameter(_ way: Way) throws {
    let host = try Host(way, try TestPublication.standard())
    let router = try Router(folder: host.publication.folder, threads: 1, log: { _ in })
    #expect(router.patterns.count >= 6)
    for endpoint in router.endpoints where endpoint.hasPrefix("GET ") {
      let pattern = String(endpoint.dropFirst(4))
      let reply = try host.get(pattern.replacing("{", with: "").replacing("}", with: "") + "?zz=1")
      #expect(reply.status == 400, "\(pattern)")
      #expect(try reply.string("/type") == "tag:vitrina,2026:problem/unknown-parameter")
      #expect(try reply.string("/detail")?.contains("zz") == true)
    }
  }

  @Test("a problem names the parameters that exist")
  func names() throws {
    let reply = try Host(.router, try TestPublication.standard()).get("/api/v1/records?offset=1")
    #expect(try reply.json("/parameters")?.hasSuffix(#","cursor","limit"]"#) == true)
    #expect(try reply.string("/detail")?.contains("cursor, limit") == true)
  }

  @Test(
    "the language follows Accept-Language, Spanish where it says nothing of the two",
    arguments: [
      ("", "es"), ("en", "en"), ("en-GB, es;q=0.5", "en"), ("en;q=0.4, es-MX;q=0.5", "es"),
      ("fr", "es"), ("fr, en;q=0.1", "en"), ("*", "es"), ("en;q=0", "es"), ("en;q=x", "es"),
    ]
  )
  func language(_ header: String, _ expected: String) throws {
    let host = try Host(.router, try TestPublication())
    let reply = try host.get("/no", header.isEmpty ? [:] : ["Accept-Language": header])
    #expect(reply.headers["content-language"] == expected)
    #expect(reply.headers["vary"] == "Accept, Accept-Language")
  }
}
