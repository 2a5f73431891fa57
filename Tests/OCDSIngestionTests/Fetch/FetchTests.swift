import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Fetching")
struct FetchTests {
  @Test("a file comes with its bytes, its hash, its type and its validators")
  func ok() throws {
    let server = try ScriptedServer { _ in
      ScriptedAnswer(
        200,
        [
          "ETag": #""a1""#, "Last-Modified": "Wed, 01 Jan 2025 00:00:00 GMT",
          "Content-Type": "application/json",
        ],
        text: "abc"
      )
    }
    let file = try #require(try Attempt.fetch(FetchRequest(server.url("/a.json#part"))))
    #expect(file.content == Array("abc".utf8))
    #expect(file.bytes == 3)
    #expect(
      file.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(file.status == 200)
    #expect(file.url == server.url("/a.json"))
    #expect(file.file.name == file.url)
    #expect(file.contentType == "application/json")
    #expect(
      file.validators
        == Validators(entityTag: #""a1""#, lastModified: "Wed, 01 Jan 2025 00:00:00 GMT")
    )
    let request = try #require(server.requests.first)
    #expect(request.target == "/a.json")
    #expect(request.fields["user-agent"] == "vitrina")
    #expect(request.fields["accept-encoding"] == "gzip")
    #expect(request.fields["range"] == nil && request.fields["if-none-match"] == nil)
  }

  @Test("an empty file is a file")
  func empty() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(200) }
    let file = try #require(try Attempt.fetch(FetchRequest(server.url("/"))))
    #expect(file.bytes == 0 && file.content.isEmpty)
    #expect(file.digest.hasPrefix("e3b0c44298fc1c14"))
  }

  @Test("a file at a path is there whole or not at all, for its owner only")
  func path() throws {
    let folder = try Folder()
    let server = try ScriptedServer { request in
      request.target == "/good"
        ? ScriptedAnswer(200, text: "new") : ScriptedAnswer(200, ["Content-Length": "9"], text: "x")
    }
    let place = FetchRequest.Destination.path(folder.path("a"))
    try folder.write("a", "old")
    let failure = Attempt.failure(FetchRequest(server.url("/cut"), to: place))
    #expect(failure?.reason == .interrupted)
    // Without a validator there is nothing to go on from.
    #expect(failure?.partial == nil)
    #expect(folder.names == ["a"])
    #expect(try folder.read("a") == "old")
    let file = try #require(try Attempt.fetch(FetchRequest(server.url("/good"), to: place)))
    #expect(folder.names == ["a"])
    #expect(try folder.read("a") == "new")
    #expect(file.file.name == folder.path("a"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("a"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("a version that is there already is not sent again")
  func notModified() throws {
    let server = try ScriptedServer { request in
      request.fields["if-none-match"] == #"W/"v1""#
        ? ScriptedAnswer(304) : ScriptedAnswer(text: "v2")
    }
    let day = "Wed, 01 Jan 2025 00:00:00 GMT"
    let known = Validators(entityTag: #"W/"v1""#, lastModified: day)
    #expect(try Attempt.fetch(FetchRequest(server.url("/"), known: known)) == nil)
    let request = try #require(server.requests.first)
    #expect(request.fields["if-none-match"] == #"W/"v1""#)
    #expect(request.fields["if-modified-since"] == day)
    let other = Validators(entityTag: #""v0""#)
    let file = try #require(try Attempt.fetch(FetchRequest(server.url("/"), known: other)))
    #expect(file.content == Array("v2".utf8))
  }

  @Test("an answer that nobody asked for is a failure", arguments: [304, 206, 204, 300])
  func unasked(status: Int) throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(status) }
    let reason = Attempt.failure(FetchRequest(server.url("/")))?.reason
    #expect(reason == (status == 206 ? .garbled : .status(status)))
  }

  @Test("a status of failure is told", arguments: [400, 401, 403, 404, 410, 416, 429, 500, 503])
  func status(_ status: Int) throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(status, text: "no") }
    let failure = try #require(Attempt.failure(FetchRequest(server.url("/"))))
    #expect(failure.reason == .status(status))
    #expect(failure.wording.es.contains("\(status)") && failure.wording.en.contains("\(status)"))
  }

  @Test("a line that would add to the request's head is not sent")
  func injection() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: "x") }
    let known = Validators(entityTag: "\"a\"\r\nX-Other: 1", lastModified: "a\0b")
    #expect(known == Validators())
    _ = try Attempt.fetch(FetchRequest(server.url("/"), known: known))
    #expect(server.requests.first?.fields["x-other"] == nil)
  }

  @Test("what is not HTTP is told", arguments: ["hello\r\n\r\n", "", "HTTP/9.9 what\r\n\r\n"])
  func garbage(answer: String) throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(Array(answer.utf8)) }
    let reason = Attempt.failure(FetchRequest(server.url("/")))?.reason
    #expect(reason == .garbled || reason == .interrupted)
  }

  @Test("a head without end is given up")
  func endlessHead() throws {
    let line = "X-Filler: \(String(repeating: "x", count: 1000))\r\n"
    let lines = String(repeating: line, count: 400)
    let server = try ScriptedServer { _ in
      ScriptedAnswer(Array("HTTP/1.1 200 OK\r\n\(lines)\r\n".utf8))
    }
    #expect(Attempt.failure(FetchRequest(server.url("/")))?.reason == .garbled)
  }

  @Test("an answer on the way is passed over")
  func interim() throws {
    let server = try ScriptedServer { _ in
      let interim = "HTTP/1.1 103 Early Hints\r\nETag: \"no\"\r\n\r\n"
      let head = ScriptedAnswer.head(200, ["Content-Length": "1"], ["ETag": "\"yes\""])
      return ScriptedAnswer(Array(interim.utf8) + head + Array("x".utf8))
    }
    let file = try #require(try Attempt.fetch(FetchRequest(server.url("/"))))
    #expect(file.validators.entityTag == "\"yes\"")
  }
}
