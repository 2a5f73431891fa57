import OCDSCore
import Testing

@Suite("Heads of releases")
struct ReleaseHeadTests {
  private static func head(_ members: String) throws -> ReleaseHead {
    let document = try JSONDocument(
      #"{"ocid":"a","id":"1","date":"2025-01-01T00:00:00Z",\#(members)}"#
    )
    return try ReleaseHead(of: document.root)
  }

  @Test(
    "an item's id that merging could not compare is refused, at any depth and however its name is written",
    arguments: [
      #""parties":[{"id":true}]"#, #""parties":[{"name":"n","id":{"a":1}}]"#,
      #""awards":[{"id":"1","items":[{"id":"2"},{"id":[]}]}]"#, #""x":[[{"id":false}]]"#,
      #""parties":[{"\u0069d":[1]}]"#, #""tender":{"documents":[{"id":1},{"x":"id","id":{}}]}"#,
    ]
  )
  func refused(_ members: String) {
    #expect(throws: ReleaseHead.Flaw.invalidIdentifier) { _ = try Self.head(members) }
  }

  @Test(
    "ids of what is no item, texts that say id, and ids that are none are let pass",
    arguments: [
      #""tender":{"id":[1]}"#, #""x":["id",{"y":["id",true]}]"#, #""x":{"id":true}"#,
      #""parties":[{"id":null},{"id":7},{"id":"s"},{"identifier":{"id":[]}}]"#,
      #""\u0069d2":[{"name":"\u0069d"},[]]"#, #""x":[{"id":"last counts","\u0069d":"2"}]"#,
    ]
  )
  func passed(_ members: String) throws { #expect(try Self.head(members).ocid == "a") }
}
