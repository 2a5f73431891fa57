import OCDSCore
import OCDSIngestion
import OCDSValidation
import TestSupport
import Testing

@Suite("Changes: the history of random states")
struct StateHistoryTests {
  static let sequences = 150
  static let run = Instant(seconds: 1_770_000_000)

  @Test(
    "compiling all releases gives the last state, and ingesting it again publishes nothing; no release repeats",
    arguments: [UInt64](1...8)
  )
  func law(_ source: UInt64) throws {
    let rules = try TestRules.changes()
    // One writer for all sequences, as a run has; nothing of one process may show in another.
    var writer = ChangeWriter(rules: rules)
    var comparison = StateComparison(rules: rules)
    var checker = try TestRules.checker()
    var tape = JSONTape()
    var published = 0
    for sequence in 0..<Self.sequences {
      let seed = source &* 1_000_003 &+ UInt64(sequence)
      var maker = StateMaker(seed: seed)
      var text = StateText(seed: seed)
      var ledger = Ledger()
      var restarted = Ledger()
      var state = maker.state("ocds-xq9v00-\(sequence)")
      for step in 0..<5 {
        let bytes = text.text(state)
        let run = Instant(milliseconds: Self.run.milliseconds + Int64(step / 2) * 1000)
        let date = maker.sourceDate()
        let before = try ledger.compiled(rules.merge) ?? Array("{}".utf8)
        let change = try ledger.ingest(
          bytes,
          with: &writer,
          rules.merge,
          run: run,
          sourceDate: date
        )
        if let change {
          published += 1
          let release = try JSONDocument(change.bytes)
          let known = try JSONDocument(before)
          let repeated = Agreement.repetition(StateValue(release.root), StateValue(known.root))
          #expect(
            repeated == nil,
            "seed \(seed), step \(step): \(String(decoding: change.bytes, as: UTF8.self))"
          )
          let errors = checker.findings(of: change.bytes, reusing: &tape)
            .filter { $0.check.severity == .error }
            .map { "\($0.check.code) \($0.examples.first?.pointer ?? "")" }
          #expect(errors.isEmpty, "seed \(seed), step \(step): \(errors)")
        }
        let compiled = try ledger.compiled(rules.merge) ?? Array("{}".utf8)
        let isSame = try agrees(compiled, bytes, state, &comparison, "seed \(seed), step \(step)")
        let again = try ledger.ingest(bytes, with: &writer, rules.merge, run: run)
        #expect(again == nil, "seed \(seed), step \(step)")
        // A new process of the program knows no more than the ledger.
        var fresh = ChangeWriter(rules: rules)
        let other = try restarted.ingest(
          bytes,
          with: &fresh,
          rules.merge,
          run: run,
          sourceDate: date
        )
        #expect(other == change, "seed \(seed), step \(step)")
        guard isSame, again == nil else { return }
        if maker.pick(4) > 0 { state = maker.edited(state) }
      }
      #expect(ledger.releases == restarted.releases)
    }
    print("seeds \(source &* 1_000_003)...: \(Self.sequences) sequences, \(published) releases")
    #expect(published > 2 * Self.sequences)
  }

  /// Whether a compiled release says what a state says, by the naive comparison and by the program's own.
  private func agrees(
    _ compiled: [UInt8],
    _ bytes: [UInt8],
    _ state: StateValue,
    _ comparison: inout StateComparison,
    _ place: String
  ) throws -> Bool {
    let result = try JSONDocument(compiled)
    let source = try JSONDocument(bytes)
    let difference = Agreement.difference(StateValue(result.root), state)
    #expect(difference == nil, "\(place): \(text(compiled))\n\(text(bytes))")
    let root = result.root
    let isEqual = try comparison.isEqual(root, to: source.root)
    #expect(isEqual, "\(place)")
    return difference == nil && isEqual
  }

  @Test("the program's comparison finds what the naive one finds", arguments: [UInt64](1...4))
  func comparison(_ seed: UInt64) throws {
    let rules = try TestRules.changes()
    var comparison = StateComparison(rules: rules)
    var maker = StateMaker(seed: seed)
    var text = StateText(seed: seed)
    var different = 0
    for _ in 0..<300 {
      let first = maker.state("ocds-xq9v00-1")
      let kind = maker.pick(3)
      let second =
        kind == 0 ? first : kind == 1 ? maker.edited(first) : maker.state("ocds-xq9v00-1")
      var ledger = Ledger()
      var writer = ChangeWriter(rules: rules)
      _ = try ledger.ingest(text.text(first), with: &writer, rules.merge, run: Self.run)
      guard let compiled = try ledger.compiled(rules.merge) else { continue }
      let before = try JSONDocument(compiled)
      let after = try JSONDocument(text.text(second))
      let root = before.root
      let difference = Agreement.difference(StateValue(root), second)
      let isEqual = try comparison.isEqual(root, to: after.root)
      #expect(isEqual == (difference == nil), "seed \(seed): \(difference ?? "")")
      if !isEqual { different += 1 }
    }
    print("seed \(seed): \(different) of 300 pairs differ")
    #expect(different > 50 && different < 300)
  }
}

extension StateMaker {
  /// A date that a source may give: none, an old one, one that is not over yet, one without time.
  mutating func sourceDate() -> String? {
    let dates = [
      nil, "2026-01-15T10:00:00-06:00", "2026-02-01T20:40:00-06:00", "2026-02-02T02:40:00.750Z",
      "2030-01-01T00:00:00Z", "2026-01-20", "2026-01-20T10:00:00",
    ]
    return dates[pick(dates.count)]
  }
}
