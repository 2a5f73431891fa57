import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

/// States whose fields change in kind, as no source of sense gives them: a fault, or the law.
@Suite("Changes: any value after any other")
struct ChangeKindTests {
  struct Maker {
    var generator: SeededGenerator
    mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

    mutating func value(_ depth: Int) -> StateValue {
      switch pick(depth > 2 ? 4 : 8) {
      case 0: return .null
      case 1: return .number(["0", "1", "1.0", "1e3"][pick(4)])
      case 2: return .string(["", "a", "cancelled"][pick(3)])
      case 3: return .boolean(pick(2) == 0)
      case 4: return .array((0..<pick(3)).map { _ in value(depth + 1) })
      case 5:
        return .array((0..<pick(3)).map { .object([("id", .number(String($0)))] + members(depth)) })
      default: return .object(members(depth))
      }
    }

    mutating func members(_ depth: Int) -> [(name: String, value: StateValue)] {
      ["a", "status", "roles", "items", "id"].compactMap { name in
        pick(3) == 0 && !(name == "id" && depth > 0) ? (name, value(depth + 1)) : nil
      }
    }

    mutating func state() -> StateValue {
      var members: [(name: String, value: StateValue)] = [("ocid", .string("o"))]
      for name in ["tender", "awards", "contracts", "parties", "x", "language", "initiationType"]
      where pick(2) == 0 {
        members.append((name, value(0)))
      }
      return .object(members)
    }
  }

  @Test("each step is a fault that changes nothing, or keeps the law", arguments: [UInt64](1...4))
  func law(_ seed: UInt64) throws {
    let rules = try TestRules.changes()
    var writer = ChangeWriter(rules: rules)
    var comparison = StateComparison(rules: rules)
    var maker = Maker(generator: SeededGenerator(seed: seed))
    var text = StateText(seed: seed)
    var faults = 0
    var published = 0
    for sequence in 0..<400 {
      var ledger = Ledger()
      for step in 0..<4 {
        let bytes = text.text(maker.state())
        let run = Instant(seconds: 1_770_000_000 + Int64(step))
        do {
          let change = try ledger.ingest(bytes, with: &writer, rules.merge, run: run)
          if change != nil { published += 1 }
        } catch is StateFault {
          faults += 1
          continue
        }
        guard let compiled = try ledger.compiled(rules.merge) else { continue }
        let result = try JSONDocument(compiled)
        let source = try JSONDocument(bytes)
        let root = result.root
        let isEqual = try comparison.isEqual(root, to: source.root)
        #expect(isEqual, "seed \(seed), sequence \(sequence), step \(step)")
        if !isEqual {
          print(
            ledger.releases.map { TestSupport.text($0) },
            TestSupport.text(compiled),
            TestSupport.text(bytes)
          )
          return
        }
      }
    }
    print("seed \(seed): \(published) releases, \(faults) faults")
    #expect(faults > 100 && published > 100)
  }
}
