import Foundation
import OCDSCore
import Testing

@testable import OCDSServer

/// What must-show 6 of the API asks for: after each, the next client is served.
@Suite struct AbuseTests {
  /// Runs an abuse against a server with limits, then asks as a client from another address.
  private func abuse(
    _ change: (inout ConnectionLimits) -> Void = { _ in },
    _ body: (Server) throws -> Void
  ) throws {
    let server = try TestRoutes.server("/nonexistent", change)
    defer { server.stop() }
    try body(server)
    let reply = try SocketClient(port: server.port, from: "127.0.0.9").get("/echo")
    #expect(reply.status == 200)
  }

  @Test(
    "who sends nothing, or a head byte by byte, is cut",
    arguments: [
      "", "G", "GET /echo HTTP/1.1\r\n", "GET /echo HTTP/1.1\r\nHost: t\r\nX-a: b\r\n",
      "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\n12",
      "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe",
    ]
  )
  func slowloris(_ start: String) throws {
    try abuse({
      $0.headMilliseconds = 300
      $0.bodyMilliseconds = 300
    }) { server in
      let clients = try (0..<40).map { _ in try SocketClient(port: server.port) }
      for client in clients { try client.send(start) }
      // Byte by byte for as long as the server listens: each byte is a sign of life, and none helps.
      let dribble = [UInt8](repeating: UInt8(ascii: "a"), count: 1)
      if !start.isEmpty { while clients[0].sendAll(dribble) == 1 { sched_yield() } }
      for client in clients { #expect(client.drain()) }
    }
  }

  @Test("who takes a stream or a large answer too slowly is cut")
  func slowReader() throws {
    try abuse({
      $0.answerMilliseconds = 300
      $0.answerBytesPerSecond = 1 << 40
    }) { server in
      let client = try SocketClient(port: server.port)
      try client.send("GET /lines/99999999 HTTP/1.1\r\nHost: t\r\n\r\n")
      // Nothing is read until the server has let go of it.
      while server.traffic.streamCount == 0 { sched_yield() }
      while server.traffic.streamCount > 0 { sched_yield() }
      #expect(client.drain())
    }
  }

  @Test("ten megabytes of headers are refused", arguments: [false, true])
  func headers(_ asOne: Bool) throws {
    try abuse { server in
      let client = try SocketClient(port: server.port)
      let head = "GET /echo HTTP/1.1\r\nHost: t\r\n"
      let line =
        asOne
        ? String(repeating: "x", count: 1000) : "X-a: \(String(repeating: "x", count: 990))\r\n"
      let bytes = Array((head + (asOne ? "X: " : "") + String(repeating: line, count: 10_000)).utf8)
      #expect(client.sendAll(bytes) < bytes.count)
      #expect(client.drain())
    }
  }

  @Test("headers above the limit are a problem like others, and below it none")
  func headerLimit() throws {
    try abuse { server in
      let long = try SocketClient(port: server.port).get(
        "/echo",
        ["X": String(repeating: "x", count: 9000)]
      )
      #expect(long.status == 431)
      #expect(try long.string("/type") == "tag:vitrina,2026:problem/head-too-large")
      let short = try SocketClient(port: server.port).get(
        "/echo",
        ["X": String(repeating: "x", count: 8000)]
      )
      #expect(short.status == 200)
    }
  }

  @Test("an address and headers that are both as long as they may be are answered")
  func longHead() throws {
    try abuse { server in
      let reply = try SocketClient(port: server.port).get(
        "/" + String(repeating: "x", count: 8191),
        ["X": String(repeating: "x", count: 8100)]
      )
      #expect(reply.status == 404)
      #expect(try reply.string("/type") == "tag:vitrina,2026:problem/no-such-path")
    }
  }

  @Test("a hundred thousand requests on one connection, sent without waiting")
  func keepAlive() throws {
    try abuse { server in
      let client = try SocketClient(port: server.port)
      let batch = String(repeating: "GET /echo HTTP/1.1\r\nHost: t\r\n\r\n", count: 500)
      for _ in 0..<200 {
        try client.send(batch)
        for _ in 0..<500 { #expect(try client.reply().status == 200) }
      }
    }
  }

  @Test("requests are pipelined without their answers being read")
  func pipelining() throws {
    try abuse({
      $0.answerMilliseconds = 300
      $0.answerBytesPerSecond = 1 << 40
      $0.headMilliseconds = 300
    }) { server in
      let client = try SocketClient(port: server.port)
      let requests = Array(
        String(repeating: "GET /lines/20000 HTTP/1.1\r\nHost: t\r\n\r\n", count: 2000).utf8
      )
      _ = client.sendAll(requests)
      while server.core.connections.count > 0 { sched_yield() }
    }
  }

  @Test("a compressed bomb in a POST is refused unread")
  func bomb() throws {
    try abuse { server in
      for coding in ["gzip", "deflate", "br", "gzip, gzip", "GZIP"] {
        let client = try SocketClient(port: server.port)
        try client.send(
          "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Encoding: \(coding)\r\nContent-Length: 900\r\n\r\n"
        )
        let reply = try client.reply()
        #expect(reply.status == 415)
        #expect(reply.headers["accept-encoding"] == "identity")
        #expect(client.drain())
      }
    }
  }

  @Test("a body in pieces that does not end is cut")
  func endlessBody() throws {
    try abuse { server in
      let client = try SocketClient(port: server.port)
      try client.send("POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n")
      let piece = Array(("400\r\n" + String(repeating: "a", count: 1024) + "\r\n").utf8)
      var sent = 0
      while client.sendAll(piece) == piece.count, sent < 100_000 { sent += 1 }
      #expect(sent < 100_000)
    }
  }

  @Test(
    "sockets of which one half is closed are answered or forgotten",
    arguments: [
      "", "GET /echo HTTP/1.1\r\n", "GET /echo HTTP/1.1\r\nHost: t\r\n\r\n",
      "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\n12",
      "GET /slow/x HTTP/1.1\r\nHost: t\r\n\r\n", "GET /lines/9999 HTTP/1.1\r\nHost: t\r\n\r\n",
    ]
  )
  func halfClosed(_ text: String) throws {
    // The library overlooks an end that comes together with the last bytes of a request: the time limit does not.
    try abuse({
      $0.headMilliseconds = 300
      $0.bodyMilliseconds = 300
    }) { server in
      let clients = try (0..<50).map { _ in try SocketClient(port: server.port) }
      for client in clients {
        try client.send(text)
        client.finishSending()
      }
      for client in clients { #expect(client.drain()) }
      while server.core.connections.count > 0 { sched_yield() }
    }
  }

  @Test("a thousand connections of one address: as many as it may have, the rest is refused")
  func thousand() throws {
    try abuse { server in
      let clients = try (0..<1000).map { _ in try SocketClient(port: server.port) }
      var refused = 0
      for client in clients {
        // A refused connection is closed before or after the request was sent.
        let reply = try? client.get("/echo")
        if reply == nil { refused += 1 } else { #expect(reply?.status == 200) }
      }
      #expect(refused >= 1000 - 256 && refused < 1000)
      #expect(server.core.connections.count <= 260)
    }
  }

  @Test("a thousand connections that wait make room when the table is crowded")
  func crowded() throws {
    try abuse({
      $0.connections = 1000
      $0.connectionsPerAddress = 10_000
      $0.crowdedMilliseconds = 200
    }) { server in
      let clients = try (0..<1200).map { _ in try SocketClient(port: server.port) }
      let last = try #require(clients.last)
      #expect(try last.get("/echo").status == 200)
    }
  }

  /// What has broken other servers' queries.
  static let injections = [
    "'", "\"", "\\", "' OR '1'='1", "1; DROP TABLE release;--", "\" OR 1=1 --", "%27", "\u{0}",
    "*", "a*", "NEAR(a b, 1)", "a NEAR b", "title:x", "\"unfinished", "(", ")", "a AND", "OR",
    "NOT",
    "-", "^a", "{a b}: c", "a + b", ":1", "?1", "$x", "@x", "''", "%", "_", "\u{FFFF}", "\r\nX: y",
    String(repeating: "(", count: 900), String(repeating: "a ", count: 900), "9223372036854775808",
    "-1", "1e999", "../../etc/passwd", "<script>alert(1)</script>", "🏛", "ñ\u{301}",
  ]

  /// Encodes every byte, so that nothing of a text is read as a part of the address.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test("SQL and search syntax in every parameter and capture of every route breaks nothing")
  func injection() throws {
    let host = try Host(.live, try TestPublication.standard())
    let server = try #require(host.server)
    let client = try SocketClient(port: server.port)
    let before = try client.get("/api/v1/records?limit=1000").headers["etag"]
    var asked = 0
    for (number, route) in server.core.router.table.routes.enumerated() where route.body == nil {
      var targets: [String] = []
      for (place, text) in Self.injections.enumerated() {
        // What is built takes its time, and reads its parameters as its quick neighbours do: each gets a few, in turn.
        func isTurn(_ part: Int) -> Bool { !route.isSlow || (place + part + number) % 13 == 0 }
        let value = Self.encoded(text)
        for (part, parameter) in route.parameters.enumerated() where isTurn(part) {
          let path = route.pattern.replacing(#/\{[^}]*\}/#, with: "x")
          targets.append("\(path)?\(parameter.name)=\(value)")
        }
        guard isTurn(0) else { continue }
        if route.pattern.contains("{") {
          targets.append(route.pattern.replacing(#/\{[^}]*\}/#, with: value))
        }
        targets.append("\(route.pattern.replacing(#/\{[^}]*\}/#, with: "x"))?\(value)=1")
      }
      for target in targets {
        let reply = try client.get(target)
        asked += 1
        #expect(reply.status < 500, "\(target)")
        if let type = reply.headers["content-type"], type.hasPrefix("text/html") {
          #expect(!String(decoding: reply.body, as: UTF8.self).contains("<script>alert(1)"))
        }
        #expect(reply.headers["x"] == nil)
      }
    }
    #expect(asked > 300)
    #expect(try client.get("/api/v1/records?limit=1000").headers["etag"] == before)
  }
}
