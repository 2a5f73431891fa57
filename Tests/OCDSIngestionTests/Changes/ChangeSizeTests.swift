import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

/// Work must grow with the size of a state and no faster, however its parts are ordered.
///
/// Nothing is timed: at the square of these sizes the suite would not end.
@Suite("Changes: many members, many objects")
struct ChangeSizeTests {
  static let count = 20_000

  private func state(_ range: [Int], of kind: (Int) -> String, _ open: String, _ close: String)
    -> [UInt8]
  {
    Array((#"{"ocid":"o","x":"# + open + range.map(kind).joined(separator: ",") + close + "}").utf8)
  }

  @Test("many members in the other order are found", arguments: [true, false])
  func members(isChanged: Bool) throws {
    var writer = ChangeWriter(rules: try TestRules.changes())
    let numbers = Array(0..<Self.count)
    let before = state(numbers, of: { #""m\#($0)":\#($0)"# }, "{", "}")
    let after = state(
      numbers.reversed(),
      of: { #""m\#($0)":\#(isChanged ? $0 + 1 : $0)"# },
      "{",
      "}"
    )
    let change = try change(after, after: before, with: &writer, at: ChangeFixtureTests.moment)
    #expect((change != nil) == isChanged)
  }

  @Test("many objects in the other order are found, and others taken back")
  func items() throws {
    var writer = ChangeWriter(rules: try TestRules.changes())
    let before = state(Array(0..<Self.count), of: { #"{"id":"\#($0)","a":1}"# }, "[", "]")
    let same = state((0..<Self.count).reversed(), of: { #"{"a":1,"id":"\#($0)"}"# }, "[", "]")
    let moment = ChangeFixtureTests.moment
    #expect(try change(same, after: before, with: &writer, at: moment) == nil)
    let shifted = state((1...Self.count).reversed(), of: { #"{"id":"\#($0)","a":1}"# }, "[", "]")
    let change = try change(shifted, after: before, with: &writer, at: moment)
    let expected = #","x":[{"id":"\#(Self.count)","a":1},{"id":"0","a":null}]}"#
    #expect(change.written.hasSuffix(expected))
  }

  @Test("objects within objects are walked once each")
  func depth() throws {
    var writer = ChangeWriter(rules: try TestRules.changes())
    let before = Array(
      (#"{"ocid":"o","x":"# + String(repeating: #"{"a":"#, count: 250) + "1"
        + String(repeating: "}", count: 251)).utf8
    )
    let after = Array(
      (#"{"ocid":"o","x":"# + String(repeating: #"{"a":"#, count: 250) + "2"
        + String(repeating: "}", count: 251)).utf8
    )
    let change = try change(after, after: before, with: &writer, at: ChangeFixtureTests.moment)
    #expect(change?.bytes.count ?? 0 > after.count)
  }
}
