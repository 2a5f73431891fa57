import Foundation
import OCDSServer
import TestSupport
import Testing

/// What nobody means to ask the platform's addresses: each body is answered or refused in their own shape, and the next
/// client is served.
///
/// `VITRINA_SEED` repeats a run; `VITRINA_FUZZ_BODIES` says how many bodies there are.
@Suite("Bodies that nobody means")
struct PlatformFuzzTests {
  private static let paths = ["/contrataciones-abiertas", "/s6/api/v1/search?supplier_id=x"]

  private static let count =
    ProcessInfo.processInfo.environment["VITRINA_FUZZ_BODIES"].flatMap(Int.init) ?? 1500

  /// Bodies that mean something, to be spoiled.
  private static let meant = [
    "", "{}", #"{"page":1,"pageSize":10}"#,
    #"{"page":2,"pageSize":5,"sort":{"title":"asc","buyerName":"desc"},"query":{}}"#,
    #"{"query":{"ocid":"ocds-xq9v00-7","title":"papelería","buyerName":"salud","procurementMethod":"open"}}"#,
    #"{"query":{"awardStatus":"active","supplierName":"firma","tenderStartDate":"2024-01-01"}}"#,
    #"{"query":{"tenderEndDate":"2024-01-01T00:00:00-06:00","itemDescription":"hojas","numberOfTenderers":3}}"#,
    #"{"page":0,"pageSize":200,"ocid":"ocds-xq9v00-7","buyer_name":"salud","procurementMethod":"direct"}"#,
    #"{"supplierName":"firma","tender_title":"papel","cycle":2024,"supplier_id":"SHCP"}"#,
    #"{"contract_title":"papel","cycle":"2024"}"#,
  ]

  /// Pieces that break readers.
  private static let pieces =
    [
      "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u0000", "\\ud800", "\u{0}", "null", "true",
      "-1", "0.1", "1e999", "-0", "9223372036854775808", "1E400", "{}", "[]", "[[[[[[[[[[[[[[",
      "\u{FEFF}", "\u{FFFF}", "🏛", " ", "\n", "\"page\":", "\"pageSize\":", "\"query\":{",
      "\"sort\":", "NaN", "//", "'",
    ] + AbuseTests.injections.filter { $0.utf8.count < 100 }

  private static func spoiled(using generator: inout SeededGenerator) -> [UInt8] {
    var body = Array((meant.randomElement(using: &generator) ?? "").utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...body.count, using: &generator)
      let end = min(body.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<7, using: &generator) {
      case 0 where place < body.count: body[place] = .random(in: 0...255, using: &generator)
      case 1: body.removeSubrange(place..<end)
      case 2: body.insert(contentsOf: body[place..<end], at: place)
      case 3: body.removeSubrange(place...)
      case 4:
        let other = Array((meant.randomElement(using: &generator) ?? "").utf8)
        body.insert(contentsOf: other, at: place)
      case 5:
        let depth = Int.random(in: 1...3000, using: &generator)
        body.insert(contentsOf: repeatElement(UInt8(ascii: "["), count: depth), at: place)
      default:
        body.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: place)
      }
    }
    return body
  }

  private static func ask(
    _ client: SocketClient,
    _ path: String,
    _ body: [UInt8]
  ) throws -> Reply {
    try client.send(
      "POST \(path) HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n"
        + "Content-Length: \(body.count)\r\n\r\n"
    )
    #expect(client.sendAll(body) == body.count)
    return try client.reply()
  }

  /// Whether an answer is a page, or says what was not understood.
  private static func isAnswered(_ reply: Reply) -> Bool {
    guard reply.headers["content-type"] == "application/json",
      let object = try? JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any]
    else { return false }
    switch reply.status {
    case 200:
      return object["pagination"] is [String: Any] && (object["results"] ?? object["data"]) is [Any]
    case 400: return object["code"] is String && object["message"] is String
    default: return false
    }
  }

  @Test("random and spoiled bodies are answered or refused, each in its shape", arguments: paths)
  func random(_ path: String) throws {
    let seed =
      ProcessInfo.processInfo.environment["VITRINA_SEED"].flatMap(UInt64.init)
      ?? UInt64.random(in: 0...UInt64.max)
    print("VITRINA_SEED=\(seed)")
    var generator = SeededGenerator(seed: seed)
    let host = try Host(.live, try TestPublication.standard())
    let client = try SocketClient(port: try #require(host.server).port)
    let before = try Self.ask(client, path, [])
    #expect(before.status == 200)
    var refused = 0
    for number in 0..<Self.count {
      let body =
        number % 10 == 0
        ? (0..<Int.random(in: 0...200, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        } : Self.spoiled(using: &generator)
      let reply = try Self.ask(client, path, body)
      if reply.status == 400 { refused += 1 }
      let text = String(decoding: body.prefix(300), as: UTF8.self)
      #expect(Self.isAnswered(reply), "seed \(seed), body \(number): \(reply.status) \(text)")
    }
    // Most are refused, and some are not: else the spoiling would spoil nothing, or everything.
    #expect(refused > Self.count / 2 && refused < Self.count)
    #expect(try Self.ask(client, path, []).body == before.body)
  }

  @Test("SQL and search syntax in every member finds nothing that it should not", arguments: paths)
  func injected(_ path: String) throws {
    let isOfficial = path == Self.paths[0]
    let host = try Host(.live, try TestPublication.standard())
    let client = try SocketClient(port: try #require(host.server).port)
    let before = try Self.ask(client, path, [])
    let members =
      isOfficial
      ? [
        "ocid", "title", "buyerName", "procurementMethod", "awardStatus", "supplierName",
        "tenderStartDate", "tenderEndDate", "itemDescription", "numberOfTenderers",
      ]
      : [
        "ocid", "buyer_name", "procurementMethod", "supplierName", "tender_title",
        "contract_title", "cycle", "page", "pageSize",
      ]
    for member in members {
      for text in AbuseTests.injections {
        let inner = try JSONSerialization.data(withJSONObject: [member: text])
        let query = String(decoding: inner, as: UTF8.self)
        let body = isOfficial ? #"{"query":\#(query)}"# : query
        let reply = try Self.ask(client, path, Array(body.utf8))
        #expect(Self.isAnswered(reply), "\(member): \(text)")
        guard reply.status == 200, member == "ocid" else { continue }
        #expect(try reply.json(isOfficial ? "/results" : "/data") == "[]", "\(text)")
      }
    }
    #expect(try Self.ask(client, path, []).body == before.body)
  }
}
