import OCDSCore
import TestSupport
import Testing

@Suite("JSON values")
struct JSONValueTests {
  static let equal: [(String, String)] = [
    ("1", "1.0"), ("1", "10e-1"), ("0", "-0.0e7"), ("1e400", "10E399"), ("-12.50", "-1250e-2"),
    (#""á""#, #""\u00e1""#), (#"{"a":1,"b":2}"#, #"{"b":2.0,"a":1}"#),
    (#"{"a":1,"a":2}"#, #"{"a":2}"#), ("[]", "[ ]"),
    ("1e99999999999999999999", "1E99999999999999999999"),
  ]
  static let different: [(String, String)] = [
    ("1", "true"), ("0", "false"), ("0", "null"), ("1", #""1""#), ("[1,2]", "[2,1]"),
    ("[1]", "[1,1]"), (#"{"a":1}"#, #"{"a":1,"b":1}"#), ("1e400", "1e401"), ("1", "-1"),
    ("0.1", "0.10000000000000000000001"), ("[]", "{}"), (#""é""#, #""e\u0301""#),
    ("1e99999999999999999999", "1e-99999999999999999999"),
  ]

  @Test("equal values are equal however they are written", arguments: equal)
  func equality(_ a: String, _ b: String) throws {
    #expect(try isSameJSON(Array(a.utf8), Array(b.utf8)))
    #expect(try isSameJSON(Array(b.utf8), Array(a.utf8)))
  }

  @Test("different values are different", arguments: different)
  func inequality(_ a: String, _ b: String) throws {
    #expect(try !isSameJSON(Array(a.utf8), Array(b.utf8)))
  }

  /// RFC 6901, section 5.
  static let pointers: [(String, String?)] = [
    ("", nil), ("/foo", #"["bar","baz"]"#), ("/foo/0", #""bar""#), ("/", "0"), ("/a~1b", "1"),
    ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"), (#"/i\j"#, "5"), ("/k\"l", "6"), ("/ ", "7"),
    ("/m~0n", "8"), ("/foo/00", ""), ("/foo/2", ""), ("/foo/-", ""), ("/x", ""),
  ]

  @Test("a pointer finds its value", arguments: pointers)
  func pointer(_ pointer: String, _ expected: String?) throws {
    let text =
      #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#
    let source = Array(text.utf8)
    let found = try json(source, at: pointer).map(text(_:)) ?? ""
    #expect(found == expected ?? text)
    #expect(JSONPointer(parsing: pointer)?.description == pointer)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("what is no pointer is refused", arguments: ["a", "/~", "/~2", "/a~"])
  func notAPointer(_ text: String) {
    #expect(JSONPointer(parsing: text) == nil)
  }

  /// RFC 7396, appendix A.
  static let patches: [(String, String, String)] = [
    (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
    (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
    (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
    (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
    (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
    (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
    (#"{"a":"foo"}"#, "null", "null"),
    (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
    (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
    ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
    ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
  ]

  @Test("a merge patch changes a value", arguments: patches)
  func patch(_ target: String, _ patch: String, _ expected: String) throws {
    let document = try JSONDocument(target)
    let change = try JSONDocument(patch)
    let result = JSONMergePatch.apply(change.root, to: document.root)
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }

  @Test("nulls in an extension's patch remove nothing")
  func ignoredNulls() throws {
    let document = try JSONDocument(#"{"a":1,"b":{"c":2}}"#)
    let change = try JSONDocument(#"{"a":null,"b":{"c":null,"d":3},"e":null}"#)
    let result = JSONMergePatch.apply(change.root, to: document.root, nulls: .isIgnored)
    #expect(String(decoding: result, as: UTF8.self) == #"{"a":1,"b":{"c":2,"d":3}}"#)
  }

  @Test("a writer puts the punctuation and escapes what must be")
  func writer() {
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      w.member("a\"b", "línea\n\u{1}\\")
      w.member("empty", array: { _ in })
      w.member("list", strings: ["x", "y"])
      w.member("n", number: "12.30")
      w.member("t", boolean: true)
      w.member("none", ifPresent: nil)
    }
    let expected = """
      {
        "a\\"b": "línea\\n\\u0001\\\\",
        "empty": [],
        "list": [
          "x",
          "y"
        ],
        "n": 12.30,
        "t": true
      }
      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }
}
