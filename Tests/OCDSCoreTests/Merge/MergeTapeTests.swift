import OCDSCore
import Testing

@Suite("Compiled releases beside their tapes")
struct MergeTapeTests {
  private static let rules =
    #"{"properties":{"a":{"type":"array","items":{"properties":{"id":{"type":"string"}}}}}}"#

  @Test(
    "the tape says what the text does",
    arguments: [
      [
        #"{"ocid":"o","id":"1","date":"2025-01-01T00:00:00Z","tag":["tender"],"x":{"y":[1,{"z":null}]}}"#
      ],
      [
        #"{"ocid":"o","id":"1","date":"2025-01-01T00:00:00Z","a":[{"id":"1","b":1},{"id":"2"}]}"#,
        #"{"ocid":"o","id":"2","date":"2025-01-02T00:00:00Z","a":[{"id":"2","b":"\\u00e9"},{"c":2}]}"#,
      ],
      [
        #"{"\\u006fcid":"o","id":"1","date":"2025-01-01T00:00:00Z","x":1,"x":{"y":2}}"#,
        #"{"ocid":"o","id":"2","date":"2025-01-02T00:00:00Z","x":{"z":"q","y":null}}"#,
      ],
      [#"{"id":"1"}"#],
    ]
  )
  func same(releases: [String]) throws {
    let schema = try JSONDocument(Self.rules)
    var merger = Merger(rules: MergeRules(schema: schema.root))
    for _ in 0..<2 {
      merger.removeAll()
      for release in releases { try merger.add(Array(release.utf8).span) }
      var alone = ByteBuffer()
      try merger.finish(into: &alone)
      var text = ByteBuffer()
      var tape = JSONTape()
      try merger.finish(into: &text, &tape)
      #expect(Array(copying: text.bytes) == Array(copying: alone.bytes))
      let document = try JSONDocument(Array(copying: text.bytes))
      let isSame = tape.view(at: 0, of: merger.text).isEqual(to: document.root)
      #expect(isSame)
    }
  }

  @Test("of releases that contradict each other nothing is written")
  func contradiction() throws {
    let schema = try JSONDocument(Self.rules)
    var merger = Merger(rules: MergeRules(schema: schema.root))
    try merger.add(Array(#"{"ocid":"o","id":"1","date":"2025-01-01T00:00:00Z","x":5}"#.utf8).span)
    try merger.add(
      Array(#"{"ocid":"o","id":"2","date":"2025-01-02T00:00:00Z","x":{"y":1}}"#.utf8).span
    )
    var text = ByteBuffer()
    var tape = JSONTape()
    #expect(throws: MergeError.self) { try merger.finish(into: &text, &tape) }
    #expect(text.count == 0 && tape.count == 0)
  }

  @Test(
    "a member is found by a literal as by a text",
    arguments: [
      #"{"name":1}"#, #"{"name":1,"name":2}"#, #"{"n\\u0061me":3,"nama":0}"#,
      #"{"nam":1,"named":2}"#,
      #"{"identifier":4,"name":{"name":5}}"#, #"{}"#, #"[1]"#, #""name""#,
    ]
  )
  func members(text: String) throws {
    let document = try JSONDocument(text)
    let root = document.root
    let names = [root.member("name")?.index, root["name"]?.index]
    let identifiers = [root.member("identifier")?.index, root["identifier"]?.index]
    #expect(names[0] == names[1] && identifiers[0] == identifiers[1])
    var found: [Int?] = [nil, nil]
    var members = root.members
    while let member = members.next() {
      if member.name == "name" { found[0] = member.value.index }
      if member.name == "identifier" { found[1] = member.value.index }
    }
    #expect([names[0], identifiers[0]] == found)
  }
}
