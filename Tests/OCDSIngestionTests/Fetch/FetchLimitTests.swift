import Glibc
import OCDSIngestion
import TestSupport
import Testing

@Suite("Limits of fetching")
struct FetchLimitTests {
  private static let body = [UInt8](repeating: 0x61, count: 100_000)

  @Test("a file that says that it is too large is not received")
  func length() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(200, [:], Self.body) }
    let rules = Attempt.rules { $0.maximumSize = Self.body.count - 1 }
    #expect(
      Attempt.failure(FetchRequest(server.url("/")), rules)?.reason
        == .tooLarge(Self.body.count - 1)
    )
    let enough = Attempt.rules { $0.maximumSize = Self.body.count }
    #expect(try Attempt.fetch(FetchRequest(server.url("/")), enough)?.bytes == Self.body.count)
  }

  @Test("a file that does not say its length is cut off at the limit", arguments: [true, false])
  func noLength(isChunked: Bool) throws {
    let server = try ScriptedServer { _ in
      isChunked
        ? .chunked(Self.body, by: 7000)
        : ScriptedAnswer(ScriptedAnswer.head(200, [:], [:]) + Self.body)
    }
    let folder = try Folder()
    let request = FetchRequest(server.url("/"), to: .path(folder.path("a")))
    let rules = Attempt.rules { $0.maximumSize = 50_000 }
    #expect(Attempt.failure(request, rules)?.reason == .tooLarge(50_000))
    #expect(folder.names.isEmpty)
    let enough = Attempt.rules { $0.maximumSize = Self.body.count }
    #expect(try Attempt.fetch(request, enough)?.bytes == Self.body.count)
  }

  @Test("the limit is on what is decoded")
  func bomb() throws {
    let server = try ScriptedServer { _ in
      ScriptedAnswer(200, ["Content-Encoding": "gzip"], GzipBomb.bytes)
    }
    #expect(GzipBomb.bytes.count < 30_000)
    #expect(Attempt.failure(FetchRequest(server.url("/")))?.reason == .tooLarge(1 << 20))
    let rules = Attempt.rules { $0.maximumSize = GzipBomb.decodedCount }
    let file = try #require(try Attempt.fetch(FetchRequest(server.url("/")), rules))
    #expect(file.bytes == GzipBomb.decodedCount)
    #expect(file.content.allSatisfy { $0 == 0x61 })
  }

  @Test(
    "an encoding that was not asked for is refused",
    arguments: ["br", "deflate", "gzip, gzip"]
  )
  func encoding(_ name: String) throws {
    let server = try ScriptedServer { _ in
      ScriptedAnswer(200, ["Content-Encoding": name], GzipBomb.bytes)
    }
    #expect(Attempt.failure(FetchRequest(server.url("/")))?.reason == .garbled)
  }

  @Test("what calls itself gzip and is not is told")
  func noGzip() throws {
    let server = try ScriptedServer { _ in
      ScriptedAnswer(200, ["Content-Encoding": "gzip"], text: "hola")
    }
    #expect(Attempt.failure(FetchRequest(server.url("/")))?.reason == .garbled)
  }

  @Test("a server that stalls is left, before and within the body", arguments: [false, true])
  func stall(isInBody: Bool) throws {
    let server = try ScriptedServer { _ in
      let head = ScriptedAnswer.head(200, ["Content-Length": "10"], [:])
      return ScriptedAnswer(isInBody ? head + Array("abc".utf8) : [], isHeld: true)
    }
    let rules = Attempt.rules { $0.totalSeconds = 1 }
    #expect(Attempt.failure(FetchRequest(server.url("/")), rules)?.reason == .timedOut)
  }

  @Test("a server that is too slow is left before the time is up")
  func slow() throws {
    let server = try ScriptedServer { _ in
      ScriptedAnswer(ScriptedAnswer.head(200, ["Content-Length": "10"], [:]), isHeld: true)
    }
    let rules = Attempt.rules {
      $0.totalSeconds = 60
      $0.slowSeconds = 1
    }
    #expect(Attempt.failure(FetchRequest(server.url("/")), rules)?.reason == .timedOut)
  }

  @Test("the time is for all redirects together")
  func redirectsTakeTime() throws {
    let server = try ScriptedServer { request in
      request.target == "/" ? .redirect(to: "/x") : ScriptedAnswer([], isHeld: true)
    }
    let rules = Attempt.rules { $0.totalSeconds = 4 }
    let failure = Attempt.failure(FetchRequest(server.url("/")), rules)
    #expect(failure?.reason == .timedOut)
    #expect(failure?.redirect == server.url("/x"))
  }

  @Test("a port where nobody listens is told")
  func refused() throws {
    let port = try ScriptedServer { _ in ScriptedAnswer() }.port
    #expect(Attempt.failure(FetchRequest("http://127.0.0.1:\(port)/"))?.reason == .refused)
  }

  @Test("a chunked body that is cut short is told")
  func cut() throws {
    let server = try ScriptedServer { _ in
      .chunked(Array("abcdef".utf8), by: 3, isComplete: false)
    }
    #expect(Attempt.failure(FetchRequest(server.url("/")))?.reason == .interrupted)
  }

  @Test("a place that cannot be written is told, and named")
  func place() throws {
    let folder = try Folder()
    let server = try ScriptedServer { _ in ScriptedAnswer(text: "x") }
    let path = folder.path("no/a")
    let failure = Attempt.failure(FetchRequest(server.url("/"), to: .path(path)))
    #expect(failure?.reason == .cannotWrite("\(path).part", ENOENT))
    #expect(server.requests.isEmpty)
  }
}
