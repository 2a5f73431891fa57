import OCDSCore
import Testing

@Suite struct ServerSettingsTests {
  private func settings(_ server: String) throws -> PublicationSettings {
    try PublicationSettings(
      parsing: Array(
        ("{\"publisher\":{\"name\":\"x\"},\"ocidPrefix\":\"ocds-abc123\","
          + "\"baseURL\":\"http://x.example\",\"server\":\(server)}").utf8
      )
    )
  }

  @Test("limits of the server are read and written again")
  func roundTrip() throws {
    let settings = try settings(
      #"{"connections":50,"requestsPerSecond":10,"trustedProxies":["127.0.0.1"]}"#
    )
    #expect(settings.server.connections == 50)
    #expect(settings.server.requestsPerSecond == 10)
    #expect(settings.server.trustedProxies == ["127.0.0.1"])
    #expect(settings.server.headSeconds == 30)
    #expect(try PublicationSettings(parsing: settings.json) == settings)
  }

  @Test("a server to which nothing was said is not written")
  func standard() throws {
    #expect(!String(decoding: try settings("{}").json, as: UTF8.self).contains("server"))
  }

  @Test(
    "a limit that is none is an error that names it",
    arguments: [
      (#"{"connections":0}"#, "server.connections"),
      (#"{"headSeconds":1.5}"#, "server.headSeconds"),
      (#"{"headerBytes":"9"}"#, "server.headerBytes"), (#"{"x":1}"#, "server.x"),
      (#"{"requestBurst":99999999999999999999}"#, "server.requestBurst"), ("[]", "server"),
      (#"{"trustedProxies":[1]}"#, "server.trustedProxies"),
    ]
  )
  func flaws(_ text: String, _ name: String) {
    let flaw = #expect(throws: PublicationSettings.Flaw.self) { try settings(text) }
    #expect(flaw?.description.contains("\"\(name)\"") == true)
  }
}
