import OCDSCore
import Testing

@Suite("The look in publication.json")
struct SiteSettingsTests {
  private func settings(_ site: String) throws -> PublicationSettings {
    try PublicationSettings(
      parsing: Array(
        ("{\"publisher\":{\"name\":\"x\"},\"ocidPrefix\":\"ocds-abc123\","
          + "\"baseURL\":\"http://x.example\",\"site\":\(site)}").utf8
      )
    )
  }

  @Test("a name, a logo and two colours are read and written again")
  func roundTrip() throws {
    let settings = try settings(
      ##"{"name":"Compras","logo":"escudo.svg","brand":"#14506E","accent":"#b3541e"}"##
    )
    #expect(settings.site.name == "Compras")
    #expect(settings.site.logo == "escudo.svg")
    #expect(settings.site.brand?.text == "#14506e")
    #expect(try PublicationSettings(parsing: settings.json) == settings)
    #expect(!String(decoding: try self.settings("{}").json, as: UTF8.self).contains("site"))
  }

  @Test(
    "what cannot be a look is refused with its path",
    arguments: [
      (##"{"brand":"#ffff00"}"##, "site.brand"), (##"{"accent":"#767677x"}"##, "site.accent"),
      (#"{"brand":"red"}"#, "site.brand"), (#"{"brand":5}"#, "site.brand"),
      (##"{"brand":"#777777"}"##, "site.brand"), (#"{"logo":"../x.svg"}"#, "site.logo"),
      (#"{"logo":".svg"}"#, "site.logo"), (#"{"logo":"a/b.png"}"#, "site.logo"),
      (#"{"logo":"x.html"}"#, "site.logo"), (#"{"name":""}"#, "site.name"), ("[]", "site"),
      (#"{"colour":"x"}"#, "site.colour"),
    ]
  )
  func flaws(_ text: String, _ name: String) {
    let flaw = #expect(throws: PublicationSettings.Flaw.self) { try settings(text) }
    #expect(flaw?.description.contains("\"\(name)\"") == true)
    #expect(flaw?.wording.isIncomplete == false)
  }

  @Test("a colour that is too light is refused with its contrast")
  func contrast() {
    let flaw = #expect(throws: PublicationSettings.Flaw.self) {
      try settings(##"{"brand":"#777777"}"##)
    }
    #expect(flaw?.wording.es.contains("4.4 a 1") == true)
    #expect(flaw?.wording.en.contains("4.4 to 1") == true)
  }

  @Test("contrasts are those of the guidelines")
  func known() throws {
    let white = SiteColor.lightPaper
    let black = try #require(SiteColor("#000000"))
    #expect(abs(white.contrast(with: black) - 21) < 0.001)
    #expect(white.contrast(with: white) == 1)
    #expect(abs(try #require(SiteColor("#767676")).contrast(with: white) - 4.54) < 0.01)
    #expect(abs(try #require(SiteColor("#ff0000")).contrast(with: white) - 4.0) < 0.01)
  }

  @Test("every colour becomes one that can be read on dark paper")
  func onDark() {
    for red in stride(from: 0, through: 255, by: 17) {
      for green in stride(from: 0, through: 255, by: 17) {
        for blue in stride(from: 0, through: 255, by: 17) {
          let color = SiteColor(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          #expect(color.onDark.contrast(with: .darkPaper) >= SiteColor.leastContrast)
        }
      }
    }
  }
}
