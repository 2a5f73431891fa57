import OCDSCore
import TestSupport
import Testing

@Suite("JSON reader")
struct JSONReaderTests {
  struct Fault: Sendable, CustomStringConvertible {
    let text: String
    let code: JSONError.Code
    let line: Int
    let column: Int
    let offset: Int
    init(_ text: String, _ code: JSONError.Code, _ line: Int, _ column: Int, _ offset: Int) {
      self.text = text
      self.code = code
      self.line = line
      self.column = column
      self.offset = offset
    }
    var description: String { text }
  }

  static let faults: [Fault] = [
    Fault("", .unexpectedEnd, 1, 1, 0),
    Fault("{\"a\":1", .unexpectedEnd, 1, 7, 6),
    Fault("{\n  \"a\": tru,\n}", .invalidLiteral, 2, 8, 9),
    Fault("{\"a\" 1}", .expectedColon, 1, 6, 5),
    Fault("{a:1}", .expectedNameOrEnd, 1, 2, 1),
    Fault("{\"a\":1,}", .expectedName, 1, 8, 7),
    Fault("{\"a\":1 \"b\":2}", .expectedCommaOrObjectEnd, 1, 8, 7),
    Fault("[1 2]", .expectedCommaOrArrayEnd, 1, 4, 3),
    Fault("[1,]", .expectedValue, 1, 4, 3),
    Fault("[01]", .invalidNumber, 1, 2, 1),
    Fault("[1.]", .invalidNumber, 1, 2, 1),
    Fault("[\"a\tb\"]", .controlCharacter, 1, 4, 3),
    Fault("[\"\\x\"]", .invalidEscape, 1, 3, 2),
    Fault("[\"\\ud800\"]", .loneSurrogate, 1, 3, 2),
    Fault("1 2", .expectedEnd, 1, 3, 2),
    Fault("\r\n\r\n x", .expectedValue, 3, 2, 5),
  ]

  @Test("a tape takes several texts, and nothing of one that is not JSON")
  func tape() throws {
    let texts = [#"{"a":[1,{"b":null}]}"#, "7", #"["\u0061",{}]"#]
    var tape = JSONTape()
    var places: [Int] = []
    for text in texts {
      places.append(try JSONDocument.add(Array(text.utf8).span, to: &tape))
      let count = tape.count
      for fault in Self.faults + [Fault("{\"\\u0061\":1,}", .expectedName, 1, 13, 12)] {
        #expect(throws: JSONError.self) {
          _ = try JSONDocument.add(Array(fault.text.utf8).span, to: &tape)
        }
        #expect(tape.count == count, "\(fault)")
        let hasEscapedNames = tape.hasEscapedNames
        #expect(!hasEscapedNames, "\(fault)")
      }
    }
    for (text, place) in zip(texts, places) {
      let bytes = Array(text.utf8)
      #expect(tape.view(at: place, of: bytes.span).compactBytes.elementsEqual(bytes))
    }
  }

  @Test("an error says where it is and what was expected", arguments: faults)
  func errors(_ fault: Fault) {
    let error = #expect(throws: JSONError.self) { _ = try JSONDocument(fault.text) }
    #expect(error?.code == fault.code)
    #expect(error?.line == fault.line)
    #expect(error?.column == fault.column)
    #expect(error?.offset == fault.offset)
  }

  @Test("bytes that are not UTF-8 are refused where they stand")
  func invalidUTF8() {
    let sequences: [[UInt8]] = [
      [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80],
    ]
    for sequence in sequences {
      let text = Array("[\"a".utf8) + sequence + Array("\"]".utf8)
      let error = #expect(throws: JSONError.self) { _ = try JSONDocument(text) }
      #expect(error?.code == .invalidUTF8, "\(sequence)")
      #expect(error?.offset == 3)
    }
  }

  @Test("values keep their text and are unescaped when asked")
  func values() throws {
    let text = #"{"n":-12.30e+05,"s":"A\u00e1\n\ud83d\ude00","b":[true,false,null],"n2":0}"#
    let document = try JSONDocument(text)
    let root = document.root
    #expect(root.count == 4)
    let raw = try json(Array(text.utf8), at: "/n") ?? []
    #expect(String(decoding: raw, as: UTF8.self) == "-12.30e+05")
    let string = root["s"]?.string
    #expect(string == "Aá\n😀")
    let count = root["b"]?.count
    #expect(count == 3)
    let missing = root["x"] == nil
    #expect(missing)
  }

  @Test("of members with one name the last counts, and every repetition is told")
  func duplicates() throws {
    let document = try JSONDocument(#"{"a":1,"b":{"c":1,"c":2},"\u0061":3,"d":[{"e":0,"e":0}]}"#)
    let value = document.root["a"]?.number?.integer
    #expect(value == 3)
    var found: [String] = []
    document.root.forEachDuplicateMember { found.append($0.description) }
    #expect(found == ["/b/c", "/a", "/d/0/e"])
  }

  @Test("repetitions are found among very many members")
  func manyMembers() throws {
    var members = (0..<5000).map { "\"name\($0)\":\($0)" }
    members.append("\"name77\":0")
    let document = try JSONDocument("{" + members.joined(separator: ",") + "}")
    var found: [String] = []
    document.root.forEachDuplicateMember { found.append($0.description) }
    #expect(found == ["/name77"])
  }

  @Test("limits refuse what is too deep, too long or too large")
  func limits() throws {
    let deep = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
    _ = try JSONDocument(deep)
    let cases: [(String, JSONLimits, JSONError.Code)] = [
      ("[" + deep + "]", .standard, .tooDeep),
      ("[\"12345\"]", JSONLimits(stringLength: 4), .stringTooLong),
      ("[12345]", JSONLimits(stringLength: 4), .stringTooLong),
      ("[1,2,3,4,5]", JSONLimits(documentSize: 10), .documentTooLarge),
    ]
    for (text, limits, code) in cases {
      let error = #expect(throws: JSONError.self) { _ = try JSONDocument(text, limits: limits) }
      #expect(error?.code == code)
    }
  }

  @Test("compact and indented text hold the same value and nothing else is touched")
  func roundTrip() throws {
    for seed in UInt64(1)...400 {
      var maker = RandomJSON(seed: seed)
      let source = maker.text()
      let document = try JSONDocument(source)
      let compact = document.root.compactBytes
      let again = try JSONDocument(compact)
      let isEqual = document.root.isEqual(to: again.root)
      #expect(isEqual, "seed \(seed)")
      var writer = JSONWriter(indent: 2)
      writer.value(document.root)
      let indented = try JSONDocument(writer.bytes)
      #expect(indented.root.compactBytes == compact, "seed \(seed)")
    }
  }

  @Test("a text with a byte changed is refused or read, never worse")
  func mutations() throws {
    var generator = SeededGenerator(seed: 11)
    for seed in UInt64(1)...300 {
      var maker = RandomJSON(seed: seed)
      var source = maker.text()
      for _ in 0..<3 {
        let place = Int.random(in: 0..<source.count, using: &generator)
        source[place] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let document = try? JSONDocument(source) else { continue }
      let again = try JSONDocument(document.root.compactBytes)
      let isEqual = document.root.isEqual(to: again.root)
      #expect(isEqual, "seed \(seed)")
    }
  }
}
