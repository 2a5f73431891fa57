import Glibc
import Testing

@testable import OCDSServer

@Suite struct ConnectionTests {
  static let path = "/api/v1/records/ocds-xq9v00-7"

  private func withClient(_ body: (Host, Server, SocketClient) throws -> Void) throws {
    let host = try Host(.live, try TestPublication.standard())
    let server = try #require(host.server)
    try body(host, server, try SocketClient(port: server.port))
  }

  @Test("a connection serves many requests")
  func keepAlive() throws {
    try withClient { _, _, client in
      let first = try client.get(Self.path)
      for _ in 0..<50 {
        #expect(try client.get(Self.path).body == first.body)
        #expect(
          try client.get(Self.path, method: "HEAD").headers["content-length"]
            == String(first.body.count)
        )
        #expect(try client.get("/no").status == 404)
        #expect(try client.get(Self.path, ["If-None-Match": "*"]).status == 304)
      }
    }
  }

  private static func thread(of client: SocketClient) throws -> String {
    String(decoding: try client.get("/thread").content(), as: UTF8.self)
  }

  @Test("each connection goes to the thread that has the fewest")
  func threads() throws {
    let server = try TestRoutes.server()
    defer { server.stop() }
    var clients: [String: [SocketClient]] = [:]
    for _ in 0..<20 {
      let client = try SocketClient(port: server.port)
      clients[try Self.thread(of: client), default: []].append(client)
    }
    #expect(clients.values.map(\.count) == [10, 10])
    // All of one thread leave: it gets the next ones.
    let (left, _) = try #require(clients.first)
    clients[left] = nil
    while server.core.connections.count > 10 { sched_yield() }
    let next = try (0..<10).map { _ in try SocketClient(port: server.port) }
    for client in next { #expect(try Self.thread(of: client) == left) }
  }

  @Test("a server on one thread serves many connections")
  func oneThread() throws {
    let server = try TestRoutes.server(threads: 1)
    defer { server.stop() }
    let clients = try (0..<10).map { _ in try SocketClient(port: server.port) }
    let threads = try clients.map(Self.thread)
    #expect(Set(threads).count == 1)
  }

  @Test("further connections wait until there is room")
  func waitForRoom() throws {
    let server = try TestRoutes.server {
      $0.connections = 4
      $0.crowdedMilliseconds = 60_000
    }
    defer { server.stop() }
    var held = try (0..<4).map { _ in try SocketClient(port: server.port) }
    for client in held { #expect(try client.get("/echo").status == 200) }
    let waiting = try SocketClient(port: server.port)
    try waiting.send("GET /echo HTTP/1.1\r\nHost: t\r\n\r\n")
    #expect(server.core.connections.count == 4)
    held.removeLast()
    #expect(try waiting.reply().status == 200)
    #expect(server.core.connections.count == 4)
  }

  @Test("requests sent together are answered in their order")
  func pipelining() throws {
    try withClient { _, _, client in
      try client.send(
        (1...40).map { "GET /api/v1/records/ocds-xq9v00-\($0) HTTP/1.1\r\nHost: t\r\n\r\n" }
          .joined()
      )
      for n in 1...40 {
        #expect(try client.reply().string("/records/0/ocid") == "ocds-xq9v00-\(n)")
      }
    }
  }

  @Test("a request may come in pieces")
  func pieces() throws {
    try withClient { _, _, client in
      for piece in ["GE", "T \(Self.path)", " HTTP/1.1\r\nHo", "st: t\r\n\r", "\n"] {
        try client.send(piece)
      }
      #expect(try client.reply().status == 200)
    }
  }

  @Test("a read with a small body is refused, and the connection lives on")
  func smallBody() throws {
    try withClient { _, _, client in
      try client.send("GET \(Self.path) HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhello")
      let reply = try client.reply()
      #expect(reply.status == 400)
      #expect(try reply.string("/type") == "tag:vitrina,2026:problem/body-not-accepted")
      try client.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhello")
      #expect(try client.reply().status == 405)
      #expect(try client.get(Self.path).status == 200)
    }
  }

  @Test(
    "a large body is refused before it is sent",
    arguments: ["Content-Length: 70000", "Transfer-Encoding: chunked"]
  )
  func largeBody(_ header: String) throws {
    try withClient { _, _, client in
      try client.send("POST / HTTP/1.1\r\nHost: t\r\n\(header)\r\n\r\n")
      let reply = try client.reply()
      #expect(reply.status == 413)
      #expect(reply.headers["connection"]?.lowercased() == "close")
      #expect(try reply.string("/type") == "tag:vitrina,2026:problem/body-too-large")
    }
  }

  @Test(
    "what is not HTTP harms nobody",
    arguments: ["\r\n\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\r\n\r\n"]
  )
  func garbage(_ text: String) throws {
    try withClient { _, server, client in
      try client.send(text)
      #expect(try SocketClient(port: server.port).get(Self.path).status == 200)
    }
  }

  @Test("a head that is too long is refused")
  func longHead() throws {
    try withClient { _, server, client in
      try client.send(
        "GET / HTTP/1.1\r\nHost: t\r\nX: \(String(repeating: "x", count: 30_000))\r\n\r\n"
      )
      #expect(try client.reply().status >= 400)
      #expect(try SocketClient(port: server.port).get(Self.path).status == 200)
    }
  }

  @Test("HTTP/1.0 gets an answer and the end of the connection")
  func http10() throws {
    try withClient { _, _, client in
      try client.send("GET \(Self.path) HTTP/1.0\r\n\r\n")
      #expect(try client.reply().status == 200)
      #expect(client.isAtEnd())
    }
  }
}
