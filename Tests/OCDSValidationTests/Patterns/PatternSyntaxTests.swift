import OCDSCore
import OCDSValidation
import TestSupport
import Testing

@Suite("The grammar of patterns")
struct PatternSyntaxTests {
  private func reason(_ pattern: String) -> PatternError.Reason? {
    do throws(PatternError) {
      _ = try Pattern(pattern)
      return nil
    } catch {
      return error.reason
    }
  }

  private static let foreign: [(String, PatternError.Reason?)] = [
    ("\\Aa", .unknownEscape), ("a\\Z", .unknownEscape), ("a\\z", .unknownEscape),
    ("\\a", .unknownEscape), ("\\e", .unknownEscape), ("\\h", .unknownEscape),
    ("\\Qa.b\\E", .unknownEscape), ("\\R", .unknownEscape), ("\\X", .unknownEscape),
    ("\\C", .unknownEscape), ("\\G", .unknownEscape), ("\\K", .unknownEscape),
    ("\\N", .unknownEscape), ("\\g{1}", .unknownEscape), ("\\o{101}", .unknownEscape),
    ("\\x{41}", .unknownEscape), ("\\x4", .unknownEscape), ("\\u004", .unknownEscape),
    ("\\u{110000}", .unknownEscape), ("\\u{}", .unknownEscape), ("\\u", .unknownEscape),
    ("\\01", .unknownEscape), ("\\c1", .unknownEscape), ("\\c", .unknownEscape),
    ("\\ñ", .unknownEscape), ("[\\B]", .unknownEscape), ("[\\1]", .unknownEscape),
    ("[\\k]", .unknownEscape), ("\\1", .missingGroup), ("(a)\\2", .missingGroup),
    ("\\99999999999999999999", .missingGroup), ("\\k<a>", .missingGroup),
    ("\\k", .badGroupName), ("(?<a>b)\\k<c>", .missingGroup), ("\\k{a}", .badGroupName),
    ("a*+", .nothingToRepeat), ("a++", .nothingToRepeat), ("a?+", .nothingToRepeat),
    ("a{2}+", .nothingToRepeat), ("a**", .nothingToRepeat), ("*a", .nothingToRepeat),
    ("(?:*a)", .nothingToRepeat), ("a|*", .nothingToRepeat), ("^*", .nothingToRepeat),
    ("$+", .nothingToRepeat), ("\\b+", .nothingToRepeat), ("(?=a)*", .nothingToRepeat),
    ("(?<!a)?", .nothingToRepeat), ("a{1}{2}", .loneBracket),
    ("(?i)a", .unknownGroup), ("(?i:a)", .unknownGroup), ("(?>a)", .unknownGroup),
    ("(?P<a>b)", .unknownGroup), ("(?'a'b)", .unknownGroup), ("(?#a)", .unknownGroup),
    ("(?R)", .unknownGroup), ("(?1)", .unknownGroup), ("(?&a)", .unknownGroup),
    ("(?|a)", .unknownGroup), ("(?C)", .unknownGroup), ("(?(1)a)", .unknownGroup),
    ("(?)", .unknownGroup), ("(?", .unknownGroup), ("(*UTF)a", .nothingToRepeat),
    ("(*ACCEPT)", .nothingToRepeat), ("(*NO_JIT)", .nothingToRepeat),
    ("(?<>a)", .badGroupName), ("(?<1>a)", .badGroupName), ("(?<a", .badGroupName),
    ("(?<a-b>c)", .badGroupName), ("(?<a>b)(?<a>c)", .repeatedGroupName),
    ("(", .unclosedGroup), ("(a", .unclosedGroup), ("^(abc]", .loneBracket),
    ("^[[:alpha:]]$", .loneBracket),
    (")", .loneParenthesis), ("a)", .loneParenthesis),
    ("[", .unclosedClass), ("[a", .unclosedClass), ("[]a", nil), ("[^", .unclosedClass),
    ("[a-", .unclosedClass), ("[\\]", .unclosedClass), ("]", .loneBracket),
    ("{", .loneBracket), ("}", .loneBracket), ("a{", .loneBracket), ("a{,5}", .loneBracket),
    ("a{x}", .loneBracket), ("a{1", .loneBracket), ("a{1,", .loneBracket), ("{1}", .loneBracket),
    ("a{2,1}", .backwardCounts), ("[b-a]", .backwardRange), ("\\", .loneBackslash),
    ("[\\", .loneBackslash), ("\\p", .unknownProperty), ("\\pL", .unknownProperty),
    ("\\p{", .unknownProperty), ("\\p{}", .unknownProperty), ("\\p{letter}", .unknownProperty),
    ("\\p{^L}", .unknownProperty), ("\\p{L&}", .unknownProperty), ("\\p{Greek}", .unknownProperty),
    ("\\p{Script=greek}", .unknownProperty), ("\\p{IsGreek}", .unknownProperty),
    ("\\p{Script=}", .unknownProperty), ("\\p{gc=Greek}", .unknownProperty),
    ("\\p{Block=Arrows}", .unknownProperty), ("\\p{sc:Greek}", .unknownProperty),
    ("\\p{CWKCF}", .unsupportedProperty),
  ]

  @Test("what other dialects allow and ECMA-262 does not is refused", arguments: foreign)
  func refused(_ pattern: String, _ expected: PatternError.Reason?) {
    #expect(reason(pattern) == expected)
    let isRegex = accepts(.regex, pattern)
    #expect(isRegex == (expected == nil || expected == .unsupportedProperty))
  }

  private static let beyond: [(String, PatternError.Reason)] = [
    ("(?<=a+)b", .unsupportedLookbehind), ("(?<=(a)|b*)c", .unsupportedLookbehind),
    ("a{70000}", .unsupportedCount), ("a{1,99999999999999999999}", .unsupportedCount),
    ("(?:(a)|b)*\\1", .unsupportedReference), ("(?:a|(b)\\1|c\\1)+", .unsupportedReference),
    ("(a\\1)+", .unsupportedReference), ("(?:(a)?b)*\\1", .unsupportedReference),
    ("(?:\\1(a))+", .unsupportedReference), ("(?:(a)|b\\1)+", .unsupportedReference),
    ("(?:(?:ab){1000}){1000}", .tooLarge), ("((a{100}){100}){100}", .tooLarge),
    ("\\p{Changes_When_NFKC_Casefolded}", .unsupportedProperty),
  ]

  @Test("what only this program cannot do is still a regular expression", arguments: beyond)
  func unsupported(_ pattern: String, _ expected: PatternError.Reason) {
    #expect(reason(pattern) == expected)
    #expect(accepts(.regex, pattern))
  }

  @Test("a pattern may neither be too long nor too deep")
  func limits() {
    #expect(reason(String(repeating: "a", count: Pattern.longest + 1)) == .tooLong)
    let deep = { (n: Int) in
      String(repeating: "(", count: n) + "a" + String(repeating: ")", count: n)
    }
    #expect(reason(deep(Pattern.deepest)) == nil)
    #expect(reason(deep(Pattern.deepest + 1)) == .tooNested)
    #expect(reason(deep(30000)) == .tooNested)
    #expect(accepts(.regex, deep(30000)))
    #expect(!accepts(.regex, deep(30000) + ")"))
  }

  @Test("an error tells its place in bytes, and a sentence in both languages")
  func sentences() {
    #expect(throws: PatternError.self) { _ = try Pattern("ñ\\Z") }
    do throws(PatternError) {
      _ = try Pattern("ñ𝒳\\Z")
    } catch {
      #expect(error.offset == 6)
      #expect(!error.wording.isIncomplete)
      #expect(error.wording.en.contains("byte 6"))
    }
  }

  @Test("every property of Unicode that ECMA-262 names is known")
  func properties() {
    let names = [
      "Any", "ASCII", "Assigned", "L", "LC", "Cased_Letter", "Letter", "Nd", "digit", "punct",
      "cntrl", "Combining_Mark", "Script=Greek", "sc=Grek", "Script_Extensions=Latin", "scx=Zyyy",
      "gc=Lu", "General_Category=Uppercase_Letter", "Alphabetic", "Alpha", "White_Space", "space",
      "Emoji", "ID_Start", "XIDC", "Cs", "Script=SignWriting", "Script=Nko", "sc=Zinh", "sc=Qaai",
      "Hex", "EPres", "NChar",
    ]
    for name in names {
      #expect(reason("\\p{\(name)}") == nil, "\(name)")
      #expect(reason("[^\\P{\(name)}a]") == nil, "\(name)")
    }
  }
}
