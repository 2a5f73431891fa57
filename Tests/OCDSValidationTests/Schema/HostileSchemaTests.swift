import OCDSCore
import OCDSValidation
import Testing

/// Schemas and documents that are made to cost too much, or to be taken for what they are not.
@Suite("Hostile schemas")
struct HostileSchemaTests {
  /// The verdict on a document, and the codes of what was found.
  private static func check(_ schema: String, _ document: String) throws -> (Bool, [String]) {
    let registry = SchemaRegistry(["test:schema": Array(schema.utf8)])
    let schema = try JSONSchema(at: "test:schema", registry: registry)
    let document = try JSONDocument(document)
    let verdict = schema.isValid(document.root)
    var checker = DocumentChecker(schema, examples: 1)
    let told = checker.document(document.root, at: UnitPlace(offset: 0))
    #expect(told == verdict)
    var collector = FindingCollector(examples: 1)
    collector.add(checker.take())
    let groups = collector.groups { TextPosition(line: 1, column: $0 + 1) }
    return (verdict, groups.map(\.check.code))
  }

  @Test("a schema that goes too deep is given up, and takes no stack with it")
  func tooDeep() throws {
    let nested = String(repeating: #"{"not":"#, count: 200)
    let schema =
      ##"{"items":\##(nested){"$ref":"#"}\##(String(repeating: "}", count: 200))}"##
    let document = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
    let (verdict, codes) = try Self.check(schema, document)
    #expect(!verdict)
    #expect(codes.contains("schema.tooExpensive"))
  }

  @Test("a long chain of references to the next schema is given up")
  func longChain() throws {
    var definitions = ##""d20000":{}"##
    for i in 0..<20_000 {
      definitions += ##","d\##(i)":{"not":{"$ref":"#/definitions/d\##(i + 1)"}}"##
    }
    let schema = ##"{"$ref":"#/definitions/d0","definitions":{\##(definitions)}}"##
    #expect(try Self.check(schema, "1").1.contains("schema.tooExpensive"))
  }

  @Test("references that lead to references are followed in one pass")
  func chainedReferences() throws {
    // Quadratic work would be 10^9 steps here.
    let count = 30_000
    var definitions = ##""d\##(count)":{"type":"string"}"##
    for i in 0..<count {
      definitions += ##","d\##(i)":{"$ref":"#/definitions/d\##(i + 1)"}"##
    }
    var uses: [String] = []
    for i in 0..<count { uses.append(##""p\##(i)":{"$ref":"#/definitions/d\##(i)"}"##) }
    let schema =
      ##"{"properties":{\##(uses.joined(separator: ","))},"definitions":{\##(definitions)}}"##
    #expect(try Self.check(schema, #"{"p7":1}"#).1 == ["schema.type"])
  }

  @Test("as many names of schemas as references to them do not cost their product")
  func manyIdentifiers() throws {
    let count = 20_000
    var definitions: [String] = []
    for i in 0..<count {
      definitions.append(##""d\##(i)":{"id":"#i\##(i)","type":"string"}"##)
    }
    var uses: [String] = []
    for i in 0..<count { uses.append(##"{"$ref":"#i\##(i)"}"##) }
    let schema =
      ##"{"definitions":{\##(definitions.joined(separator: ","))},"items":[\##(uses.joined(separator: ","))]}"##
    #expect(try Self.check(schema, "[1]").1 == ["schema.type"])
  }

  @Test(
    "work that is multiplied is given up, whatever the work is",
    arguments: multiplied
  )
  func multipliedWork(keyword: String, document: String) throws {
    var definitions = #""d18":{\#(keyword)}"#
    for i in 0..<18 {
      let next = ##"{"$ref":"#/definitions/d\##(i + 1)"}"##
      definitions += #","d\#(i)":{"allOf":[\#(next),\#(next)]}"#
    }
    let schema = ##"{"$ref":"#/definitions/d0","definitions":{\##(definitions)}}"##
    let (verdict, codes) = try Self.check(schema, document)
    #expect(!verdict)
    #expect(codes.contains("schema.tooExpensive"))
  }

  private static let multiplied: [(String, String)] = {
    let members = (0..<2000).map { #""n\#($0)":1"# }.joined(separator: ",")
    let wide = "{\(members),\"a\":1,\"b\":2}"
    let numbers = (0..<2000).map(String.init).joined(separator: ",")
    let names = (0..<100).map { #""m\#($0)""# }.joined(separator: ",")
    let pattern = String(repeating: "(a|b)*", count: 2000)
    return [
      (#""uniqueItems":true"#, "[\(numbers)]"),
      (#""dependencies":{"a":["b"]}"#, wide),
      (#""minProperties":2"#, wide),
      (#""format":"regex""#, "\"\(pattern)\""),
      (#""required":[\#(names)]"#, wide),
    ]
  }()

  @Test("a pattern that is given up makes no document valid and is not remembered as no match")
  func patternGivenUp() throws {
    let pattern = #"^(a+)+$"#
    let text = String(repeating: "a", count: 30) + "b"
    let (verdict, codes) = try Self.check(#"{"pattern":"\#(pattern)"}"#, "\"\(text)\"")
    #expect(!verdict)
    #expect(codes == ["schema.tooExpensive"] || codes == ["schema.pattern"])
    let names = #"{"patternProperties":{"\#(pattern)":{"type":"string"}}}"#
    let registry = SchemaRegistry(["test:schema": Array(names.utf8)])
    let schema = try JSONSchema(at: "test:schema", registry: registry)
    var verdicts = JSONSchema.Verdicts(schema)
    let document = try JSONDocument(#"{"\#(text)":"x"}"#)
    #expect(verdicts.isValid(document.root) == verdicts.isValid(document.root))
  }

  @Test(
    "limits that no text or object can reach refuse it",
    arguments: [
      ("minLength", "2305843009213693952", #""abc""#), ("minLength", "4611686018427387904", #""""#),
      ("minItems", "2305843009213693952", "[1]"),
      ("minProperties", "2305843009213693952", #"{"a":1}"#),
    ]
  )
  func hugeLimits(keyword: String, limit: String, document: String) throws {
    #expect(try Self.check(#"{"\#(keyword)":\#(limit)}"#, document).1 == ["schema.\(keyword)"])
  }

  @Test(
    "of members with one name the last counts, in every keyword",
    arguments: [
      (#"{"minProperties":2}"#, #"{"a":1,"a":2}"#, false),
      (#"{"minProperties":2}"#, #"{"a":1,"b":1,"a":2}"#, true),
      (#"{"maxProperties":1}"#, #"{"a":1,"a":2}"#, true),
      (#"{"uniqueItems":true}"#, #"[{"a":1,"a":2},{"a":2}]"#, false),
      (#"{"uniqueItems":true}"#, #"[{"a":1,"a":2},{"a":1}]"#, true),
      (#"{"uniqueItems":true}"#, #"[{"b":{"a":1,"a":2}},{"b":{"a":2}}]"#, false),
      (#"{"uniqueItems":true}"#, #"[{"id":"1","n":1},{"\u0069d":"1","n":1}]"#, false),
      (#"{"uniqueItems":true}"#, #"[{"\u0069d":"1"},{"id":"2"}]"#, true),
      (#"{"enum":[{"a":2}]}"#, #"{"a":1,"a":2}"#, true),
    ]
  )
  func repeatedMembers(schema: String, document: String, isValid: Bool) throws {
    #expect(try Self.check(schema, document).0 == isValid)
  }

  @Test(
    "texts that differ in their Unicode form only are different texts",
    arguments: [
      (#"{"properties":{"\u00e9":{"type":"string"},"e\u0301":{"type":"number"}}}"#, true),
      (#"{"required":["\u00e9","e\u0301"]}"#, true),
      (#"{"required":["\u00e9"],"properties":{"e\u0301":{}}}"#, true),
      (#"{"properties":{"\u00e9":{"enum":["\u00e9"]}}}"#, true),
      (#"{"properties":{"\u00e9":{"enum":["e\u0301"]}}}"#, false),
      (#"{"patternProperties":{"\u00e9":{"type":"string"},"e\u0301":{"type":"number"}}}"#, true),
    ]
  )
  func unicodeForms(schema: String, isValid: Bool) throws {
    #expect(try Self.check(schema, "{\"\\u00e9\":\"\\u00e9\",\"e\\u0301\":1}").0 == isValid)
  }

  @Test("one of two names in different Unicode forms does not stand for the other")
  func unicodeNames() throws {
    #expect(try !Self.check(#"{"required":["\u00e9","e\u0301"]}"#, "{\"é\":1}").0)
  }

  @Test("a reference with a broken percent-encoding leads nowhere")
  func brokenReference() {
    let schema = ##"{"properties":{"a":{"$ref":"#/definitions/%zz"}},"definitions":{"x":{}}}"##
    let registry = SchemaRegistry(["test:schema": Array(schema.utf8)])
    #expect(throws: SchemaFault.self) { try JSONSchema(at: "test:schema", registry: registry) }
  }

  @Test("a slash before a combining letter parts a pointer")
  func combiningSlash() throws {
    let schema =
      ##"{"properties":{"a":{"$ref":"#/definitions/%CC%81"}},"definitions":{"\u0301":{"type":"string"}}}"##
    #expect(try Self.check(schema, #"{"a":1}"#).1 == ["schema.type"])
    let path = try #require(JSONPointer(parsing: "/a/\u{301}b"))
    #expect(path.description == "/a/\u{301}b")
    #expect(path.tokens.count == 2)
  }
}
