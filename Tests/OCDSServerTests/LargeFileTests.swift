import Foundation
import Testing

@testable import OCDSServer

@Suite struct LargeFileTests {
  /// Bytes of which no two stretches of the pieces that are sent look the same.
  private static let bytes: [UInt8] = {
    var words: [UInt64] = []
    var state: UInt64 = 7
    for _ in 0..<((SentFile.smallest + 3 * SentFile.block) / 8 + 5) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      words.append(state)
    }
    return unsafe words.withUnsafeBytes { unsafe Array($0) } + [1, 2, 3]
  }()

  private func withFile(_ body: (Server, String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "large.bin")
    try Data(LargeFileTests.bytes).write(to: file)
    let server = try TestRoutes.server(folder.path)
    defer { server.stop() }
    try body(server, file.path)
  }

  @Test("a large file and its parts arrive byte for byte, and with the end of the connection")
  func whole() throws {
    let all = LargeFileTests.bytes
    let least = SentFile.smallest
    try withFile { server, _ in
      for range in [
        nil, 0..<least, 1..<(least + 1), (all.count - least)..<all.count,
        0..<(SentFile.block * 4 + 1),
      ] {
        let client = try SocketClient(port: server.port)
        let headers = range.map { ["Range": "bytes=\($0.lowerBound)-\($0.upperBound - 1)"] } ?? [:]
        let reply = try client.get("/files/large.bin", headers)
        #expect(reply.status == (range == nil ? 200 : 206))
        #expect(reply.headers["connection"]?.lowercased() == "close")
        #expect(reply.headers["content-length"] == "\(range?.count ?? all.count)")
        #expect(reply.body == Array(all[range ?? 0..<all.count]), "\(String(describing: range))")
        #expect(client.isAtEnd())
      }
    }
  }

  @Test("a smaller part leaves the connection open, and so does the head of a large answer")
  func smaller() throws {
    let all = LargeFileTests.bytes
    try withFile { server, _ in
      let client = try SocketClient(port: server.port)
      let part = try client.get(
        "/files/large.bin",
        ["Range": "bytes=5-\(SentFile.smallest + 3)"]
      )
      #expect(part.headers["connection"]?.lowercased() != "close")
      #expect(part.body == Array(all[5..<(SentFile.smallest + 4)]))
      #expect(try client.get("/echo").status == 200)
      let head = try SocketClient(port: server.port).get("/files/large.bin", method: "HEAD")
      #expect(head.headers["content-length"] == "\(all.count)")
    }
  }

  @Test("many clients who read slowly, or leave, get their own bytes and hinder nobody")
  func slow() throws {
    let all = LargeFileTests.bytes
    try withFile { server, _ in
      let waiting = try (0..<24).map { _ in try SocketClient(port: server.port) }
      for client in waiting {
        try client.send("GET /files/large.bin HTTP/1.1\r\nHost: t\r\n\r\n")
      }
      // Nobody has read a byte, so every socket is full by now or soon.
      #expect(try SocketClient(port: server.port).get("/echo").status == 200)
      for _ in 0..<8 {
        try SocketClient(port: server.port).send(
          "GET /files/large.bin HTTP/1.1\r\nHost: t\r\n\r\n"
        )
      }
      for client in waiting.reversed() { #expect(try client.reply().body == all) }
      while server.traffic.streamCount > 0 || server.traffic.requestCount > 0 { sched_yield() }
    }
  }

  @Test("a file that is cut while it is sent ends the connection before its length")
  func cut() throws {
    try withFile { server, path in
      let client = try SocketClient(port: server.port)
      try client.send("GET /files/large.bin HTTP/1.1\r\nHost: t\r\n\r\n")
      try client.waitForBytes()
      // It has more than the sockets take, so its end is not on its way yet.
      #expect(unsafe truncate(path, off_t(SentFile.block)) == 0)
      #expect(throws: SocketClient.Failure.self) { _ = try client.reply() }
      #expect(try SocketClient(port: server.port).get("/echo").status == 200)
    }
  }
}
