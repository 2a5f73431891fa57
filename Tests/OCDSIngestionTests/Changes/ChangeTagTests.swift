import OCDSCore
import OCDSIngestion
import OCDSSchema
import TestSupport
import Testing

@Suite("Changes: tags")
struct ChangeTagTests {
  /// What a state has beside its `ocid`, before and after; nil where the ledger has nothing.
  static let cases: [(before: String?, after: String, tags: [ReleaseTag])] = [
    (nil, #""language":"es""#, [.planning]),
    (nil, #""planning":{"rationale":"a"}"#, [.planning]),
    (nil, #""parties":[{"id":"1"}],"awards":[{"id":"1"}]"#, [.award]),
    (nil, #""contracts":[{"id":"1","implementation":{"x":1}}]"#, [.contract, .implementation]),
    (#""language":"es""#, #""language":"en""#, [.planningUpdate]),
    (
      #""buyer":{"name":"a"},"tender":{"id":"1"}"#, #""buyer":{"name":"b"},"tender":{"id":"1"}"#,
      [.tenderUpdate]
    ),
    // A process of which the source has nothing but its name keeps its stage.
    (#""x":1,"awards":[{"id":"1","status":"cancelled"}]"#, #""x":2"#, [.awardUpdate]),
    (#""planning":{"rationale":"a"}"#, #""planning":{"rationale":"b"}"#, [.planningUpdate]),
    (#""planning":{}"#, #""planning":{"rationale":"b"}"#, [.planningUpdate]),
    (
      #""planning":{"rationale":"a"}"#, #""planning":{"rationale":"a"},"tender":{"id":"1"}"#,
      [.tender]
    ),
    (
      #""tender":{"id":"1","status":"active"}"#,
      #""tender":{"id":"1","status":"cancelled","title":"a"}"#, [.tenderCancellation]
    ),
    (
      #""tender":{"id":"1","status":"cancelled"}"#,
      #""tender":{"id":"1","status":"cancelled","title":"a"}"#, [.tenderUpdate]
    ),
    (
      #""tender":{"id":"1","status":"cancelled"}"#, #""tender":{"id":"1","status":"active"}"#,
      [.tenderUpdate]
    ),
    (
      #""tender":{"id":"1"}"#, #""tender":{"id":"1","amendments":[{"id":"1"}],"title":"a"}"#,
      [.tenderAmendment]
    ),
    (#""tender":{"id":"1"}"#, #""tender":{"id":"1","amendment":{"id":"1"}}"#, [.tenderAmendment]),
    (
      #""tender":{"id":"1","amendments":[{"id":"1"}]}"#,
      #""tender":{"id":"1","amendments":[{"id":"1","rationale":"a"}]}"#, [.tenderUpdate]
    ),
    (
      #""tender":{"id":"1","amendments":[{"id":"1","rationale":"a"}]}"#, #""tender":{"id":"1"}"#,
      [.tenderUpdate]
    ),
    // A new list elsewhere in the tender is no amendment.
    (#""tender":{"id":"1"}"#, #""tender":{"id":"1","items":[{"id":"1"}]}"#, [.tenderUpdate]),
    (
      #""awards":[{"id":"1","title":"a"}]"#, #""awards":[{"id":"1","title":"b"},{"id":"2"}]"#,
      [.award, .awardUpdate]
    ),
    (
      #""awards":[{"id":"1","status":"active"}]"#, #""awards":[{"id":"1","status":"cancelled"}]"#,
      [.awardCancellation]
    ),
    (
      #""awards":[{"id":"1","status":"active"}]"#,
      #""awards":[{"id":"1","status":"unsuccessful"}]"#, [.awardUpdate]
    ),
    (
      #""awards":[{"id":"1"}]"#, #""awards":[{"id":"1","amendments":[{"id":"1"}]}]"#, [.awardUpdate]
    ),
    (
      #""contracts":[{"id":"1","status":"active"}]"#,
      #""contracts":[{"id":"1","status":"terminated"}]"#, [.contractTermination]
    ),
    (
      #""contracts":[{"id":"1","status":"active"}]"#,
      #""contracts":[{"id":"1","status":"cancelled"}]"#, [.contractUpdate]
    ),
    (
      #""contracts":[{"id":"1"}]"#, #""contracts":[{"id":"1","amendments":[{"id":"1"}]}]"#,
      [.contractAmendment]
    ),
    (
      #""contracts":[{"id":"1"}]"#,
      #""contracts":[{"id":"1","title":"a","implementation":{"x":1}}]"#,
      [.contractUpdate, .implementation]
    ),
    (
      #""contracts":[{"id":"1","implementation":{"x":1}}]"#, #""contracts":[{"id":"1"}]"#,
      [.implementationUpdate]
    ),
    (
      #""contracts":[{"id":"1","implementation":{"x":1}}]"#,
      #""contracts":[{"id":"1","implementation":{"x":2}},{"id":"2"}]"#,
      [.contract, .implementationUpdate]
    ),
  ]

  @Test("a release is tagged for what changed", arguments: cases.indices)
  func tags(_ number: Int) throws {
    let (before, after, tags) = Self.cases[number]
    var writer = ChangeWriter(rules: try TestRules.changes())
    let change = try change(
      Array(#"{"ocid":"o",\#(after)}"#.utf8),
      after: before.map { Array(#"{"ocid":"o",\#($0)}"#.utf8) },
      with: &writer,
      at: ChangeFixtureTests.moment
    )
    #expect(change?.tags == tags, "\(before ?? "") -> \(after)")
    let stage = tags.map(\.stage).max()
    #expect(change?.id.hasSuffix("Z-\(stage?.rawValue ?? "")") == true)
    let tagText = "[" + tags.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
    let written: [UInt8] = try json(change?.bytes ?? [], at: "/tag") ?? []
    #expect(text(written) == tagText)
  }

  @Test("the tags are those of the codelist")
  func codelist() throws {
    let list = try #require(try Codelists()["releaseTag.csv"])
    let codes = Set(list.codes.map(\.code))
    #expect(codes == Set(ReleaseTag.allCases.map(\.rawValue)).union(["compiled"]))
  }
}
