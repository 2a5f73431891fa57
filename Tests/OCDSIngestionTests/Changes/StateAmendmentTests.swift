import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

/// What a source says after what it said before.
@Suite("Changes: a source says more")
struct StateAmendmentTests {
  /// A case: what is shown, what the source said, what it says, what it then describes.
  struct Case: Sendable, CustomTestStringConvertible {
    let shows: String
    let before: String
    let now: String
    let state: String
    var coverage = SourceCoverage.partial
    var testDescription: String { shows }
  }

  private static let quarter = SourceCoverage(complete: "2026-01-01/2026-03-31") ?? .partial

  static let cases: [Case] = [
    Case(
      shows: "what is left out stands, what is new is added, what differs is replaced",
      before: #"{"tender":{"id":"1","title":"A"},"awards":[{"id":"1","title":"x"},{"id":"2"}]}"#,
      now: #"{"awards":[{"id":"3"},{"id":"1","title":"y"}],"buyer":{"id":"B"}}"#,
      state:
        #"{"awards":[{"id":"3"},{"id":"1","title":"y"},{"id":"2"}],"buyer":{"id":"B"},"tender":{"id":"1","title":"A"}}"#
    ),
    Case(
      shows: "null, [] and {} say nothing",
      before: #"{"a":1,"b":[1],"c":{"d":1},"awards":[{"id":"1"}]}"#,
      now: #"{"a":null,"b":[],"c":{"e":{}},"awards":[]}"#,
      state: #"{"a":1,"b":[1],"c":{"d":1},"awards":[{"id":"1"}]}"#
    ),
    Case(
      shows: "a list without ids is replaced whole",
      before: #"{"tender":{"submissionMethod":["written","inPerson"]}}"#,
      now: #"{"tender":{"submissionMethod":["electronicSubmission"]}}"#,
      state: #"{"tender":{"submissionMethod":["electronicSubmission"]}}"#
    ),
    Case(
      shows: "an amount is replaced with its currency and its taxes",
      before: #"{"awards":[{"id":"1","value":{"amount":1.50,"currency":"USD","netAmount":1.20}}]}"#,
      now: #"{"awards":[{"id":"1","value":{"amount":2.00}}]}"#,
      state: #"{"awards":[{"id":"1","value":{"amount":2.00}}]}"#
    ),
    Case(
      shows: "an object about something else is replaced whole; the tender is none",
      before:
        #"{"buyer":{"id":"A","name":"a"},"tender":{"id":"1","title":"t","items":[{"id":"1","classification":{"scheme":"CUCOP","id":"1","description":"d"}}]}}"#,
      now:
        #"{"buyer":{"id":"B"},"tender":{"id":"2","items":[{"id":"1","classification":{"scheme":"CPV","id":"1"}}]}}"#,
      state:
        #"{"buyer":{"id":"B"},"tender":{"id":"2","items":[{"id":"1","classification":{"scheme":"CPV","id":"1"}}],"title":"t"}}"#
    ),
    Case(
      shows: "a corrected supplier takes the place of the other, who is no party any more",
      before:
        #"{"parties":[{"id":"A","name":"a","roles":["supplier"]},{"id":"B","roles":["supplier","funder"]},{"id":"C","roles":["supplier","tenderer"]}],"awards":[{"id":"1","suppliers":[{"id":"A"},{"id":"B"}]},{"id":"2","suppliers":[{"id":"C"}]}]}"#,
      now:
        #"{"parties":[{"id":"D","roles":["supplier"]}],"awards":[{"id":"1","suppliers":[{"id":"D"}]}]}"#,
      state:
        #"{"parties":[{"id":"D","roles":["supplier"]},{"id":"B","roles":["funder"]},{"id":"C","roles":["supplier","tenderer"]}],"awards":[{"id":"1","suppliers":[{"id":"D"}]},{"id":"2","suppliers":[{"id":"C"}]}]}"#
    ),
    Case(
      shows: "a party keeps the roles that another file gave it, and those that no reference shows",
      before:
        #"{"buyer":{"id":"A"},"parties":[{"id":"A","roles":["buyer","payer"]},{"id":"S","roles":["supplier"]}],"awards":[{"id":"1","suppliers":[{"id":"S"}]}]}"#,
      now:
        #"{"parties":[{"id":"A","roles":["procuringEntity"]},{"id":"S","roles":["tenderer"]}],"tender":{"procuringEntity":{"id":"A"},"tenderers":[{"id":"S"}],"numberOfTenderers":1}}"#,
      state:
        #"{"parties":[{"id":"A","roles":["buyer","payer","procuringEntity"]},{"id":"S","roles":["supplier","tenderer"]}],"tender":{"procuringEntity":{"id":"A"},"tenderers":[{"id":"S"}],"numberOfTenderers":1},"buyer":{"id":"A"},"awards":[{"id":"1","suppliers":[{"id":"S"}]}]}"#
    ),
    Case(
      shows: "another order of values or roles is no change, also where the source is complete",
      before:
        #"{"x":["a","b","b"],"parties":[{"id":"A","roles":["payee","payer"]}],"y":1,"z":["a","b"]}"#,
      now: #"{"x":["b","a","b"],"parties":[{"id":"A","roles":["payer","payee"]}],"z":["b","b"]}"#,
      state:
        #"{"x":["a","b","b"],"parties":[{"id":"A","roles":["payee","payer"]}],"z":["b","b"]}"#,
      coverage: .complete(nil)
    ),
    Case(
      shows: "a supplier of another award keeps its part",
      before:
        #"{"parties":[{"id":"A","roles":["supplier"]}],"awards":[{"id":"1","suppliers":[{"id":"A"}]},{"id":"2","suppliers":[{"id":"A"}]}]}"#,
      now:
        #"{"parties":[{"id":"B","roles":["supplier"]}],"awards":[{"id":"1","suppliers":[{"id":"B"}]}]}"#,
      state:
        #"{"parties":[{"id":"B","roles":["supplier"]},{"id":"A","roles":["supplier"]}],"awards":[{"id":"1","suppliers":[{"id":"B"}]},{"id":"2","suppliers":[{"id":"A"}]}]}"#
    ),
    Case(
      shows: "tenderers are added and counted anew",
      before: #"{"tender":{"tenderers":[{"id":"A"},{"id":"B"}],"numberOfTenderers":2}}"#,
      now: #"{"tender":{"tenderers":[{"id":"B"},{"id":"C"}],"numberOfTenderers":2}}"#,
      state: #"{"tender":{"tenderers":[{"id":"B"},{"id":"C"},{"id":"A"}],"numberOfTenderers":3}}"#
    ),
    Case(
      shows: "a number of tenderers that was given is not counted",
      before: #"{"tender":{"tenderers":[{"id":"A"}],"numberOfTenderers":7}}"#,
      now: #"{"tender":{"tenderers":[{"id":"C"}],"numberOfTenderers":9}}"#,
      state: #"{"tender":{"tenderers":[{"id":"C"},{"id":"A"}],"numberOfTenderers":9}}"#
    ),
    Case(
      shows: "the days of the rows are no part of the state",
      before: #"{"a":1,"$rows":{"x y":"2026-01-01"}}"#,
      now: #"{"b":2}"#,
      state: #"{"b":2,"a":1}"#
    ),
    Case(
      shows: "a complete source takes back all that it leaves out",
      before: #"{"tender":{"title":"A"},"awards":[{"id":"1"},{"id":"2"}]}"#,
      now: #"{"awards":[{"id":"2"}]}"#,
      state: #"{"awards":[{"id":"2"}]}"#,
      coverage: .complete(nil)
    ),
    Case(
      shows: "complete for a period: only the awards and contracts dated in it are taken back",
      before:
        #"{"tender":{"title":"A"},"parties":[{"id":"A","roles":["supplier"]}],"awards":[{"id":"1","date":"2026-01-05T00:00:00-06:00","suppliers":[{"id":"A"}]},{"id":"2","date":"2025-12-31T23:00:00-06:00"},{"id":"3"},{"id":"4"}],"contracts":[{"id":"1","awardID":"1"},{"id":"2","awardID":"2","dateSigned":"2026-03-31T23:59:59-06:00"},{"id":"4","awardID":"4","period":{"startDate":"2026-02-01"}},{"id":"5"}]}"#,
      now: #"{"contracts":[{"id":"6"}]}"#,
      state:
        #"{"contracts":[{"id":"6"},{"id":"5"}],"tender":{"title":"A"},"awards":[{"id":"2","date":"2025-12-31T23:00:00-06:00"},{"id":"3"}]}"#,
      coverage: quarter
    ),
    Case(
      shows: "complete for a period: a process that lies in it is replaced whole",
      before: #"{"tender":{"title":"A"},"awards":[{"id":"1","date":"2026-01-05T00:00:00-06:00"}]}"#,
      now: #"{"ocid":"x"}"#,
      state: #"{"ocid":"x"}"#,
      coverage: quarter
    ),
    Case(
      shows: "complete for a period: a process without awards is dated by its tender",
      before: #"{"tender":{"title":"A","tenderPeriod":{"startDate":"2026-01-05T00:00:00-06:00"}}}"#,
      now: #"{"ocid":"x"}"#,
      state: #"{"ocid":"x"}"#,
      coverage: quarter
    ),
    Case(
      shows: "complete for a period: what has no date lies in none",
      before: #"{"tender":{"title":"A"}}"#,
      now: #"{"ocid":"x"}"#,
      state: #"{"ocid":"x","tender":{"title":"A"}}"#,
      coverage: quarter
    ),
    Case(
      shows: "complete for a period: an award counts by its date as it is now",
      before: #"{"tender":{"title":"A"},"awards":[{"id":"1","date":"2025-01-05T00:00:00-06:00"}]}"#,
      now: #"{"awards":[{"id":"1","date":"2026-01-05T00:00:00-06:00"}]}"#,
      state: #"{"awards":[{"id":"1","date":"2026-01-05T00:00:00-06:00"}]}"#,
      coverage: quarter
    ),
  ]

  @Test("as each case shows", arguments: cases)
  func amends(_ one: Case) throws {
    var amendment = StateAmendment()
    let state = try amendment.state(
      saying: Array(one.now.utf8),
      after: Array(one.before.utf8),
      coverage: one.coverage
    )
    #expect(String(decoding: state, as: UTF8.self) == one.state)
    let again = try amendment.state(
      saying: Array(one.now.utf8),
      after: state,
      coverage: one.coverage
    )
    #expect(again == state)
  }

  @Test("random states are amended as the rule says, and twice as once", arguments: [UInt64](1...4))
  func random(_ source: UInt64) throws {
    var amendment = StateAmendment()
    var amended = 0
    for sequence in 0..<300 {
      let seed = source &* 1_000_003 &+ UInt64(sequence)
      var maker = StateMaker(seed: seed)
      var text = StateText(seed: seed)
      let before = withoutRoles(maker.state("ocds-xq9v00-\(sequence)"))
      let now = withoutRoles(
        maker.pick(3) == 0 ? maker.state("ocds-xq9v00-\(sequence)") : maker.edited(before)
      )
      let (old, new) = (text.text(before), text.text(now))
      let state = try amendment.state(saying: new, after: old)
      let expected = NaiveAmendment.amended(before, by: now)
      let made = StateValue(try JSONDocument(state))
      let isSame = Agreement.isSame(made, expected)
      #expect(isSame, "seed \(seed): \(String(decoding: state, as: UTF8.self))")
      let again = try amendment.state(saying: new, after: state)
      #expect(again == state, "seed \(seed)")
      if state != new { amended += 1 }
      guard isSame, again == state else { return }
    }
    print("seeds \(source &* 1_000_003)...: \(amended) of 300 states amended")
    #expect(amended > 100)
  }

  /// A state whose number of tenderers is given, and whose parties have only roles that no reference gives.
  private func withoutRoles(_ state: StateValue) -> StateValue {
    guard case .object(let members) = state else { return state }
    return .object(
      members.map { member in
        switch (member.name, member.value) {
        case ("parties", .array(let parties)):
          return (
            member.name,
            .array(
              parties.map { party in
                guard case .object(let members) = party else { return party }
                return .object(
                  members.map { $0.name == "roles" ? ($0.name, .array([.string("payer")])) : $0 }
                )
              }
            )
          )
        case ("tender", .object(let inside)):
          return (member.name, .object(inside.filter { $0.name != "numberOfTenderers" }))
        default: return member
        }
      }
    )
  }

  @Test("a text that is no JSON is an error, and what is no object replaces and is replaced")
  func hostile() throws {
    var amendment = StateAmendment()
    #expect(throws: (any Error).self) {
      try amendment.state(saying: Array("{".utf8), after: Array("{}".utf8))
    }
    #expect(throws: (any Error).self) {
      try amendment.state(saying: Array("{}".utf8), after: Array("[".utf8))
    }
    for text in ["[]", "1", "null"] {
      let bytes = Array(text.utf8)
      #expect(try amendment.state(saying: bytes, after: Array("{}".utf8)) == bytes)
      #expect(try amendment.state(saying: Array("{}".utf8), after: bytes) == Array("{}".utf8))
    }
  }

  @Test("many objects and members in any order are amended in time that grows with them")
  func size() throws {
    let count = ChangeSizeTests.count
    func text(_ range: [Int], _ value: Int) -> [UInt8] {
      let items = range.map { #"{"id":"\#($0)","a":\#(value)}"# }.joined(separator: ",")
      let members = range.map { #""m\#($0)":\#(value)"# }.joined(separator: ",")
      let suppliers = range.map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
      let roles = range.map { #"{"id":"\#($0)","roles":["supplier"]}"# }.joined(separator: ",")
      return Array(
        #"{"x":[\#(items)],"y":{\#(members)},"awards":[{"id":"1","suppliers":[\#(suppliers)]}],"parties":[\#(roles)]}"#
          .utf8
      )
    }
    var amendment = StateAmendment()
    let state = try amendment.state(
      saying: text((count / 2..<count).reversed(), 2),
      after: text(Array(0..<count), 1)
    )
    let document = try JSONDocument(state)
    let root = document.root
    let (items, members) = (root["x"]?.count, root["y"]?.count)
    #expect(items == count && members == count)
    // The suppliers are those of now, and the others are no parties any more.
    let parties = root["parties"]?.count
    #expect(parties == count / 2)
  }
}

extension StateValue {
  fileprivate init(_ document: consuming JSONDocument) {
    let root = document.root
    self.init(root)
  }
}
