import Testing

@testable import OCDSServer

@Suite struct PostTests {
  private func ask(_ request: String) throws -> Reply {
    let server = try TestRoutes.server()
    defer { server.stop() }
    let client = try SocketClient(port: server.port)
    try client.send(request)
    return try client.reply()
  }

  static let json = "Content-Type: application/json\r\n"

  @Test(
    "a body is taken with its length, in pieces, or not at all",
    arguments: [
      ("Content-Length: 5\r\n\r\nhello", "5:hello"),
      ("Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n", "5:hello"),
      ("Content-Length: 0\r\n\r\n", "0:"), ("\r\n", "0:"),
      ("content-type: Application/JSON ; charset=utf-8\r\nContent-Length: 1\r\n\r\nx", "1:x"),
      ("Content-Encoding: identity\r\nContent-Length: 1\r\n\r\nx", "1:x"),
      ("Content-Length: 1000\r\n\r\n" + String(repeating: "y", count: 1000), nil),
    ] as [(String, String?)]
  )
  func accepted(_ rest: String, _ expected: String?) throws {
    let reply = try ask("POST /echo HTTP/1.1\r\nHost: t\r\n\(rest)")
    #expect(reply.status == 200)
    let text = String(decoding: reply.body, as: UTF8.self)
    if let expected { #expect(text == expected) } else { #expect(text.hasPrefix("1000:yyy")) }
  }

  @Test(
    "a body that is not taken is refused with its reason",
    arguments: [
      ("/echo", "Content-Length: 1001\r\n\r\n", 413, "body-too-large"),
      ("/echo", "Content-Length: 99999999999999999999\r\n\r\n", 413, "body-too-large"),
      (
        "/echo",
        "Transfer-Encoding: chunked\r\n\r\n4b0\r\n\(String(repeating: "y", count: 1200))\r\n0\r\n\r\n",
        413, "body-too-large"
      ),
      ("/echo", "Content-Type: text/xml\r\nContent-Length: 5\r\n\r\n", 415, "body-type"),
      ("/echo", "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\n", 415, "body-type"),
      ("/echo", "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n\r\n", 415, "body-type"),
      ("/list", "Content-Length: 5\r\n\r\nhello", 405, "method-not-allowed"),
      ("/no", "Content-Length: 5\r\n\r\nhello", 404, "no-such-path"),
      ("/list", "Content-Length: 70000\r\n\r\n", 413, "body-too-large"),
    ] as [(String, String, Int, String)]
  )
  func refused(_ path: String, _ rest: String, _ status: Int, _ name: String) throws {
    // The length of 20 digits may be refused by the library, which knows no such number.
    let reply = try ask("POST \(path) HTTP/1.1\r\nHost: t\r\n\(rest)")
    #expect(reply.status == status)
    guard reply.headers["content-type"] == "application/problem+json" else { return }
    #expect(try reply.string("/type") == "tag:vitrina,2026:problem/\(name)")
  }

  @Test("HTTP/1.0 must say how long its body is")
  func old() throws {
    let reply = try ask("POST /echo HTTP/1.0\r\n\r\n")
    #expect(reply.status == 411)
    #expect(try ask("POST /echo HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi").status == 200)
  }

  @Test("a body of a megabyte is taken where nothing else is said")
  func megabyte() throws {
    let body = String(repeating: "z", count: 1 << 20)
    let reply = try ask(
      "POST /echo/large HTTP/1.1\r\nHost: t\r\nContent-Length: \(1 << 20)\r\n\r\n\(body)"
    )
    #expect(String(decoding: reply.body, as: UTF8.self) == String(1 << 20))
  }

  @Test("an address can be read and asked, and says so")
  func methods() throws {
    #expect(
      try ask("OPTIONS /echo HTTP/1.1\r\nHost: t\r\n\r\n").headers["allow"]
        == "GET, HEAD, POST, OPTIONS"
    )
    #expect(
      try ask("OPTIONS /echo/large HTTP/1.1\r\nHost: t\r\n\r\n").headers["allow"]
        == "POST, OPTIONS"
    )
    let reply = try ask("GET /echo/large HTTP/1.1\r\nHost: t\r\n\r\n")
    #expect(reply.status == 405)
    #expect(reply.headers["allow"] == "POST, OPTIONS")
  }
}
