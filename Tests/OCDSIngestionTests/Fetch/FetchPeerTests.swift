import TestSupport
import Testing

@testable import OCDSIngestion

@Suite("Addresses that are not connected to")
struct FetchPeerTests {
  @Test(
    "this machine and private networks are not asked, however they are written",
    arguments: [
      "127.0.0.1", "localhost", "LOCALHOST", "[::1]", "0.0.0.0", "2130706433", "0x7f000001",
      "0177.0.0.1", "127.1", "0x7f.1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]",
      "%31%32%37.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "172.31.0.1", "100.64.0.1",
      "[fe80::1]", "[fd00::1]", "224.0.0.1", "[ff02::1]", "255.255.255.255", "[64:ff9b::7f00:1]",
    ]
  )
  func refused(host: String) throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: "secret") }
    let rules = Attempt.rules { $0.peers = .publicOnly }
    let failure = try #require(Attempt.failure(FetchRequest(server.url("/", host: host)), rules))
    guard case .privateAddress = failure.reason else {
      Issue.record("\(failure)")
      return
    }
    #expect(server.requests.isEmpty)
  }

  @Test("a redirect into this machine is refused as the address itself is")
  func redirect() throws {
    let inner = try ScriptedServer { _ in ScriptedAnswer(text: "secret") }
    let target = inner.url("/", host: "127.0.0.1")
    let outer = try ScriptedServer { _ in .redirect(to: target) }
    let rules = Attempt.rules {
      $0.peers = .publicAndListedLoopback
      $0.hosts = HostList(["localhost", ".0.0.1x", "example.org"])
    }
    let failure = try #require(
      Attempt.failure(FetchRequest(outer.url("/", host: "localhost")), rules)
    )
    #expect(failure.reason == .hostNotAllowed("127.0.0.1"))
    #expect(inner.requests.isEmpty)
  }

  @Test("a host that the list has as this machine may be asked, and no other")
  func listed() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: "x") }
    let rules = Attempt.rules {
      $0.peers = .publicAndListedLoopback
      $0.hosts = HostList(["localhost", "10.0.0.1", "datos.localhost"])
    }
    let url = FetchRequest(server.url("/", host: "localhost"))
    #expect(try Attempt.fetch(url, rules)?.bytes == 1)
    for host in ["10.0.0.1", "datos.localhost"] {
      let failure = Attempt.failure(FetchRequest(server.url("/", host: host)), rules)
      #expect(failure?.reason == .privateAddress(host))
    }
  }

  @Test(
    "an address is global, of this machine or local",
    arguments: [
      ("8.8.8.8", PeerAddress.Kind.global), ("1.1.1.1", .global), ("172.15.255.255", .global),
      ("172.32.0.0", .global), ("100.63.255.255", .global), ("100.128.0.0", .global),
      ("223.255.255.255", .global), ("192.0.1.0", .global), ("198.17.255.255", .global),
      ("198.20.0.0", .global), ("[2606:4700::1111]", .global), ("[2a00:1450::1]", .global),
      ("[64:ff9b::808:808]", .global), ("127.255.255.255", .loopback), ("[::1]", .loopback),
      ("0.1.2.3", .local), ("10.255.255.255", .local), ("100.127.255.255", .local),
      ("172.16.0.0", .local), ("192.0.0.1", .local), ("192.0.2.1", .local),
      ("198.19.255.255", .local), ("198.51.100.1", .local), ("203.0.113.1", .local),
      ("240.0.0.1", .local), ("[::ffff:8.8.8.8]", .local), ("[::8.8.8.8]", .local),
      ("[64:ff9b::a00:1]", .local), ("[64:ff9b:1::1]", .local), ("[100::1]", .local),
      ("[2001::1]", .local), ("[2001:db8::1]", .local), ("[2002:808:808::1]", .local),
      ("[3fff::1]", .local), ("[fc00::1]", .local), ("[fec0::1]", .local),
      ("[fe80::1%25lo]", .local),
      ("[x]", .local),
    ]
  )
  func kinds(host: String, kind: PeerAddress.Kind) {
    #expect(PeerAddress(host: host)?.kind == kind)
  }

  @Test(
    "a name is no address",
    arguments: ["localhost", "datos.example", "1.2.3", "", "1.2.3.4.5"]
  )
  func names(host: String) { #expect(PeerAddress(host: host) == nil) }

  @Test("what is no IP address is local", arguments: [0, 3, 5, 15, 17])
  func length(count: Int) {
    #expect(PeerAddress([UInt8](repeating: 8, count: count)).kind == .local)
  }
}
