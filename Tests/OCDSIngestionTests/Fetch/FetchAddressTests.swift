import OCDSCore
import TestSupport
import Testing

@testable import OCDSIngestion

@Suite("Addresses to fetch")
struct FetchAddressTests {
  @Test(
    "what is no address is told",
    arguments: [
      "", "x", "datos.example/a", "http://", "https://a b/", "http://a:99999/",
      "http://[::1", "http://a\0b/", "http://a\nb/", "http://ñandú.example/", "data:,x", "file:x",
      "file://otra/x", "http://" + String(repeating: "a", count: 9000),
    ]
  )
  func unusable(url: String) {
    #expect(Attempt.failure(FetchRequest(url))?.reason == .unusableAddress)
  }

  @Test(
    "a kind of address that is not allowed is told",
    arguments: ["ftp", "gopher", "scp", "file"]
  )
  func scheme(_ scheme: String) throws {
    let failure = try #require(Attempt.failure(FetchRequest("\(scheme)://localhost/x")))
    #expect(failure.reason == .schemeNotAllowed(scheme, allowed: ["https", "http"]))
    #expect(failure.wording.en.contains("only https:, http:"))
  }

  @Test(
    "an address with a user or a password is refused, and they are not shown",
    arguments: [
      "http://ana@127.0.0.1/x", "http://ana:secreto@127.0.0.1/x", "http://:secreto@127.0.0.1/x",
      "http://@127.0.0.1/x",
    ]
  )
  func credentials(url: String) throws {
    let failure = try #require(Attempt.failure(FetchRequest(url)))
    #expect(failure.reason == .credentials)
    #expect(failure.address == "http://127.0.0.1/x")
  }

  @Test("a password is not shown where the address cannot be read")
  func brokenCredentials() throws {
    let failure = try #require(Attempt.failure(FetchRequest("http://ana:secreto@a b/")))
    #expect(failure.reason == .unusableAddress)
    #expect(!failure.address.contains("secreto"))
  }

  @Test("what is shown has no control characters and an end")
  func shown() throws {
    let url = "http://a\u{1B}[2Jb/" + String(repeating: "x", count: 2000)
    let failure = try #require(Attempt.failure(FetchRequest(url)))
    #expect(failure.address.unicodeScalars.count <= 501)
    #expect(!failure.address.unicodeScalars.contains("\u{1B}"))
  }

  @Test("a list of hosts has names and ends of names, and nothing else")
  func hosts() throws {
    let list = try #require(
      HostList(["Datos.Example", ".gob.example", "127.0.0.1", "::1", "2130706434"])
    )
    for host in ["datos.example", "a.gob.example", "b.a.gob.example", "127.0.0.1", "[::1]"] {
      #expect(list.contains(host), "\(host)")
    }
    #expect(list.contains("127.0.0.2"))
    for host in ["gob.example", "xgob.example", "a.datos.example", "datos.example.", "127.0.0.3"] {
      #expect(!list.contains(host), "\(host)")
    }
    for host in ["127.0.0.1", "[::1]", "127.0.0.2"] { #expect(list.hasLoopback(host)) }
    #expect(!list.hasLoopback("127.0.0.3") && !list.hasLoopback("datos.example"))
  }

  @Test(
    "what is no host makes no list",
    arguments: [
      "", ".", "https://a.example", "a.example/", "a.example:80", "ana@a.example", "a b", "a,b",
      "a?b", "a#b", "/a", "%61", "*.example", "ñ.example", ".127.0.0.1", "a\0b", "[::1]:80",
    ]
  )
  func noHosts(name: String) { #expect(HostList(["good.example", name]) == nil) }

  @Test("a host that is not in the list is not asked")
  func notListed() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer() }
    let rules = Attempt.rules { $0.hosts = HostList(["datos.example"]) }
    let failure = try #require(Attempt.failure(FetchRequest(server.url("/")), rules))
    #expect(failure.reason == .hostNotAllowed("127.0.0.1"))
    #expect(server.requests.isEmpty)
  }

  @Test("a host that nobody knows is told")
  func unknown() throws {
    // A label of DNS has 63 letters at most, so no server is asked for this one.
    let host = String(repeating: "a", count: 64)
    let reason = Attempt.failure(FetchRequest("http://\(host)/"))?.reason
    #expect(reason == .hostNotFound(host))
  }

  private static let reasons: [FetchFailure.Reason] =
    [
      .unusableAddress, .schemeNotAllowed("ftp", allowed: ["https"]), .credentials,
      .hostNotAllowed("a"), .privateAddress("a"), .hostNotFound("a"), .refused, .unreachable,
      .timedOut, .interrupted, .tls, .tooManyRedirects(3), .unsafeRedirect("http"), .tooLarge(1),
      .garbled, .missingFile, .notAFile, .cannotRead(13), .diskFull, .cannotWrite("a", 13),
      .internalError("x"),
    ] + [200, 302, 403, 404, 429, 500].map { .status($0) }
    + CertificateFault.allCases.map { .certificate($0) }

  @Test("every failure is told in both languages, with the address", arguments: reasons)
  func wordings(reason: FetchFailure.Reason) {
    let plain = FetchFailure(reason, at: "https://datos.example/a").wording
    let led = FetchFailure(reason, at: "https://a.example/", redirect: "https://b.example/").wording
    for wording in [plain, led] {
      #expect(!wording.isIncomplete && wording.es != wording.en)
    }
    #expect(plain.es.hasPrefix("https://datos.example/a: "))
    #expect(led.en.contains("https://b.example/"))
    #expect(!reason.wording.isIncomplete && reason.wording.es != reason.wording.en)
  }
}
