import OCDSValidation
import TestSupport
import Testing

@Suite("The cost of patterns")
struct PatternCostTests {
  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let given: [(String, String)] = [
    ("(a+)+$", times("a", 40) + "b"),
    ("^(a+)+$", times("a", 40) + "b"),
    ("(a|aa)+$", times("a", 60) + "b"),
    ("(a|a)*$", times("a", 60) + "b"),
    ("^(?:a?){40}a{40}$", times("a", 39) + "ab"),
    ("^" + times("a?", 60) + times("a", 60) + "$", times("a", 60) + "b"),
    ("(?:a|a)(?:a|a)" + times("(?:a|a)", 40) + "b|c", times("a", 60)),
    ("(.*)*x$", times("a", 100) + "xb"),
    ("(?:.*,){12}P", times("a,", 60) + "p,Q,P".dropLast() + " P"),
    ("^(?=(a+)+b)c|^(a+)+d$", times("a", 50) + "e"),
    ("(\\w*)*\\1z$", times("a", 60) + "zy"),
    ("\\s*\\s*\\s*[^ ]z", times(" ", 20000) + "zy"),
    ("\\s+$", times(" ", 200_000) + "x"),
    ("(?:a*b*)*c$", times("ab", 5000) + "cd"),
  ]

  @Test("a search that would take years is given up", arguments: given)
  func expensive(_ pattern: String, _ text: String) throws {
    let found = try verdict(pattern, text)
    #expect(found == .tooExpensive)
  }

  private static let answered: [(String, String, Verdict)] = [
    ("(x*)*y", times("x", 200) + "y", .matches),
    ("(x*)*y", times("x", 20), .doesNotMatch),
    ("(?:a*)*b", times("a", 30), .doesNotMatch),
    ("^(a+)+$", times("a", 5000), .matches),
    ("\\s+$", times(" ", 1000) + "x", .doesNotMatch),
    ("^(?:[^,]*,)*$", times("palabra,", 5000), .matches),
    ("[a-z]+[0-9]", times("palabra ", 100_000), .doesNotMatch),
    ("ñ$", times("a", 1_000_000) + "ñ", .matches),
    ("^[^]*$", times("ñ\n", 500_000), .matches),
    ("\\S", times("palabra ", 100_000), .matches),
    ("^a{1000}$", times("a", 1000), .matches),
    ("^(?:a{30}){30}$", times("a", 900), .matches),
    ("^.{60000}$", times("a", 60000), .matches),
  ]

  @Test("a search that only looks expensive is answered", arguments: answered)
  func cheap(_ pattern: String, _ text: String, _ expected: Verdict) throws {
    #expect(try verdict(pattern, text) == expected)
  }

  @Test("a pattern works on after a search that was given up")
  func recovery() throws {
    let pattern = try Pattern("^(a+)+$")
    let bad = Array((Self.times("a", 40) + "b").utf8)
    let good = Array("aaa".utf8)
    for _ in 0..<3 {
      let first = pattern.verdict(bad.span)
      let second = pattern.verdict(good.span)
      #expect(first == .tooExpensive)
      #expect(second == .matches)
    }
  }

  @Test("thousands of patterns made at random are compiled or refused, and searches end")
  func random() {
    var generator = SeededGenerator(seed: 20_260_101)
    let parts = [
      "a", "b", ".", "\\d", "\\s", "[a-c]", "[^a]", "(", ")", "(?:", "(?=", "(?!", "(?<=", "|", "*",
      "+", "?", "{2}", "{3,}", "{1,4}", "{100}", "^", "$", "\\1", "\\k<n>", "(?<n>", "\\b", "[",
      "]",
      "\\p{L}", "\\S", "[\\S]", "ñ", "\\ud800", "-", "\\", "*?",
    ]
    let text = Array((Self.times("aab ñ", 12) + "c").utf8)
    var compiled = 0
    for _ in 0..<4000 {
      let count = Int.random(in: 1...12, using: &generator)
      let source = (0..<count).map { _ in
        parts.randomElement(using: &generator) ?? "a"
      }.joined()
      if let pattern = try? Pattern(source) {
        compiled += 1
        _ = pattern.verdict(text.span)
        #expect(accepts(.regex, source), "\(source)")
      } else if let failure = failure(source), failure == .refused {
        Issue.record("the library refuses what the translator wrote for \(source)")
      }
    }
    #expect(compiled > 300)
  }

  private func failure(_ source: String) -> PatternError.Reason? {
    do throws(PatternError) {
      _ = try Pattern(source)
      return nil
    } catch {
      return error.reason
    }
  }
}
