import Testing

@testable import OCDSServer

/// Markup: text stays text, whatever it says.
@Suite("HTML")
struct HTMLTests {
  private static func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test("elements hold their pieces in order, with what is optional and repeated")
  func builder() {
    let isThere = true
    let html = Tag.ul(.class("list"), nil) {
      for number in 1...3 { Tag.li(text: String(number)) }
      if isThere { Tag.li { "last" } } else { Tag.li { "never" } }
      Tag.br()
    }
    #expect(
      Self.text(html)
        == "<ul class=\"list\"><li>1</li><li>2</li><li>3</li><li>last</li><br></ul>"
    )
  }

  @Test(
    "text cannot become markup, in an element or in an attribute",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\"><img onerror=x>", "&quot;&gt;&lt;img onerror=x&gt;"),
      ("' & \u{0}\u{1B}\u{7F}", "&#39; &amp; \u{FFFD}\u{FFFD}\u{FFFD}"),
      ("ñ 🗳 \u{202E}x\n\t", "ñ 🗳 \u{202E}x\n\t"), ("", ""),
    ]
  )
  func escaping(text: String, escaped: String) {
    #expect(Self.text(Tag.p { text }) == "<p>\(escaped)</p>")
    #expect(Self.text(Tag.p(.title(text))) == "<p title=\"\(escaped)\"></p>")
  }

  @Test(
    "only addresses of the web are followed",
    arguments: [
      ("https://a.example/x?y=1&z=%20", true), ("HTTP://a.example", true),
      ("javascript:alert(1)", false),
      (" https://a.example", false), ("data:text/html,x", false), ("https://a.example/\nx", false),
      ("//a.example", false), ("", false), ("mailto:a@b.example", false),
    ]
  )
  func addresses(text: String, isFollowed: Bool) {
    #expect((Address.web(text) != nil) == isFollowed)
  }

  @Test("a place on the site is encoded part by part")
  func places() {
    let place = Address.here(["es", "procesos", "ocds-1/ñ?"], query: [("q", "a&b=c"), ("q", "")])
    #expect(place.text == "/es/procesos/ocds-1%2F%C3%B1%3F?q=a%26b%3Dc&q=")
    #expect(Address.here([]).text == "/")
    #expect(place.whole(below: "https://a.example").text.hasPrefix("https://a.example/es/"))
    #expect(Address.here(["en"]).at("award 1").text == "/en#award%201")
  }

  @Test(
    "what HTML has no place for is replaced, what is near it stays",
    arguments: [
      (0x85, true), (0x9F, true), (0xA0, false), (0xAB, false), (0xFDCF, false), (0xFDD0, true),
      (0xFDEF, true), (0xFEFF, false), (0xFFFE, true), (0xFFFF, true), (0x1F5F3, false),
      (0x1FFFE, true), (0x10FFFF, true),
    ] as [(UInt32, Bool)]
  )
  func placeless(value: UInt32, isReplaced: Bool) throws {
    let text = String(try #require(Unicode.Scalar(value)))
    let shown = isReplaced ? "\u{FFFD}" : text
    #expect(Self.text(Tag.p { "<\(text)ñ" }) == "<p>&lt;\(shown)ñ</p>")
  }

  @Test("JSON in a page cannot end its element")
  func linkedData() {
    let html = HTML.linkedData(Array("{\"a\":\"</script><b>&ñ\u{FFFE}\u{1FFFE}\"}".utf8))
    #expect(
      Self.text(html)
        == "<script type=\"application/ld+json\">{\"a\":\"\\u003c/script\\u003e\\u003cb\\u003e\\u0026ñ\\ufffe\\ud83f\\udffe\"}</script>"
    )
  }
}
