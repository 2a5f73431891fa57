import Foundation
import OCDSCore
import OCDSValidation
import TestSupport
import Testing

@Suite("Compiled release: data that is none, or too much")
struct CompiledHostileTests {
  @Test(
    "what is no release has nothing that a rule applies to",
    arguments: ["null", "5", "\"tender\"", "[]", "[{\"buyer\":{}}]", "{}", "{\"buyer\":null}"]
  )
  func noRelease(_ text: String) throws {
    for (code, outcome) in try outcomes(Array(text.utf8)) {
      #expect(outcome.result == "notApplicable" && outcome.reason?.isIncomplete == false, "\(code)")
    }
  }

  @Test("of members with one name the last counts, whole lists included")
  func duplicates() throws {
    let buyer = #"{"parties":[{"id":"A"}],"buyer":{"id":"X"},"buyer":{"id":"X","id":"A"}}"#
    #expect(try outcome("references.buyerInParties", buyer) == "passed")
    let parties = #"{"parties":[{"id":"A"}],"buyer":{"id":"A"},"parties":[{"id":"B"}]}"#
    #expect(try outcome("references.buyerInParties", parties) == "failed /buyer/id")
    let awards = #"{"date":"2025-01-01","awards":[{"date":"2025-01-02"}],"awards":[]}"#
    #expect(try outcome("coherent.dates", awards) == "notApplicable")
    let escaped = #"{"date":"2025-01-01","aw\u0061rds":[{"d\u0061te":"2025-01-02"}]}"#
    #expect(try outcome("coherent.dates", escaped) == "failed /awards/0/date")
  }

  @Test("what one release leaves is not seen in the next")
  func reuse() throws {
    let full = try bytes(of: Paths.fixtures.appending(path: "checks/coherent.dates/fail.json"))
    let first = try JSONDocument(full)
    let second = try JSONDocument("{}")
    var checks = CompiledChecks()
    checks.run(first.root) { _, _ in }
    checks.run(second.root) { i, outcome in
      guard case .notApplicable = outcome else {
        Issue.record("\(CompiledChecks.all[i].code) remembers")
        return
      }
    }
  }

  /// The time that this thread has worked: what else the machine does is not in it.
  private static var processorSeconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec
  }

  @Test("thousands of parties, references and contracts take time in proportion")
  func many() throws {
    let count = 20_000
    let parties = (0..<count).map { #"{"id":"P\#($0)","roles":["supplier"]}"# }
    let suppliers = (0..<count).map { #"{"id":"P\#($0)"}"# }
    let same = repeatElement(#"{"id":1,"status":"pending"}"#, count: count)
    let contracts = repeatElement(#"{"awardID":"1","dateSigned":"2025-01-01"}"#, count: count)
    let release = """
      {"parties":[\(parties.joined(separator: ","))],
       "awards":[{"suppliers":[\(suppliers.joined(separator: ","))]},
         \(same.joined(separator: ","))],
       "contracts":[\(contracts.joined(separator: ","))]}
      """
    let document = try JSONDocument(release)
    var checks = CompiledChecks()
    var failed: [String: Int] = [:]
    let start = Self.processorSeconds
    checks.run(document.root) { i, outcome in
      if case .failed(let failures) = outcome {
        failed[CompiledChecks.all[i].code] = failures.count
      }
    }
    // What is quadratic would take minutes, on whatever machine and beside whatever else.
    #expect(Self.processorSeconds - start < 20)
    #expect(failed == ["references.contractInAwards": count, "coherent.awardsStatus": count])
  }

  @Test("a message stays in one line and is not endless")
  func messages() throws {
    let name = "\\u001b[31m\\n" + String(repeating: "ñ", count: 5000)
    let release =
      #"{"parties":[{"id":"A","name":"B"}],"buyer":{"id":"A","name":"\#(name)"}}"#
    let outcome = try outcomes(Array(release.utf8))["consistent.buyerNameInParties"]
    let message = try #require(outcome?.failures.first)
    #expect(message.es.count < 250 && message.en.count < 250)
    #expect(!message.es.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test("random JSON and random releases never trap, and every failure has a place")
  func random() throws {
    let seed = UInt64.random(in: .min ... .max)
    var json = RandomJSON(seed: seed)
    var releases = RandomRelease(seed: seed)
    var checks = CompiledChecks()
    for round in 0..<600 {
      let text = round % 3 == 0 ? json.text() : releases.text()
      let document = try JSONDocument(text)
      let size = document.root.range.upperBound
      checks.run(document.root) { i, outcome in
        guard case .failed(let failures) = outcome else { return }
        let isPlaced = failures.allSatisfy { failure in
          let pointer = JSONPointer(to: failure.index, in: document.root)
          return !pointer.tokens.isEmpty && !failure.message.isIncomplete
        }
        let code = CompiledChecks.all[i].code
        #expect(!failures.isEmpty && isPlaced && size > 0, "\(code), seed \(seed)")
      }
    }
  }
}
