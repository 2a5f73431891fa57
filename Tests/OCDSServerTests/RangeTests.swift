import Foundation
import OCDSCore
import Testing

@testable import OCDSServer

@Suite struct RangeTests {
  /// A folder with a file of ten bytes and what must not be reached.
  private func withFolder(_ body: (String, SocketClient) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let files = folder.appending(path: "files/2024")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("0123456789".utf8).write(to: files.appending(path: "a.txt"))
    try Data().write(to: files.appending(path: "empty.txt"))
    try Data("secret".utf8).write(to: folder.appending(path: "secret.txt"))
    try Data("secret".utf8).write(to: files.appending(path: ".hidden"))
    try FileManager.default.createSymbolicLink(
      at: files.appending(path: "link.txt"),
      withDestinationURL: folder.appending(path: "secret.txt")
    )
    let server = try TestRoutes.server(folder.appending(path: "files").path)
    defer { server.stop() }
    try body(files.path, try SocketClient(port: server.port))
  }

  @Test("a file is served whole, in part, or not again")
  func parts() throws {
    try withFolder { _, client in
      let whole = try client.get("/files/2024/a.txt")
      #expect(whole.status == 200)
      #expect(String(decoding: whole.body, as: UTF8.self) == "0123456789")
      #expect(whole.headers["accept-ranges"] == "bytes")
      #expect(whole.headers["content-disposition"] == "attachment; filename=\"a.txt\"")
      let tag = try #require(whole.headers["etag"])
      let date = try #require(whole.headers["last-modified"])
      let cases: [([String: String], Int, String, String?)] = [
        (["Range": "bytes=0-0"], 206, "0", "bytes 0-0/10"),
        (["Range": "bytes=2-4"], 206, "234", "bytes 2-4/10"),
        (["Range": "bytes=7-"], 206, "789", "bytes 7-9/10"),
        (["Range": "bytes=7-999999999999999999999"], 206, "789", "bytes 7-9/10"),
        (["Range": "bytes=-3"], 206, "789", "bytes 7-9/10"),
        (["Range": "bytes=-30"], 206, "0123456789", "bytes 0-9/10"),
        (["Range": "Bytes=9-9"], 206, "9", "bytes 9-9/10"),
        (["Range": "bytes=10-"], 416, "", "bytes */10"),
        (["Range": "bytes=-0"], 416, "", "bytes */10"),
        (["Range": "bytes=99999999999999999999-"], 416, "", "bytes */10"),
        (["Range": "bytes=4-2"], 200, "0123456789", nil),
        (["Range": "bytes=0-1,3-4"], 200, "0123456789", nil),
        (["Range": "bytes=-"], 200, "0123456789", nil),
        (["Range": "bytes=a-b"], 200, "0123456789", nil),
        (["Range": "bytes=+1-2"], 200, "0123456789", nil),
        (["Range": "lines=0-1"], 200, "0123456789", nil),
        (["Range": "bytes=2-4", "If-Range": tag], 206, "234", "bytes 2-4/10"),
        (["Range": "bytes=2-4", "If-Range": date], 206, "234", "bytes 2-4/10"),
        (["Range": "bytes=2-4", "If-Range": "\"x\""], 200, "0123456789", nil),
        (["Range": "bytes=2-4", "If-Range": "W/\(tag)"], 200, "0123456789", nil),
        (["Range": "bytes=2-4", "If-None-Match": tag], 304, "", nil),
        (["If-Modified-Since": date], 304, "", nil),
      ]
      for (headers, status, body, range) in cases {
        let reply = try client.get("/files/2024/a.txt", headers)
        #expect(reply.status == status, "\(headers)")
        if status < 400 { #expect(String(decoding: reply.body, as: UTF8.self) == body) }
        #expect(reply.headers["content-range"] == range, "\(headers)")
      }
      let head = try client.get("/files/2024/a.txt", method: "HEAD", ["Range": "bytes=2-4"])
      #expect(head.status == 200)
      #expect(head.headers["content-length"] == "10")
      #expect(try client.get("/files/2024/empty.txt").body.isEmpty)
      #expect(try client.get("/files/2024/empty.txt", ["Range": "bytes=0-"]).status == 416)
    }
  }

  @Test("a file that is replaced has another tag")
  func replaced() throws {
    try withFolder { folder, client in
      let first = try client.get("/files/2024/a.txt").headers["etag"]
      try Data("9876543210".utf8).write(to: URL(filePath: folder + "/a.txt"), options: .atomic)
      #expect(try client.get("/files/2024/a.txt").headers["etag"] != first)
    }
  }

  @Test(
    "nothing outside of the folder can be reached, and no folder is listed",
    arguments: [
      "/files/../secret.txt", "/files/%2e%2e/secret.txt", "/files/..%2fsecret.txt",
      "/files/2024/..%2F..%2Fsecret.txt", "/files/2024/%2e%2e/%2e%2e/secret.txt",
      "/files/2024/link.txt", "/files/2024/.hidden", "/files/2024", "/files/2024/",
      "/files/2024/a.txt%00.csv", "/files//etc/passwd", "/files/%2fetc%2fpasswd", "/files/",
      "/files/2024/a.txt/b", "/files/....//secret.txt", "/files/..%5c..%5csecret.txt",
      "/files/%c0%ae%c0%ae/secret.txt",
    ]
  )
  func traversal(_ target: String) throws {
    try withFolder { _, client in
      let reply = try client.get(target)
      #expect([308, 400, 404].contains(reply.status))
      #expect(!String(decoding: reply.body, as: UTF8.self).hasPrefix("secret"))
      if let location = reply.headers["location"] {
        #expect(try client.get(location).status == 404)
      }
    }
  }
}
