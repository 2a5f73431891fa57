import OCDSCore
import TestSupport
import Testing

@testable import OCDSValidation

@Suite("Text of reports")
struct TextTests {
  @Test("what is hidden is written out")
  func shown() {
    #expect(Harmless.shown("a\u{202E}b\nc\u{A0}") == "a\\u{202E}b\\u{A}c\\u{A0}")
    #expect(Harmless.shown("Año ✅ 漢字") == "Año ✅ 漢字")
    #expect(Harmless.shown("e\u{301}") == "e\u{301}")
  }

  @Test("the fifth mark on one letter is written out")
  func marks() {
    let letter = "e" + String(repeating: "\u{301}", count: 5)
    #expect(
      Harmless.shown(letter).utf8.elementsEqual(letter.utf8.dropLast(2) + Array(#"\u{301}"#.utf8))
    )
  }

  @Test("a cut text says so, at its end or in its middle")
  func cut() {
    #expect(Harmless.cut("123456", columns: 5) == "1234…")
    #expect(Harmless.cut("12345", columns: 5) == "12345")
    #expect(Harmless.cutInside("123456789", columns: 5) == "12…89")
    #expect(Harmless.cutInside("12345", columns: 5) == "12345")
  }

  @Test("wide letters count twice, marks not at all")
  func columns() {
    #expect(Harmless.columns("漢字") == 4)
    #expect(Harmless.columns("e\u{301}") == 1)
    #expect(Harmless.columns("✅") == 2)
    #expect(Harmless.columns("ñ") == 1)
  }

  @Test("cut and wrapped text fits, whatever it is made of", arguments: 0..<200)
  func fits(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars = (0..<Int.random(in: 0..<300, using: &generator)).compactMap { _ in
      [
        Unicode.Scalar(UInt32.random(in: 0x20..<0x7F, using: &generator)),
        Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &generator)),
        Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &generator)), " ",
      ].randomElement(using: &generator) ?? nil
    }
    let text = String(String.UnicodeScalarView(scalars))
    let limit = Int.random(in: 12..<80, using: &generator)
    #expect(Harmless.columns(Harmless.cut(text, columns: limit)) <= limit)
    #expect(Harmless.columns(Harmless.cutInside(text, columns: limit)) <= limit)
    for line in TextWrap.lines(Harmless.shown(text), width: limit) {
      #expect(Harmless.columns(line) <= limit)
    }
  }

  @Test("words are not broken where a space will do")
  func wrap() {
    #expect(TextWrap.lines("one two three", width: 8) == ["one two", "three"])
    #expect(TextWrap.lines("abcdefghij k", width: 4) == ["abcd", "efgh", "ij k"])
    #expect(TextWrap.lines("", width: 4) == [""])
    #expect(TextWrap.lines("año uno", width: 7) == ["año uno"])
    #expect(TextWrap.lines("漢字 uno", width: 7) == ["漢字", "uno"])
    #expect(TextWrap.lines(" uno  dos ", width: 20) == ["uno dos"])
    #expect(TextWrap.lines("  ", width: 20) == [""])
  }

  @Test("only addresses of the web become links")
  func addresses() {
    #expect(WebAddress("https://a.example/b?c=d#e") != nil)
    #expect(WebAddress("javascript:alert(1)") == nil)
    #expect(WebAddress("data:text/html,x") == nil)
    #expect(WebAddress("https://a.example/ b") == nil)
    #expect(WebAddress("https://a.example/\u{202E}") == nil)
  }

  @Test("file names become URIs")
  func uris() {
    #expect(SARIFArtifacts.address(of: "a b/ñ#?.json") == "a%20b/%C3%B1%23%3F.json")
    #expect(SARIFArtifacts.address(of: "/data/a.json") == "file:///data/a.json")
    #expect(SARIFArtifacts.address(of: "c:/a.json") == "c%3A/a.json")
    #expect(SARIFArtifacts.address(of: "../a.json") == "../a.json")
  }

  @Test("a fingerprint tells texts and their borders apart")
  func fingerprint() {
    #expect(Fingerprint.digest(of: []) == "cbf29ce484222325")
    #expect(Fingerprint.digest(of: ["a", "b"]) != Fingerprint.digest(of: ["ab", ""]))
    #expect(Fingerprint.digest(of: ["a"]).count == 16)
  }
}
