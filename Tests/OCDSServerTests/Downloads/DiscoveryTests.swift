import OCDSCore
import OCDSSchema
import TestSupport
import Testing

@testable import OCDSServer

@Suite("What machines find")
struct DiscoveryTests {
  @Test("where everything is, and each address is answered")
  func discovery() throws {
    let host = try Host(.router, try TestPublication.standard())
    let reply = try host.get("/.well-known/open-contracting")
    #expect(reply.status == 200)
    #expect(try reply.string("/ocidPrefix") == "ocds-xq9v00")
    for pointer in ["/api/records", "/api/releases", "/api/ocids", "/downloads/xlsx"] {
      let address = try #require(try reply.string(pointer))
      #expect(address.hasPrefix(TestPublication.base))
      let path = String(address.dropFirst(TestPublication.base.count))
      #expect(try host.get(path).status == 200, "\(path)")
    }
  }

  @Test("every extension that a publication may declare below its own address")
  func extensions() throws {
    let host = try Host(.router, try TestPublication())
    for item in try ExtensionRegistry().all {
      let address = item.url(below: TestPublication.base)
      let reply = try host.get(String(address.dropFirst(TestPublication.base.count)))
      #expect(reply.status == 200, "\(address)")
      #expect(try reply.json("/name") != nil)
    }
    let list = try host.get("/extensions/jalisco/release-schema.json")
    #expect(list.headers["content-type"] == "application/json")
    for path in ["registry.csv", "jalisco", "jalisco/", "jalisco/../registry.csv", "x/y"] {
      // An address that is not clean is sent to one that is, if that exists.
      #expect([404, 308].contains(try host.get("/extensions/\(path)").status), "\(path)")
    }
  }
}
