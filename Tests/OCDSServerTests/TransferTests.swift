import Foundation
import Testing

@testable import OCDSServer

@Suite struct TransferTests {
  private func withClient(_ body: (Server, SocketClient) throws -> Void) throws {
    let server = try TestRoutes.server()
    defer { server.stop() }
    try body(server, try SocketClient(port: server.port))
  }

  @Test("a streamed body arrives whole, and the connection lives on", arguments: [0, 1, 50_000])
  func stream(_ count: Int) throws {
    try withClient { server, client in
      for _ in 0..<3 {
        let reply = try client.get("/lines/\(count)")
        #expect(reply.status == 200)
        #expect(reply.headers["transfer-encoding"] == "chunked")
        #expect(String(decoding: reply.body, as: UTF8.self) == Lines.text(count))
        #expect(
          reply.headers["content-disposition"]
            == "attachment; filename=\"l-neas-1.txt\"; filename*=UTF-8''l%C3%ADneas%201.txt"
        )
      }
      #expect(try client.get("/lines/\(count)", method: "HEAD").status == 200)
      #expect(client.isAtEnd())
      server.stop()
      #expect(server.traffic.streamCount == 0)
    }
  }

  @Test(
    "a body that cannot be finished is cut so that the client sees it",
    arguments: [0, 1, 9000]
  )
  func broken(_ count: Int) throws {
    try withClient { server, client in
      #expect(throws: SocketClient.Failure.self) { _ = try client.get("/broken/\(count)") }
      #expect(client.isAtEnd())
      let next = try SocketClient(port: server.port).get("/echo")
      #expect(next.status == 200)
    }
  }

  @Test("a client that goes away in the middle of a stream leaves nothing behind")
  func abandoned() throws {
    try withClient { server, _ in
      for _ in 0..<20 {
        try SocketClient(port: server.port).send("GET /lines/999999999 HTTP/1.1\r\nHost: t\r\n\r\n")
      }
      #expect(try SocketClient(port: server.port).get("/echo").status == 200)
      while server.traffic.streamCount > 0 || server.traffic.requestCount > 0 { sched_yield() }
    }
  }

  @Test("a slow answer is made aside, in its turn")
  func slow() throws {
    try withClient { server, client in
      try client.send(
        (1...30).map { "GET /slow/\($0) HTTP/1.1\r\nHost: t\r\n\r\n" }.joined()
      )
      for n in 1...30 {
        #expect(String(decoding: try client.reply().body, as: UTF8.self) == "slow \(n) false")
      }
      #expect(try client.get("/slow/problem").status == 404)
      #expect(try client.get("/slow/x", method: "HEAD").headers["content-length"] == "12")
    }
  }

  @Test("stopping answers what waits for a slow answer")
  func slowAtStop() throws {
    try withClient { server, _ in
      let clients = try (0..<20).map { _ in try SocketClient(port: server.port) }
      for client in clients { try client.send("GET /slow/x HTTP/1.1\r\nHost: t\r\n\r\n") }
      server.stop()
      #expect(server.traffic.requestCount == 0)
    }
  }

  @Test("a page of the site has the headers of a page, data those of data")
  func policies() throws {
    try withClient { _, client in
      let page = try client.get("/page")
      #expect(page.headers["content-security-policy"]?.contains("unsafe") == false)
      #expect(page.headers["content-security-policy"]?.contains("script-src 'self'") == true)
      #expect(page.headers["cross-origin-opener-policy"] == "same-origin")
      #expect(page.headers["permissions-policy"]?.isEmpty == false)
      #expect(page.headers["referrer-policy"] == "strict-origin-when-cross-origin")
      let data = try client.get("/echo")
      #expect(
        data.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
      )
      for reply in [page, data] {
        #expect(reply.headers["x-content-type-options"] == "nosniff")
        #expect(reply.headers["access-control-allow-origin"] == "*")
      }
    }
  }

  @Test(
    "a browser gets a page where something is wrong, anybody else data",
    arguments: [
      ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true), ("*/*", false),
      ("application/json", false), ("application/json, text/html;q=0.9", false), ("", false),
    ]
  )
  func errorPage(_ accept: String, _ isPage: Bool) throws {
    try withClient { _, client in
      let reply = try client.get("/no", ["Accept": accept, "Accept-Language": "en"])
      #expect(reply.status == 404)
      let type = isPage ? "text/html; charset=utf-8" : "application/problem+json"
      #expect(reply.headers["content-type"] == type)
      if isPage {
        #expect(
          String(decoding: reply.body, as: UTF8.self)
            == "<!doctype html><h1>No such address</h1>"
        )
      }
    }
  }
}
