import Foundation
import Glibc
import OCDSStore
import Testing

@testable import OCDSServer

@Suite struct ServerTests {
  private func start(_ publication: TestPublication, _ host: String, _ port: UInt16) throws
    -> Server
  {
    try Server(
      folder: publication.folder,
      listen: ListenAddress(host: host, port: port),
      threads: 1
    )
  }

  @Test("an address in use is an error that says so")
  func addressInUse() throws {
    let publication = try TestPublication()
    let server = try start(publication, "127.0.0.1", 0)
    defer { server.stop() }
    let error = #expect(throws: ServerError.self) {
      try start(publication, "127.0.0.1", server.port)
    }
    #expect(error?.code == .addressInUse)
    #expect(error?.description.contains("127.0.0.1:\(server.port)") == true)
  }

  @Test("what the first request would wait for is read while the server starts")
  func preparation() throws {
    let isPrepared = DispatchSemaphore(value: 0)
    let server = try Server(
      Router(TestRoutes.all("/nonexistent"), prepare: { isPrepared.signal() }),
      listen: ListenAddress(host: "127.0.0.1", port: 0),
      threads: 1,
      limits: try ConnectionLimits()
    )
    defer { server.stop() }
    #expect(isPrepared.wait(timeout: .now() + 60) == .success)
  }

  @Test("after stop nobody listens, and the port is free")
  func stop() throws {
    let publication = try TestPublication()
    let server = try start(publication, "127.0.0.1", 0)
    let idle = try SocketClient(port: server.port)
    #expect(try idle.get("/health").status == 200)
    server.stop()
    server.stop()
    #expect(idle.isAtEnd())
    #expect(throws: SocketClient.Failure.self) { try SocketClient(port: server.port) }
    let again = try start(publication, "127.0.0.1", server.port)
    #expect(again.url == "http://127.0.0.1:\(server.port)")
    again.stop()
  }

  @Test("stop lets a request that is under way end")
  func drain() throws {
    let server = try start(try TestPublication.standard(), "127.0.0.1", 0)
    let client = try SocketClient(port: server.port)
    try client.send("GET /api/v1/records/ocds-xq9v00-7 HTTP/1.1\r\nHost: t\r\n")
    while server.traffic.requestCount == 0 { sched_yield() }
    let stopped = DispatchSemaphore(value: 0)
    Thread {
      server.stop()
      stopped.signal()
    }.start()
    while !server.traffic.isStopping { sched_yield() }
    try client.send("\r\n")
    let reply = try client.reply()
    #expect(reply.status == 200)
    #expect(reply.headers["connection"]?.lowercased() == "close")
    #expect(client.isAtEnd())
    stopped.wait()
    #expect(server.traffic.requestCount == 0)
  }

  @Test("a server that clients go on asking can be stopped at any moment")
  func stopWhileAsked() throws {
    for _ in 0..<150 {
      let server = try TestRoutes.server()
      let port = server.port
      let clients = (0..<3).map { _ in
        let ended = DispatchSemaphore(value: 0)
        Thread {
          // Until nobody listens any more.
          while let client = try? SocketClient(port: port) { _ = try? client.get("/echo") }
          ended.signal()
        }.start()
        return ended
      }
      _ = try SocketClient(port: port).get("/echo")
      server.stop()
      #expect(server.traffic.requestCount == 0)
      for client in clients { client.wait() }
    }
  }

  @Test("requests that end early are counted as ended")
  func noneIsForgotten() throws {
    let server = try start(try TestPublication(), "127.0.0.1", 0)
    for text in ["GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nbad\r\n\r\n", "x", "GET /\r\n\r\n"] {
      for _ in 0..<20 { try SocketClient(port: server.port).send(text) }
    }
    #expect(try SocketClient(port: server.port).get("/health").status == 200)
    server.stop()
    #expect(server.traffic.requestCount == 0)
  }

  @Test("room for large answers is limited, and one alone always has it")
  func reservations() {
    let traffic = Traffic()
    traffic.begin()
    #expect(traffic.reserve(1000) == 0)
    #expect(traffic.reserve(ServerLimits.bytesUnderWay * 2) == ServerLimits.bytesUnderWay * 2)
    #expect(traffic.reserve(1 << 20) == nil)
    #expect(traffic.reserve(1000) == 0)
    traffic.end(reserved: ServerLimits.bytesUnderWay * 2)
    #expect(traffic.reserve(1 << 20) == 1 << 20)
    #expect(traffic.requestCount == 0)
  }

  @Test("IPv6 has its brackets")
  func version6() throws {
    let server = try start(try TestPublication(), "::1", 0)
    defer { server.stop() }
    #expect(server.url == "http://[::1]:\(server.port)")
    #expect(server.port > 0)
  }

  @Test("a folder without a publication is an error")
  func noPublication() throws {
    let error = #expect(throws: ServerError.self) {
      try Server(
        folder: PublicationFolder(path: "/nonexistent/vitrina"),
        listen: ListenAddress(host: "127.0.0.1", port: 0),
        threads: 1
      )
    }
    #expect(error?.code == .cannotRead)
  }

  @Test(
    "addresses are read strictly",
    arguments: [
      ("127.0.0.1:8080", "127.0.0.1", 8080), ("[::1]:0", "::1", 0),
      ("0.0.0.0:65535", "0.0.0.0", 65535),
    ] as [(String, String, UInt16)]
  )
  func address(_ text: String, _ host: String, _ port: UInt16) throws {
    let address = try ListenAddress(parsing: text)
    #expect(address == ListenAddress(host: host, port: port))
    #expect(address.description == text)
  }

  @Test(
    "what is no address is refused",
    arguments: [
      "", "8080", ":8080", "::1:8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "[x]:1",
      "a:-1",
    ]
  )
  func badAddress(_ text: String) {
    let error = #expect(throws: ServerError.self) { try ListenAddress(parsing: text) }
    #expect(error?.code == .badAddress)
  }

  @Test("a name is no address to listen at", arguments: ["localhost", "256.0.0.1", "::g"])
  func badHost(_ host: String) throws {
    let publication = try TestPublication()
    let error = #expect(throws: ServerError.self) { try start(publication, host, 0) }
    #expect(error?.code == .badAddress)
  }
}
