import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSServer

@Suite struct OperationTests {
  @Test(
    "an address is read from its digits and written again",
    arguments: [
      ("127.0.0.1", "127.0.0.1"), ("::ffff:10.1.2.3", "10.1.2.3"), ("::1", "0:0:0:0:0:0:0:1"),
      ("2001:db8::5", "2001:db8:0:0:0:0:0:5"),
    ]
  )
  func address(_ text: String, _ written: String) {
    #expect(ClientAddress(text)?.description == written)
  }

  @Test(
    "a proxy is believed only where it is trusted, and only in what it saw itself",
    arguments: [
      ("203.0.113.7", "198.51.100.1", "203.0.113.7"), ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
      ("127.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"),
      ("127.0.0.1", "1.2.3.4, 198.51.100.1, 10.9.8.7", "198.51.100.1"),
      ("127.0.0.1", "198.51.100.1, nonsense", "127.0.0.1"), ("127.0.0.1", "", "127.0.0.1"),
      ("10.255.0.1", "2001:db8::1", "2001:db8:0:0:0:0:0:1"), ("127.0.0.1", nil, "127.0.0.1"),
    ] as [(String, String?, String)]
  )
  func forwarded(_ peer: String, _ header: String?, _ client: String) throws {
    let proxies = ["127.0.0.1", "10.0.0.0/8"].compactMap { AddressBlock($0) }
    let peer = try #require(ClientAddress(peer))
    #expect(proxies.client(of: peer, forwardedFor: header).description == client)
  }

  @Test(
    "what is no block of addresses is refused",
    arguments: ["", "x", "1.2.3.4/33", "::/129", "1.2.3.4/", "1.2.3.4/-1", "1.2.3.4/8/8"]
  )
  func badBlock(_ text: String) throws {
    #expect(AddressBlock(text) == nil)
    var settings = ServerSettings()
    settings.trustedProxies = [text]
    #expect(throws: ServerError.self) { try ConnectionLimits(settings) }
  }

  @Test("a client may make a burst of requests, then as many as the rate gives")
  func rate() throws {
    let limiter = RateLimiter(rate: 2, burst: 3)
    let client = try #require(ClientAddress("192.0.2.1"))
    let other = try #require(ClientAddress("192.0.2.2"))
    #expect((0..<3).allSatisfy { _ in limiter.take(client, now: 1000) == nil })
    #expect(limiter.take(client, now: 1000) == 1)
    #expect(limiter.take(other, now: 1000) == nil)
    #expect(limiter.take(client, now: 1499) == 1)
    #expect(limiter.take(client, now: 1500) == nil)
    #expect(limiter.take(client, now: 1500) == 1)
    #expect((0..<3).allSatisfy { _ in limiter.take(client, now: 1_000_000_000) == nil })
    #expect(limiter.take(client, now: 0) == 1)
  }

  @Test("the addresses of one IPv6 network are one client")
  func network() throws {
    let limiter = RateLimiter(rate: 1, burst: 1)
    let first = try #require(ClientAddress("2001:db8:1:2::1"))
    let second = try #require(ClientAddress("2001:db8:1:2:ffff::1"))
    let third = try #require(ClientAddress("2001:db8:1:3::1"))
    #expect(limiter.take(first, now: 0) == nil)
    #expect(limiter.take(second, now: 0) == 1)
    #expect(limiter.take(third, now: 0) == nil)
  }

  @Test("above the rate the answer is 429 with whole seconds, and the connection lives on")
  func tooMany() throws {
    let server = try TestRoutes.server {
      $0.requestsPerSecond = 1
      $0.requestBurst = 5
    }
    defer { server.stop() }
    let client = try SocketClient(port: server.port)
    // Sent at once, so that however slowly they are answered the rate allows for few of them.
    let count = 120
    try client.send(String(repeating: "GET /echo HTTP/1.1\r\nHost: t\r\n\r\n", count: count))
    var statuses: [Int] = []
    for _ in 0..<count {
      let reply = try client.reply()
      statuses.append(reply.status)
      guard reply.status == 429 else { continue }
      #expect(reply.headers["retry-after"] == "1")
      #expect(try reply.string("/type") == "tag:vitrina,2026:problem/too-many-requests")
    }
    #expect(statuses.prefix(5) == [200, 200, 200, 200, 200])
    #expect(statuses.contains(429))
    #expect(try SocketClient(port: server.port, from: "127.0.0.9").get("/echo").status == 200)
  }

  @Test(
    "the log has a line a request, and no query unless it is asked for",
    arguments: [false, true]
  )
  func log(_ withQueries: Bool) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let moved = file.appendingPathExtension("1")
    defer {
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.removeItem(at: moved)
    }
    let log = try RequestLog(path: file.path, withQueries: withQueries)
    let server = try TestRoutes.server(log: log)
    let client = try SocketClient(port: server.port)
    _ = try client.get("/list?q=secreto")
    _ = try client.get("/no\"\\%0a\u{e9}", method: "HEAD")
    _ = try client.get("/lines/1000")
    // A line is added when the library has sent the answer, which may be after it was read.
    while server.traffic.requestCount > 0 { sched_yield() }
    log.flush()
    try FileManager.default.moveItem(at: file, to: moved)
    log.reopen()
    _ = try client.get("/echo")
    server.stop()
    let lines = text(try bytes(of: moved)).split(separator: "\n").map(String.init)
    try #require(lines.count == 3)
    let line =
      #/127\.0\.0\.1 - - \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d \+0000\] "(.*)" (\d+) (\d+)/#
    let parts = try lines.map { try #require($0.wholeMatch(of: line)?.output) }
    #expect(parts[0].1 == (withQueries ? "GET /list?q=secreto HTTP/1.1" : "GET /list HTTP/1.1"))
    #expect(parts[1].1 == #"HEAD /no\x22\x5c%0a\xc3\xa9 HTTP/1.1"#)
    #expect(parts[1].2 == "404" && parts[1].3 == "0")
    #expect(parts[2].3 == String(Lines.text(1000).utf8.count))
    #expect(text(try bytes(of: file)).contains("\"GET /echo HTTP/1.1\" 200 4"))
  }

  @Test("a log that cannot be written is an error that names it")
  func badLog() {
    let error = #expect(throws: ServerError.self) {
      try RequestLog(path: "/nonexistent/log", withQueries: false)
    }
    #expect(error?.code == .cannotLog)
    #expect(error?.description.contains("/nonexistent/log") == true)
  }

  @Test("the counts are served at an address of their own")
  func metrics() throws {
    let host = try Host(.live, try TestPublication.standard())
    let server = try #require(host.server)
    let counts = try Server(metricsOf: server, listen: ListenAddress(host: "127.0.0.1", port: 0))
    defer { counts.stop() }
    let client = try SocketClient(port: server.port)
    for _ in 0..<3 { _ = try client.get("/api/v1/records/ocds-xq9v00-7") }
    _ = try client.get("/api/v1/records/none")
    #expect(try client.get("/metrics").status == 404)
    // An answer is counted when the library has sent it, which may be after it was read.
    while server.traffic.requestCount > 0 { sched_yield() }
    let reply = try SocketClient(port: counts.port).get("/metrics")
    #expect(reply.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
    let text = String(decoding: reply.body, as: UTF8.self)
    let route = "route=\"GET /api/v1/records/{ocid}\""
    #expect(text.contains("vitrina_http_requests_total{\(route),status=\"200\"} 3\n"))
    #expect(text.contains("vitrina_http_requests_total{\(route),status=\"404\"} 1\n"))
    #expect(text.contains("vitrina_http_requests_total{route=\"none\",status=\"404\"} 1\n"))
    #expect(text.contains("vitrina_http_answer_seconds_count{\(route)} 4\n"))
    #expect(text.contains("vitrina_http_answer_seconds_bucket{\(route),le=\"+Inf\"} 4\n"))
    #expect(text.contains("vitrina_http_connections 1\n"))
    #expect(text.contains("vitrina_readers_busy 0\n"))
    #expect(text.contains("vitrina_http_streams_under_way 0\n"))
  }
}
