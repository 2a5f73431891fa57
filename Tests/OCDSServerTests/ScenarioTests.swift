import Testing

@Suite struct ScenarioTests {
  static let ugly = "/api/v1/records/ocds-xq9v00-a%2Fb%20%C3%B1%25"

  static let scenarios: [Scenario] = [
    Scenario(
      name: "a record",
      target: "/api/v1/records/ocds-xq9v00-7",
      status: 200,
      expected: [
        "content-type": "application/json", "vary": "Accept-Encoding", "content-encoding": "",
        "access-control-allow-origin": "*", "x-content-type-options": "nosniff",
        "last-modified": "Wed, 19 Feb 2025 21:20:00 GMT",
        "cache-control": "public, max-age=0, must-revalidate",
      ],
      json: [
        "/uri": "\"\(TestPublication.base)/api/v1/records/ocds-xq9v00-7\"",
        "/version": "\"1.1\"",
        "/publishedDate": "\"2025-02-19T21:20:00Z\"",
        "/publisher/name": #""Estado \"de\" Prueba\n""#,
        "/extensions/0": #""https://ext.example/\"publishedDate\":\"1\"/extension.json""#,
        "/records/0/ocid": "\"ocds-xq9v00-7\"",
        "/records/0/releases/1/url":
          "\"\(TestPublication.base)/api/v1/releases/ocds-xq9v00-7/2#2\"",
        "/records/0/compiledRelease/tender/value/amount": "12.30",
        "/records/0/compiledRelease/tag": "[\"compiled\"]",
      ]
    ),
    Scenario(
      name: "a record under gzip",
      target: "/api/v1/records/ocds-xq9v00-7",
      headers: ["Accept-Encoding": "br, gzip;q=0.8"],
      status: 200,
      expected: ["content-encoding": "gzip", "vary": "Accept-Encoding"],
      json: ["/records/0/compiledRelease/tender/value/amount": "12.30"]
    ),
    Scenario(
      name: "an ocid with a slash, a space, a letter beyond ASCII and a percent sign",
      target: ugly,
      status: 200,
      json: [
        "/records/0/ocid": "\"ocds-xq9v00-a/b ñ%\"",
        "/uri": "\"\(TestPublication.base)\(ugly)\"",
      ]
    ),
    Scenario(
      name: "a release whose id holds a slash",
      target: "/api/v1/releases/ocds-xq9v00-a%2fb%20%c3%b1%25/x%2Fy%20z",
      status: 200,
      json: [
        "/releases/0/id": "\"x/y z\"",
        "/uri":
          "\"\(TestPublication.base)/api/v1/releases/ocds-xq9v00-a%2Fb%20%C3%B1%25/x%2Fy%20z\"",
      ]
    ),
    Scenario(
      name: "a target in absolute form",
      target: "http://elsewhere.example/api/v1/records/ocds-xq9v00-7",
      status: 200
    ),
    Scenario(
      name: "HEAD",
      target: "/api/v1/records/ocds-xq9v00-7",
      method: "HEAD",
      status: 200,
      expected: ["content-type": "application/json"]
    ),
    Scenario(
      name: "the root",
      target: "/",
      status: 200,
      json: ["/links/self": "\"\(TestPublication.base)/\""]
    ),
    Scenario(
      name: "health",
      target: "/health",
      status: 200,
      expected: ["cache-control": "no-store"],
      json: ["/status": "\"ok\""]
    ),
    Scenario(
      name: "OPTIONS",
      target: "/api/v1/records",
      method: "OPTIONS",
      headers: ["Origin": "https://x.example", "Access-Control-Request-Method": "GET"],
      status: 204,
      expected: ["allow": "GET, HEAD, OPTIONS", "access-control-allow-origin": "*"]
    ),
    Scenario(name: "OPTIONS of everything", target: "*", method: "OPTIONS", status: 204),
    Scenario(
      name: "two slashes",
      target: "//api//v1/records?limit=3",
      status: 308,
      expected: ["location": "/api/v1/records?limit=3", "content-type": ""]
    ),
    Scenario(
      name: "dot segments, encoded or not",
      target: "/a/../api/%2e/v1/x/.%2E/records",
      status: 308,
      expected: ["location": "/api/v1/records"]
    ),
    Scenario(
      name: "a slash at the end",
      target: "/api/v1/records/",
      status: 308,
      expected: ["location": "/api/v1/records"]
    ),
    Scenario(
      name: "what looks like another host after the slashes are counted",
      target: "//evil.example/..",
      status: 308,
      expected: ["location": "/"]
    ),
    Scenario(
      name: "a page",
      target: "/api/v1/records?limit=3",
      status: 200,
      json: [
        "/records/2/ocid": "\"ocds-xq9v00-3\"",
        "/uri": "\"\(TestPublication.base)/api/v1/records?limit=3\"",
      ]
    ),
    Scenario(
      name: "the standard limit is not written",
      target: "/api/v1/releases?limit=20",
      status: 200,
      json: ["/uri": "\"\(TestPublication.base)/api/v1/releases\""]
    ),
    Scenario(
      name: "a plus sign is a space, so no digit",
      target: "/api/v1/records?limit=+5",
      status: 400
    ),
    Scenario(name: "an encoded name", target: "/api/v1/records?%6Cimit=5", status: 200),
    Scenario(name: "an empty query", target: "/api/v1/records?", status: 200),
  ]

  @Test("is answered as documented", arguments: Way.allCases, scenarios)
  func scenario(_ way: Way, _ scenario: Scenario) throws {
    let host = try Host(way, try TestPublication.standard())
    let reply = try host.get(scenario.target, method: scenario.method, scenario.headers)
    #expect(reply.status == scenario.status)
    for (name, value) in scenario.expected {
      #expect(reply.headers[name] ?? "" == value)
    }
    for (pointer, value) in scenario.json {
      #expect(try reply.json(pointer) == value, "\(pointer)")
    }
  }

  @Test("a release is served in the bytes in which it was published", arguments: Way.allCases)
  func exactBytes(_ way: Way) throws {
    let host = try Host(way, try TestPublication.standard())
    let published = TestPublication.release("ocds-xq9v00-3", "2", "2024-02-01T00:00:00Z", "award")
    for coding in ["identity", "gzip"] {
      let reply = try host.get(
        "/api/v1/releases/ocds-xq9v00-3/2",
        ["Accept-Encoding": coding]
      )
      let content = String(decoding: try reply.content(), as: UTF8.self)
      #expect(content.hasSuffix("\"releases\":[\(published)]}"))
    }
  }
}
