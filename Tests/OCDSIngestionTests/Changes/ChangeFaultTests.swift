import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Changes: states that cannot be published")
struct ChangeFaultTests {
  static let cases: [(state: String, previous: String?, fault: StateFault)] = [
    ("[]", nil, .notAnObject),
    ("{}", nil, .missingOCID),
    (#"{"ocid":7}"#, nil, .missingOCID),
    (#"{"ocid":""}"#, nil, .missingOCID),
    (#"{"ocid":"a"}"#, #"{"ocid":"b"}"#, .otherProcess(ledger: "b", state: "a")),
    (
      #"{"ocid":"o","tender":{"a":1,"\u0061":1}}"#, nil,
      .duplicateMember(at: JSONPointer(["tender", "a"]))
    ),
    (
      #"{"ocid":"o","awards":[{"id":"1"},{"id":"2"},{"id":"\u0031"}]}"#, nil,
      .duplicateIdentifier(at: JSONPointer(["awards", "2"]), id: "1")
    ),
    (
      #"{"ocid":"o","tender":{"items":[{"id":1},{"id":1.0}]}}"#,
      #"{"ocid":"o","tender":{"items":[{"id":1}]}}"#,
      .duplicateIdentifier(at: JSONPointer(["tender", "items", "1"]), id: "1.0")
    ),
    (
      #"{"ocid":"o","x":[{"id":"1"},{"id":"2"},{"id":"3"},{"id":"4"},{"id":"5"},{"id":"6"},{"id":"7"},{"id":"8"},{"id":"1"}]}"#,
      nil,
      .duplicateIdentifier(at: JSONPointer(["x", "8"]), id: "1")
    ),
    (
      #"{"ocid":"o","parties":[{"name":"Uno"}]}"#, nil,
      .missingIdentifier(at: JSONPointer(["parties", "0"]))
    ),
    (
      #"{"ocid":"o","parties":[{"id":null}]}"#, #"{"ocid":"o"}"#,
      .missingIdentifier(at: JSONPointer(["parties", "0"]))
    ),
    (
      #"{"ocid":"o","awards":[{"id":"A","items":[{"id":true}]}]}"#, nil,
      .invalidIdentifier(at: JSONPointer(["awards", "0", "items", "0", "id"]))
    ),
    (
      #"{"ocid":"o","x":{"a":1}}"#, #"{"ocid":"o","x":1}"#,
      .kindChanged(at: JSONPointer(["x"]))
    ),
    (#"{"ocid":"o","x":1}"#, #"{"ocid":"o","x":{"a":1}}"#, .kindChanged(at: JSONPointer(["x"]))),
    // What was taken back is still an object.
    (#"{"ocid":"o","x":1}"#, #"{"ocid":"o","x":{}}"#, .kindChanged(at: JSONPointer(["x"]))),
    (
      #"{"ocid":"o","x":["a"]}"#, #"{"ocid":"o","x":[{"id":"a"}]}"#,
      .kindChanged(at: JSONPointer(["x"]))
    ),
    (
      #"{"ocid":"o","x":[{"id":"a"}]}"#, #"{"ocid":"o","x":["a"]}"#,
      .kindChanged(at: JSONPointer(["x"]))
    ),
    (
      #"{"ocid":"o"}"#, #"{"ocid":"o","parties":[{"id":"1"},{"name":"Uno"}]}"#,
      .unidentified(at: JSONPointer(["parties", "1"]))
    ),
    (
      #"{"ocid":"o","parties":[{"id":"1"}]}"#, #"{"ocid":"o","parties":[{"name":"Uno"}]}"#,
      .unidentified(at: JSONPointer(["parties", "0"]))
    ),
    (
      #"{"ocid":"o"}"#, #"{"ocid":"o","awards":[{"id":"1","status":{"a":1}}]}"#,
      .kindChanged(at: JSONPointer(["awards", "0", "status"]))
    ),
  ]

  @Test("a fault is told, with its place", arguments: cases.indices)
  func fault(_ number: Int) throws {
    let (state, previous, fault) = Self.cases[number]
    var writer = ChangeWriter(rules: try TestRules.changes())
    #expect(throws: fault) {
      _ = try change(
        Array(state.utf8),
        after: previous.map { Array($0.utf8) },
        with: &writer,
        at: ChangeFixtureTests.moment
      )
    }
    #expect(!fault.wording.isIncomplete && fault.wording.es != fault.wording.en)
    // The writer is as good as new.
    let next = try change(
      Array(#"{"ocid":"o","tender":{"id":"1"}}"#.utf8),
      after: nil,
      with: &writer,
      at: ChangeFixtureTests.moment
    )
    #expect(next?.tags == [.tender])
  }

  @Test("an object of the state that says nothing takes back a value, and is no change of kind")
  func emptyObject() throws {
    var writer = ChangeWriter(rules: try TestRules.changes())
    let change = try change(
      Array(#"{"ocid":"o","x":{"a":[],"b":{"c":null}},"y":{"a":null}}"#.utf8),
      after: Array(#"{"ocid":"o","x":7,"y":"a"}"#.utf8),
      with: &writer,
      at: ChangeFixtureTests.moment
    )
    #expect(change.written.hasSuffix(#","x":null,"y":null}"#))
  }

  @Test("what the schema lets neither be null nor go is null where its object stays")
  func fixedMember() throws {
    var writer = ChangeWriter(rules: try TestRules.changes())
    let change = try change(
      Array(#"{"ocid":"o","buyer":{"name":"Dos"}}"#.utf8),
      after: Array(#"{"ocid":"o","buyer":{"id":"1","name":"Uno"}}"#.utf8),
      with: &writer,
      at: ChangeFixtureTests.moment
    )
    #expect(change.written.hasSuffix(#","buyer":{"name":"Dos","id":null}}"#))
  }
}
