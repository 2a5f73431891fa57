import OCDSCore
import TestSupport
import Testing

@testable import OCDSIngestion

@Suite("Redirects")
struct FetchRedirectTests {
  @Test("a chain is followed, relative addresses too", arguments: [301, 302, 303, 307, 308])
  func chain(status: Int) throws {
    let server = try ScriptedServer { request in
      switch request.target {
      case "/a/1": .redirect(status, to: "2?x=1")
      case "/a/2?x=1": .redirect(status, to: "//localhost:\(request.port)/con espacio")
      case "/con%20espacio": .redirect(status, to: "/ñ")
      default: ScriptedAnswer(text: request.target)
      }
    }
    let file = try #require(try Attempt.fetch(FetchRequest(server.url("/a/1"))))
    #expect(file.content == Array("/%c3%b1".utf8))
    #expect(file.url == server.url("/%c3%b1", host: "localhost"))
  }

  @Test("a circle ends at the limit")
  func circle() throws {
    let server = try ScriptedServer { _ in .redirect(to: "/") }
    let rules = Attempt.rules { $0.maximumRedirects = 3 }
    let failure = Attempt.failure(FetchRequest(server.url("/")), rules)
    #expect(failure?.reason == .tooManyRedirects(3))
    #expect(server.requests.count == 4)
  }

  @Test("a redirect without an address is its status")
  func nowhere() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(302) }
    #expect(Attempt.failure(FetchRequest(server.url("/")))?.reason == .status(302))
  }

  @Test(
    "a redirect into this machine or to another kind of address is not followed",
    arguments: ["file:///etc/hostname", "FILE:/etc/hostname", "ftp://127.0.0.1/", "gopher://x/"]
  )
  func otherScheme(location: String) throws {
    let server = try ScriptedServer { _ in .redirect(to: location) }
    let rules = Attempt.rules { $0.schemes = [.https, .http, .file] }
    let failure = try #require(Attempt.failure(FetchRequest(server.url("/")), rules))
    let scheme = String(location.prefix { $0 != ":" }).lowercased()
    #expect(failure.reason == .unsafeRedirect(scheme))
    #expect(failure.address == server.url("/"))
    #expect(failure.redirect?.hasPrefix("\(scheme):/") == true)
  }

  @Test(
    "a redirect to what is no address is told",
    arguments: ["data:,x", "http://", "http://a b/"]
  )
  func noAddress(location: String) throws {
    let server = try ScriptedServer { _ in .redirect(to: location) }
    let failure = try #require(Attempt.failure(FetchRequest(server.url("/"))))
    #expect(failure.reason == .unusableAddress)
    #expect(failure.redirect == location)
  }

  @Test("a redirect to a host that is not in the list is not followed")
  func otherHost() throws {
    let server = try ScriptedServer { request in
      request.target == "/" ? .redirect(to: request.url("/x", host: "localhost")) : ScriptedAnswer()
    }
    let rules = Attempt.rules { $0.hosts = HostList(["127.0.0.1"]) }
    let failure = try #require(Attempt.failure(FetchRequest(server.url("/")), rules))
    #expect(failure.reason == .hostNotAllowed("localhost"))
    #expect(failure.redirect == server.url("/x", host: "localhost"))
    #expect(failure.wording.es.contains("que remite a \(server.url("/x", host: "localhost"))"))
    #expect(server.requests.map(\.target) == ["/"])
  }

  @Test("a redirect with a password is not followed, and the password not shown")
  func password() throws {
    let server = try ScriptedServer { request in
      .redirect(to: "http://ana:secreto@127.0.0.1:\(request.port)/x")
    }
    let failure = try #require(Attempt.failure(FetchRequest(server.url("/"))))
    #expect(failure.reason == .credentials)
    #expect(!failure.wording.es.contains("secreto"))
    #expect(server.requests.count == 1)
  }

  @Test("a redirect may be to the same kind of address or a safer one")
  func kinds() {
    for (from, to) in [("http", "http"), ("http", "https"), ("https", "https")] {
      #expect(Fetcher.maySend(from: from, to: to))
    }
    for (from, to) in [("https", "http"), ("http", "file"), ("https", "file"), ("file", "file")] {
      #expect(!Fetcher.maySend(from: from, to: to))
    }
  }

  @Test("HTTP leads to HTTPS")
  func upgrade() throws {
    // Nothing here speaks TLS: the step to HTTPS is taken, and fails there.
    let server = try ScriptedServer { request in
      .redirect(to: "https://127.0.0.1:\(request.port)/")
    }
    let failure = try #require(Attempt.failure(FetchRequest(server.url("/"))))
    #expect(failure.reason == .tls)
    #expect(failure.redirect == "https://127.0.0.1:\(server.port)/")
  }
}

extension ScriptedRequest {
  /// The port that was asked.
  var port: Int { fields["host"].flatMap { Int($0.split(separator: ":").last ?? "") } ?? 0 }

  /// An address of the server that was asked.
  func url(_ path: String, host: String) -> String { "http://\(host):\(port)\(path)" }
}
