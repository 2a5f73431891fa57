import OCDSIngestion
import TestSupport
import Testing

@Suite("Going on with a file")
struct FetchResumeTests {
  private static let whole = "abcdefghij"
  private static let digest = "72399361da6a7754fec986dca5b7cbaf1c810a28ded4abaf56b2106d06cb78b0"
  private static let version = Validators(entityTag: "\"v1\"")

  /// A folder with the first five letters, and a request for the rest.
  private static func start(_ server: ScriptedServer, _ beginning: String = "abcde") throws -> (
    folder: Folder, request: FetchRequest
  ) {
    let folder = try Folder()
    try folder.write("a.part", beginning)
    let request = FetchRequest(
      server.url("/"),
      to: .path(folder.path("a")),
      known: Validators(entityTag: "\"v0\""),
      partial: version
    )
    return (folder, request)
  }

  @Test("a file that was cut off is left with its version, and its rest is fetched")
  func roundTrip() throws {
    let server = try ScriptedServer { request in
      if request.fields["range"] == nil {
        return ScriptedAnswer(
          ScriptedAnswer.head(200, ["Content-Length": "10"], ["ETag": "\"v1\""])
            + Array("abcde".utf8)
        )
      }
      return ScriptedAnswer(
        206,
        ["ETag": "\"v1\"", "Content-Range": "bytes 5-9/10"],
        text: "fghij"
      )
    }
    let folder = try Folder()
    var request = FetchRequest(server.url("/"), to: .path(folder.path("a")))
    let failure = try #require(Attempt.failure(request))
    #expect(failure.reason == .interrupted)
    #expect(failure.partial == Self.version)
    #expect(folder.names == ["a.part"])
    request.partial = failure.partial
    let file = try #require(try Attempt.fetch(request))
    #expect(file.status == 206 && file.bytes == 10 && file.digest == Self.digest)
    #expect(file.validators == Self.version)
    #expect(try folder.read("a") == Self.whole)
    #expect(folder.names == ["a"])
    let asked = try #require(server.requests.last)
    #expect(asked.fields["range"] == "bytes=5-")
    #expect(asked.fields["if-range"] == "\"v1\"")
    #expect(asked.fields["accept-encoding"] == "identity")
    #expect(asked.fields["if-none-match"] == nil)
  }

  @Test("an answer with the whole file begins anew")
  func whole() throws {
    let server = try ScriptedServer { _ in
      ScriptedAnswer(200, ["ETag": "\"v2\""], text: Self.whole)
    }
    let (folder, request) = try Self.start(server, "xxxxx")
    let file = try #require(try Attempt.fetch(request))
    #expect(file.status == 200 && file.digest == Self.digest)
    #expect(try folder.read("a") == Self.whole)
    #expect(server.requests.count == 1)
  }

  @Test(
    "a part other than the one asked for is not used: all is asked for",
    arguments: [
      "bytes 4-9/10", "bytes 6-9/10", "bytes 5-8/10", "bytes 5-9/*", "bytes */10", "lines 5-9/10",
      "bytes 5-9/9", "bytes 9-5/10", "bytes 5-99999999999999999999/10", "bytes -5-9/10", "5-9/10",
      "",
    ]
  )
  func wrongRange(range: String) throws {
    let server = try ScriptedServer { request in
      request.fields["range"] == nil
        ? ScriptedAnswer(text: Self.whole)
        : ScriptedAnswer(206, ["ETag": "\"v1\"", "Content-Range": range], text: "fghij")
    }
    let (folder, request) = try Self.start(server)
    let file = try #require(try Attempt.fetch(request))
    #expect(file.status == 200 && file.digest == Self.digest)
    #expect(folder.names == ["a"])
    #expect(server.requests.count == 2)
    #expect(server.requests.last?.fields["if-none-match"] == "\"v0\"")
  }

  @Test("the rest of another version, or compressed, is not used either")
  func otherVersion() throws {
    for field in [("ETag", "\"v2\""), ("Content-Encoding", "gzip")] {
      let server = try ScriptedServer { request in
        request.fields["range"] == nil
          ? ScriptedAnswer(text: Self.whole)
          : ScriptedAnswer(
            206,
            ["Content-Range": "bytes 5-9/10", field.0: field.1],
            text: "FGHIJ"
          )
      }
      let (folder, request) = try Self.start(server)
      #expect(try Attempt.fetch(request)?.digest == Self.digest)
      #expect(folder.names == ["a"])
      #expect(server.requests.count == 2)
    }
  }

  @Test("a file that became shorter is fetched anew")
  func outOfRange() throws {
    let server = try ScriptedServer { request in
      request.fields["range"] == nil
        ? ScriptedAnswer(text: Self.whole)
        : ScriptedAnswer(416, ["Content-Range": "bytes */2"])
    }
    let (folder, request) = try Self.start(server)
    #expect(try Attempt.fetch(request)?.digest == Self.digest)
    #expect(folder.names == ["a"])
  }

  @Test("a rest that is too large in all is refused, and what was there is gone")
  func tooLarge() throws {
    let server = try ScriptedServer { _ in
      ScriptedAnswer(206, ["Content-Range": "bytes 5-9/10"], text: "fghij")
    }
    let (folder, request) = try Self.start(server)
    let rules = Attempt.rules { $0.maximumSize = 9 }
    #expect(Attempt.failure(request, rules)?.reason == .tooLarge(9))
    #expect(folder.names.isEmpty)
  }

  @Test("what was there stays where the host cannot be asked")
  func stays() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(503) }
    let (folder, request) = try Self.start(server)
    #expect(Attempt.failure(request)?.partial == Self.version)
    #expect(try folder.read("a.part") == "abcde")
  }

  @Test("without a strong validator, or with nothing there, all is asked for")
  func nothingToGoOnFrom() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: Self.whole) }
    for (beginning, partial) in [
      ("abcde", Validators(entityTag: "W/\"v1\"")), ("abcde", Validators()), ("", Self.version),
    ] {
      let (folder, start) = try Self.start(server, beginning)
      var request = start
      request.partial = partial
      #expect(try Attempt.fetch(request)?.digest == Self.digest)
      #expect(folder.names == ["a"])
      #expect(server.requests.last?.fields["range"] == nil)
    }
  }
}
