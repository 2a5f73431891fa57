import OCDSValidation
import TestSupport
import Testing

@Suite("The format uri")
struct URIFormatTests {
  private func flaw(_ text: String) -> URIFlaw? {
    let bytes = Array(text.utf8)
    return URIFormat.flaw(of: bytes.span)
  }

  private static let flawed: [(String, URIFlaw)] = [
    ("", .noScheme),
    ("www.example.org/a b", .noScheme),
    ("/documentos/acta.pdf", .noScheme),
    ("//example.org/", .noScheme),
    ("http", .noScheme),
    ("://x", .noScheme),
    ("1http://x", .noScheme),
    ("á:x", .noScheme),
    ("https://example.org/licitación.pdf", .nonASCII),
    ("https://españa.example/", .nonASCII),
    ("https://example.org/a b.pdf", .space),
    ("https://example.org/a\n", .space),
    (" https://example.org/", .noScheme),
    ("https://example.org/ ", .space),
    ("https://exa mple.org/", .space),
    ("https://example.org/<a>", .forbiddenCharacter),
    ("https://example.org/a#b#c", .forbiddenCharacter),
    ("https://example.org/a?b[0]=1", .forbiddenCharacter),
    ("https://example.org\\a", .forbiddenCharacter),
    ("https://example.org/\u{0}", .forbiddenCharacter),
    ("https://example.org/\u{7F}", .forbiddenCharacter),
    ("https://example.org/%", .badPercentEncoding),
    ("https://example.org/%4", .badPercentEncoding),
    ("https://example.org/%zz", .badPercentEncoding),
    ("https://example.org/?a=100%", .badPercentEncoding),
    ("https://%zz/", .badPercentEncoding),
    ("https://[::1/", .badHost),
    ("https://[::g]/", .badHost),
    ("https://[]/", .badHost),
    ("https://x[::1]/", .badHost),
    ("https://[::1]x/", .badHost),
    ("https://[v.x]/", .badHost),
    ("https://[fe80::1%25eth0]/", .badHost),
    ("https://example.org:80a/", .badPort),
    ("https://example.org:http/", .badPort),
    ("https://[::1]:x/", .badPort),
    ("https://a:b:80/", .badPort),
  ]

  @Test("a flaw is told by its kind", arguments: flawed)
  func flaws(_ text: String, _ flaw: URIFlaw) {
    #expect(self.flaw(text) == flaw)
    #expect(!accepts(.uri, text))
  }

  private static let sounds: [String] = [
    "a:", "http://", "http:///a", "HTTP://EXAMPLE.ORG", "https://example.org:/", "urn:a:b",
    "https://example.org:443", "https://user:pa%20ss@example.org:80/a;b=c?d/e?f#g/h?i",
    "https://[::1]", "https://[::1]:80/a", "https://u@[::ffff:1.2.3.4]?q", "https://[v1f.a:b]/",
    "https://example.org/a%C3%B1o.pdf", "data:text/plain,hola", "mailto:a@example.org",
    "https://a@/", "file:/a//b", "x+y-z.1:b/c",
  ]

  @Test("an absolute URI has no flaw", arguments: sounds)
  func sound(_ text: String) {
    #expect(flaw(text) == nil)
    #expect(accepts(.uri, text))
  }

  @Test("no byte outside the grammar passes in any part")
  func everyByte() {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let common = Set("\(letters)\(letters.uppercased())0123456789-._~!$&'()*+,;=:".utf8)
    let allowed = common.union("@/".utf8)
    for byte in UInt8.min...UInt8.max {
      let path = Array("https://h/".utf8) + [byte]
      let query = Array("https://h?".utf8) + [byte]
      let isInPath = URIFormat.accepts(path.span)
      let isInQuery = URIFormat.accepts(query.span)
      let user = Array("https://".utf8) + [byte] + Array("@h".utf8)
      let scheme = Array("a".utf8) + [byte] + Array(":b".utf8)
      let isInUser = URIFormat.accepts(user.span)
      let isInScheme = URIFormat.accepts(scheme.span)
      let isOutside = Set("/?#".utf8).contains(byte)
      #expect(isInUser == (common.contains(byte) || isOutside), "byte \(byte)")
      let isAlphanumeric = Set("\(letters)\(letters.uppercased())0123456789".utf8).contains(byte)
      #expect(isInScheme == (isAlphanumeric || Set("+-.:".utf8).contains(byte)), "byte \(byte)")
      let begins = byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      #expect(isInPath == (allowed.contains(byte) || begins), "byte \(byte)")
      #expect(isInQuery == (allowed.contains(byte) || begins), "byte \(byte)")
    }
  }
}
