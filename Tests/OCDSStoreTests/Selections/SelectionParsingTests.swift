import OCDSCore
import OCDSSchema
import TestSupport
import Testing

@testable import OCDSStore

@Suite("Selection parsing")
struct SelectionParsingTests {
  private func parse(_ pairs: (String, String)...) throws -> Selection {
    try Selection.parse(pairs.map { ($0.0, $0.1) }, zone: .centralMexico, others: ["cursor"])
  }

  @Test("equal selections have one canonical text")
  func canonical() throws {
    let one = try parse(
      ("year", "2024"),
      ("q", " Papel   bond* "),
      ("method", "open"),
      ("method", "direct")
    )
    let two = try parse(
      ("method", "direct"),
      ("cursor", "x"),
      ("q", "Papel bond*"),
      ("supplier", ""),
      ("year", "2024"),
      ("method", "open"),
      ("sort", "published"),
      ("order", "asc"),
      ("amountOf", "award")
    )
    #expect(one == two)
    #expect(one.canonicalText == "q=Papel%20bond%2A&method=direct&method=open&year=2024")
    #expect(try parse(("minAmount", "100.00")) == parse(("minAmount", "1e2")))
    let again = try Selection.parse(one.pairs.map { ($0.name, $0.value) }, zone: .centralMexico)
    #expect(again == one)
    #expect(try parse(("sort", "title")).isEverything)
    #expect(try !parse(("asOf", "2025-01-01")).isEverything)
  }

  @Test(
    "what is wrong is told with what exists, in both languages",
    arguments: [
      ("colour", "red", SelectionProblem.Kind.unknownName), ("method", "Direct", .badValue),
      ("year", "24", .badValue), ("from", "2024-02-30", .badValue),
      ("to", "2024-02-03T10:00", .badValue),
      ("minAmount", "1.00001", .badValue), ("maxAmount", "1e15", .badValue),
      ("maxAmount", "ten", .badValue),
      ("currency", "pesos", .badValue), ("hasBids", "yes", .badValue), ("q", "-papel", .badValue),
      ("q", "!!! \"\"", .badValue), ("sort", "relevance", .needs(.q)), ("asOf", "now", .badValue),
    ]
  )
  func problems(name: String, value: String, kind: SelectionProblem.Kind) throws {
    let refusal = #expect(throws: SelectionRefusal.self) { _ = try parse((name, value)) }
    let problem = try #require(refusal?.problems.first)
    #expect(problem.kind == kind && problem.name == name)
    #expect(!problem.wording.isIncomplete)
    if kind == .unknownName {
      #expect(problem.allowed.contains("supplier") && problem.allowed.contains("cursor"))
    }
    if name == "method" { #expect(problem.allowed == ["open", "selective", "limited", "direct"]) }
  }

  @Test("a name that is single may not be repeated, and values have a limit")
  func limits() throws {
    let twice = #expect(throws: SelectionRefusal.self) {
      _ = try parse(("from", "2024-01-01"), ("from", "2025-01-01"))
    }
    #expect(twice?.problems.first?.kind == .repeated)
    let pairs = (0..<200).map { (name: "supplier", value: "\($0)") }
    let many = #expect(throws: SelectionRefusal.self) {
      _ = try Selection.parse(pairs, zone: .centralMexico)
    }
    #expect(many?.problems.map(\.kind) == [.tooMany])
  }

  @Test("every name has its words in two languages")
  func words() {
    for filter in SelectionFilter.allCases {
      #expect(!filter.meaning.isIncomplete && !filter.expected.isIncomplete)
      #expect(filter.compares?.isIncomplete != true)
    }
  }

  @Test(
    "the codes of a filter are those of the standard",
    arguments: [
      (SelectionFilter.method, "method"), (.category, "procurementCategory"),
      (.status, "tenderStatus"),
      (.tag, "releaseTag"),
    ]
  )
  func codes(filter: SelectionFilter, codelist: String) throws {
    guard case .code(let codes) = filter.kind else {
      Issue.record("\(filter) has no codes")
      return
    }
    let standard = try #require(try Codelists()["\(codelist).csv"])
    #expect(Set(codes) == Set(standard.codes.map(\.code)).subtracting(["compiled"]))
  }

  @Test("whatever is searched for, full text search answers and gives no error")
  func injection() throws {
    let publication = try TemporaryPublication()
    var random = RandomProcesses(seed: 3)
    try publication.publish((0..<30).map { random.release("p\($0)", 1) })
    var reader = try PublicationReader(publication.folder)
    let pieces = [
      "\"", "*", "-", "(", ")", "AND", "OR", "NOT", "NEAR(", "title:", "^", "+", "papel", "ñandú",
      "\u{0}", "'", ";",
      "{a b}:", "\u{301}", "--", "/*", " ", "\u{10FFFF}", "🎉", "a\u{0}b",
    ]
    var answered = 0
    for _ in 0..<2000 {
      let text = (0..<6).map { _ in random.pick(pieces) }.joined(separator: random.pick(["", " "]))
      guard let selection = try? parse(("q", text)) else { continue }
      _ = try reader.total(of: selection)
      answered += 1
      let again = SearchQuery(selection.values[.q]?.first ?? "")
      #expect(again?.text == selection.values[.q]?.first, "\(text.debugDescription)")
    }
    #expect(answered > 500)
    for name in ["supplier", "buyer", "classification", "procuringEntity"] {
      for value in ["' OR 1=1 --", "%", "\u{0}", "\";DROP TABLE process", "a:b:c", ":"] {
        let selection = try parse((name, value))
        #expect(try reader.total(of: selection) == 0)
        _ = try reader.records(of: selection, limit: 5)
      }
    }
  }
}
