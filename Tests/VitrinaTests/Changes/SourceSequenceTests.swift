import Foundation
import OCDSCore
import OCDSIngestion
import OCDSSchema
import OCDSStore
import TestSupport
import Testing

@testable import vitrina

/// The law of changes, through the ledger: what sources say, delivery after delivery, is what the releases say together.
@Suite("Sequences of deliveries")
struct SourceSequenceTests {
  static let sequences = 1_000
  static let deliveries = 8
  static let sources = ["trimestral", "portal", "estatal"]
  static let start = Instant(seconds: 1_780_000_000)

  /// One sequence: a process, what its sources stand for, and its own random numbers.
  private struct Sequence {
    let ocid: String
    var maker: ToldMaker
    var told: [Told]
    /// The sources in the order in which they first told of the process.
    var order: [Int] = []

    func said() -> Said {
      let states = order.map { told[$0].state(ocid) }
      return states.dropFirst().reduce(states.first ?? told[0].state(ocid)) { $0.joined(with: $1) }
    }
  }

  private struct Plan {
    var sequences: [Sequence]
    var generator: SeededGenerator

    init(seed: UInt64) {
      generator = SeededGenerator(seed: seed)
      sequences = (0..<SourceSequenceTests.sequences).map { number in
        Sequence(
          ocid: "ocds-abc123-\(number)",
          maker: ToldMaker(seed: seed &+ UInt64(number) &* 7_919),
          told: SourceSequenceTests.sources.map { _ in Told() }
        )
      }
    }

    /// The next delivery of some source, in some order.
    mutating func next() throws -> Delivery {
      let source = Int.random(in: 0..<SourceSequenceTests.sources.count, using: &generator)
      let coverage: ToldMaker.Coverage
      let meaning: SourceCoverage
      switch Int.random(in: 0..<5, using: &generator) {
      case 0:
        coverage = .whole
        meaning = .complete(nil)
      case 1, 2:
        let month = ToldMaker.quarters[Int.random(in: 0..<3, using: &generator)]
        coverage = .month(month)
        meaning = try #require(SourceCoverage(complete: "\(month)-01/\(month)-28"))
      default:
        coverage = .partial
        meaning = .partial
      }
      var states: [(String, [UInt8])] = []
      for number in sequences.indices.shuffled(using: &generator) {
        var told = sequences[number].told[source]
        let file = sequences[number].maker.file(&told, coverage: coverage)
        sequences[number].told[source] = told
        guard let file else { continue }
        if !sequences[number].order.contains(source) { sequences[number].order.append(source) }
        let ocid = sequences[number].ocid
        let text = file.state(ocid).json(&sequences[number].maker.generator)
        states.append((ocid, Array(text.utf8)))
      }
      return Delivery(
        source: SourceSequenceTests.sources[source],
        coverage: meaning,
        states: states
      )
    }
  }

  @Test(
    "compiling all releases gives what the sources say; a repeated delivery publishes nothing; restarts change nothing",
    arguments: [true, false]
  )
  func law(clockStands: Bool) throws {
    let seed =
      ProcessInfo.processInfo.environment["VITRINA_SEED"].flatMap(UInt64.init)
      ?? UInt64.random(in: 0...UInt64.max)
    let place: Comment = "VITRINA_SEED=\(seed), clock stands: \(clockStands)"
    var plan = Plan(seed: seed)
    let kinds: [SequenceLedger.Kind] =
      clockStands ? [.manyRuns, .restarts, .oneRun] : [.manyRuns, .restarts]
    let workspace = try Workspace.withPublication()
    var checked = 0
    var published = 0
    let deliveries = try (0..<Self.deliveries).map { _ in try plan.next() }
    // The plan once more, to know what the sources stand for after each delivery.
    plan = Plan(seed: seed)
    for kind in kinds { try workspace.copy("p", to: "\(kind)") }
    for kind in kinds {
      var ledger = try SequenceLedger(workspace.path("\(kind)"), kind, try rules())
      for (number, delivery) in deliveries.enumerated() {
        let instant = Instant(
          milliseconds: Self.start.milliseconds + (clockStands ? 0 : Int64(number) * 250)
        )
        let count = try ledger.ingest(delivery, at: instant)
        guard kind == .manyRuns else { continue }
        published += count
        _ = try plan.next()
        checked += try check(plan, number, workspace.path("\(kind)"), place)
        let again = try ledger.ingest(delivery, at: instant)
        #expect(again == 0, "delivery \(number): \(place)")
      }
    }
    let ledgers = try kinds.map { kind in
      try workspace.database("\(kind)").rows(
        "SELECT sequence, ocid, releaseId, date, tag, published, inflate(body) FROM release ORDER BY sequence",
        "SELECT ocid, releases, inflate(body) FROM record ORDER BY position",
        "SELECT ocid, source, inflate(body) FROM sourceState ORDER BY id"
      )
    }
    #expect(ledgers[0].count > 2 * Self.sequences, place)
    for (kind, ledger) in zip(kinds, ledgers).dropFirst() {
      let isSame = ledger == ledgers[0]
      #expect(isSame, "\(kind): \(place)")
    }
    print(
      "\(Self.sequences) sequences of \(Self.deliveries) deliveries, \(published) releases,",
      "\(checked) states compared; VITRINA_SEED=\(seed)"
    )
    #expect(published > 2 * Self.sequences, place)
  }

  /// Compares the ledger with what the sources stand for; returns how many processes.
  private func check(_ plan: Plan, _ delivery: Int, _ path: String, _ place: Comment) throws -> Int
  {
    let database = Database(path: "\(path)/vitrina.sqlite")
    func texts(_ sql: String) throws -> [String: [String]] {
      var texts: [String: [String]] = [:]
      for row in try database.rows(sql) {
        let parts = row.split(separator: "|", maxSplits: 1)
        texts[String(parts[0]), default: []].append(String(parts[1]))
      }
      return texts
    }
    let compiled = try texts("SELECT ocid, inflate(body) FROM record")
    let kept = try texts("SELECT ocid, inflate(body) FROM sourceState ORDER BY id")
    var join = StateJoin()
    var comparison = StateComparison(rules: try rules())
    var count = 0
    for var sequence in plan.sequences where !sequence.order.isEmpty {
      let text = try #require(compiled[sequence.ocid]?.first, "\(sequence.ocid): \(place)")
      let document = try JSONDocument(text)
      let said = sequence.said()
      let root = document.root
      let difference = SaidAgreement.difference(root, said)
      #expect(
        difference == nil,
        "delivery \(delivery), \(sequence.ocid), \(difference ?? ""): \(text)\n\(said.json(&sequence.maker.generator))\n\(place)"
      )
      // The program's own comparison says the same of what it keeps.
      let states = (kept[sequence.ocid] ?? []).map { Array($0.utf8) }
      let state = try JSONDocument(join.state(of: states) ?? [])
      let isEqual = try comparison.isEqual(root, to: state.root)
      #expect(isEqual, "delivery \(delivery), \(sequence.ocid): \(place)")
      guard difference == nil, isEqual else { return count }
      count += 1
    }
    return count
  }

  private func rules() throws -> ChangeRules {
    let document = try JSONDocument(SchemaFile(named: "release-schema.json")?.bytes ?? [])
    let root = document.root
    return ChangeRules(schema: root)
  }
}
