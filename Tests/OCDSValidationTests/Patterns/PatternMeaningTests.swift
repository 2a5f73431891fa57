import OCDSValidation
import TestSupport
import Testing

@Suite("The meaning of patterns")
struct PatternMeaningTests {
  private static let found: [(String, String)] = [
    ("", ""), ("", "a"), ("b", "abc"), ("^$", ""), ("a.c", "abc"), ("a.c", "añc"), ("a.c", "a𝒳c"),
    ("^.$", "𝒳"), ("^[^]$", "\n"), ("^[^a]$", "\n"), ("^[\\s\\S]$", "\u{2028}"),
    ("^\\s$", "\u{3000}"), ("^[\\s]$", "\u{FEFF}"), ("^[\\S]$", "a"), ("^[^\\S]$", "\u{A0}"),
    ("^\\S$", "\u{200B}"), ("^[\\S]$", "\u{200B}"), ("^[\\S]$", "\u{10FFFF}"),
    ("^\\u0041$", "A"), ("^\\u{1d4b3}$", "𝒳"), ("^\\ud835\\udcb3$", "𝒳"),
    ("^[\\ud835\\udcb3]$", "𝒳"),
    ("^\\x41$", "A"), ("^\\cJ$", "\n"), ("^\\0$", "\0"), ("^[\\b]$", "\u{8}"), ("^\\/$", "/"),
    ("^[\\ud800-\\udfff\\u{41}]$", "A"), ("^[\\u0000-\\udbff]$", "\u{D7FF}"),
    ("^[\\udfff-\\uffff]$", "\u{E000}"), ("^[^\\ud800]$", "a"), ("^(?:[]|a)$", "a"),
    ("^\\-\\_\\@\\ \\\"$", "-_@ \""), ("^[\\w-.]+$", "a-."), ("^[\\w-]+$", "a-"),
    ("^[a-\\d]+$", "a-1"), ("^[-a]+$", "-a"), ("^[a-]+$", "-a"), ("^[\\-]$", "-"),
    ("^[[]$", "["), ("^[\\]]$", "]"), ("^[(?C)*.|^]+$", "(?C)*.|^"),
    ("^(a)(?:b)(?<ñ>c)\\2\\k<ñ>\\1$", "abccca"), ("^(?<\\u0061>b)\\k<a>$", "bb"),
    ("^\\k<a>(?<a>b)$", "b"), ("^(?:(a)|b)\\1$", "b"), ("^\\1(a)$", "a"), ("^(a*)\\1$", "aaaa"),
    ("^(?:(a|b)\\1)+$", "aabb"), ("^(a)*\\1$", "aa"), ("^(?:(\\w)\\1)+x$", "aabbx"),
    ("^(?:(['\"]).*?\\1|x)*$", "'a'x\"b\""), ("^\\1(?:(a)b)*$", "abab"),
    ("(?<=a)b", "ab"), ("(?<!a)b", "cb"), ("(?<=ab|c)d", "cd"), ("a(?=b)", "ab"), ("a(?!b)", "ac"),
    ("^a{2}$", "aa"), ("^a{2,}$", "aaa"), ("^a{2,3}?$", "aaa"), ("^a*?$", "aa"),
    ("^(a|ab)c$", "abc"),
    ("^a{0}b$", "b"), ("^(?:)$", ""), ("^(|a)+$", "aa"), ("^(?:|a|bc)+$", "abc"),
    ("\\bé", "aé"), ("a\\b", "aé"), ("^\\w\\B\\w$", "ab"), ("^\\p{Lu}\\p{Script=Greek}$", "Ñα"),
    ("^[\\p{L}\\d]+$", "año2"), ("^\\P{L}$", "1"), ("^[^\\P{L}]$", "é"), ("^\\p{Any}$", "\n"),
    ("^\\p{Assigned}$", "a"), ("^\\P{Assigned}$", "\u{378}"), ("^\\p{LC}$", "ǅ"),
    ("^\\p{Emoji}$", "😀"), ("a$|b", "bc"), ("^ocds-[a-z0-9]{6}", "ocds-213czf-1"),
    ("^~`!@#%&-=_:;\"'<>,/ $", "~`!@#%&-=_:;\"'<>,/ "),
    ("^a{20,30}$", String(repeating: "a", count: 25)),
  ]

  @Test("a pattern finds what ECMA-262 says", arguments: found)
  func matches(_ pattern: String, _ text: String) throws {
    #expect(try verdict(pattern, text) == .matches)
  }

  private static let notFound: [(String, String)] = [
    ("^abc$", "abc\n"), ("^b", "a\nb"), ("a$", "a\nb"), ("^.$", "\n"), ("^.$", "\r"),
    ("^.$", "\u{2028}"), ("^.$", "\u{2029}"), ("[]", "a"), ("[]", ""), ("^[]*$", "a"),
    ("^\\d$", "٣"), ("^\\w$", "é"), ("^\\s$", "\u{200B}"), ("^\\S$", "\u{3000}"),
    ("^[\\S]$", "\u{FEFF}"), ("^[^\\s]$", "\u{FEFF}"), ("^\\s$", "\u{85}"), ("\\ud835", "𝒳"),
    ("[\\ud835]", "𝒳"), ("[\\ud800-\\udfff]", "a"), ("^(?:a)\\u{0}", "a"), ("^A$", "a"),
    ("^[^^]$", "^"), ("^(a)\\1$", "ab"), ("^[\\w-.]$", "/"), ("(?<=a)b", "cb"), ("a(?!b)", "ab"),
    ("^\\p{Lu}$", "a"), ("^\\p{Script=Greek}$", "a"), ("^[\\P{L}]$", "a"), ("^\\P{Any}$", "a"),
    ("\\Bé", "aé"), ("^a{20,30}$", String(repeating: "a", count: 31)), ("^[ab]{3}$", "abab"),
  ]

  @Test("a pattern does not find what ECMA-262 says it does not", arguments: notFound)
  func doesNotMatch(_ pattern: String, _ text: String) throws {
    #expect(try verdict(pattern, text) == .doesNotMatch)
  }

  @Test("a text that is not UTF-8 does not match")
  func notUTF8() throws {
    let pattern = try Pattern("")
    for bytes: [UInt8] in [[0x80], [0xC3], [0x61, 0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xFF]] {
      let verdict = pattern.verdict(bytes.span)
      #expect(verdict == .doesNotMatch)
    }
  }

  @Test("threads share a pattern")
  func threads() async throws {
    let pattern = try Pattern("^(?:[a-z]+-)*[0-9]{3,}ñ?$")
    await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          var right = 0
          for i in 0..<2000 {
            let isSound = (i + task) % 2 == 0
            let bytes = Array("abc-def-12\(i % 10)\(isSound ? "ñ" : "x")".utf8)
            if pattern.verdict(bytes.span) == (isSound ? .matches : .doesNotMatch) { right += 1 }
          }
          return right
        }
      }
      for await right in group { #expect(right == 2000) }
    }
  }
}
