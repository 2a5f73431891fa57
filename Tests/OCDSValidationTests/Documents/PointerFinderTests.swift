import OCDSCore
import OCDSValidation
import TestSupport
import Testing

@Suite("Pointers by offset")
struct PointerFinderTests {
  /// The pointers to the values at some offsets of a text that is read in parts of a length.
  private static func pointers(
    _ text: [UInt8],
    _ offsets: [Int],
    isLines: Bool = false,
    part: Int = 7
  ) -> [Int: String] {
    var finder = PointerFinder(offsets, isLines: isLines)
    var start = 0
    while start < text.count {
      let end = min(start + part, text.count)
      finder.read(Array(text[start..<end]).span)
      start = end
    }
    return finder.pointers.mapValues(\.description)
  }

  @Test("the pointer to every value of random JSON is found, however it is cut into parts")
  func everyValue() throws {
    for seed in 0..<200 as Range<UInt64> {
      var maker = RandomJSON(seed: seed)
      let source = maker.text()
      let document = try JSONDocument(source)
      var expected: [Int: String] = [:]
      Self.collect(document.root, JSONPointer(), &expected)
      let found = Self.pointers(source, expected.keys.sorted(), part: Int(seed % 31) + 1)
      #expect(found == expected, "seed \(seed)")
    }
  }

  /// The pointers of a value and of all in it, by their offsets.
  private static func collect(
    _ value: JSONView,
    _ pointer: JSONPointer,
    _ found: inout [Int: String]
  ) {
    found[value.range.lowerBound] = pointer.description
    var members = value.members
    while let member = members.next() {
      collect(member.value, pointer.appending(member.name), &found)
    }
    var elements = value.elements
    var position = 0
    while let element = elements.next() {
      collect(element, pointer.appending("\(position)"), &found)
      position += 1
    }
  }

  @Test("a name with escapes, slashes and brackets is one token")
  func names() {
    let source = Array(#"{"a":"}","b/\u0063\"":[0,{"[":"x"}]}"#.utf8)
    let offset = source.count - 6
    #expect(Self.pointers(source, [offset]) == [offset: #"/b~1c"/1/["#])
  }

  @Test("in JSON Lines each line begins anew, also after one that is broken")
  func lines() {
    let source = Array("{\"a\":[\"\n{\"id\":1}\n".utf8)
    #expect(Self.pointers(source, [8, 14], isLines: true) == [8: "", 14: "/id"])
  }

  @Test("what is no JSON has some pointer, and no crash")
  func hostile() {
    for source in ["]]]]}}{1", "\"\\", ":,:,1", "{,,\"\":", ""] {
      let source = Array(source.utf8)
      #expect(Self.pointers(source, Array(source.indices)).count == source.count)
    }
  }
}
