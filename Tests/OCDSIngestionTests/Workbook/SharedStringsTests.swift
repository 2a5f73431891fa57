import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Shared texts")
struct SharedStringsTests {
  /// Texts of lengths around every boundary, told apart by their numbers.
  static func texts(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let length =
        [0, 1, 20, 126, 127, 128, 300, 8_190, 17_000].randomElement(using: &generator) ?? 0
      return length == 0 ? "" : "\(number) " + String(repeating: "ñ", count: length / 2)
    }
  }

  @Test(
    "texts in a temporary file are those in memory, in any order",
    arguments: [1, 5_000, 1 << 20]
  )
  func spilled(_ memory: Int) throws {
    let texts = Self.texts(3_000, seed: UInt64(memory))
    let xml = "<sst>" + texts.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
    let strings = try SharedStrings.read(source(Array(xml.utf8)), memory: memory)
    #expect(strings.count == texts.count)
    var generator = SeededGenerator(seed: 7)
    let order =
      Array(0..<texts.count)
      + (0..<3_000).map { _ in Int.random(in: 0..<texts.count, using: &generator) }
    let data = order.map { "<row><c t='s'><v>\($0)</v></c></row>" }.joined()
    let found = try rows(
      Array("<worksheet><sheetData>\(data)</sheetData></worksheet>".utf8),
      strings: strings
    )
    var wrong = 0
    for (place, index) in order.enumerated() {
      let expected = texts[index].isEmpty ? "\(place + 1)|" : "\(place + 1)|t:\(texts[index])"
      if found[place] != expected { wrong += 1 }
    }
    #expect(found.count == order.count)
    #expect(wrong == 0)
  }

  @Test(
    "a text is its runs without what tells how to speak it",
    arguments: [
      ("<si><t>a</t></si>", "t:a"),
      ("<si><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></si>", "t:ab"),
      ("<si><t>a</t><rPh sb='0'><t>no</t></rPh><phoneticPr/></si>", "t:a"), ("<si/>", ""),
      ("<si><t>a<t>no</t>b</t></si>", "t:ab"), ("<si><x><t>no</t></x><t>a</t></si>", "t:a"),
      ("<x><si><t>no</t></si></x><si><t>a</t></si>", "t:a"),
      ("<q:si xmlns:q='x'><q:t>a</q:t></q:si>", "t:a"),
    ]
  )
  func runs(_ part: String, _ expected: String) throws {
    let strings = try SharedStrings.read(source(Array("<sst>\(part)</sst>".utf8)))
    let xml = "<worksheet><sheetData><row><c t='s'><v>0</v></c></row></sheetData></worksheet>"
    let found = try rows(Array(xml.utf8), strings: strings)
    #expect(found == ["1|\(expected)"])
  }

  @Test("a part that is no list of texts has none")
  func other() throws {
    let strings = try SharedStrings.read(source(Array("<html><si><t>a</t></si></html>".utf8)))
    let count = strings.count
    #expect(count == 0)
  }
}
