import OCDSCore
import OCDSValidation
import Testing

/// What a schema of any kind gives as findings.
@Suite("Findings of a schema")
struct FindingTests {
  @Test(
    "every keyword has a finding with its sentence",
    arguments: [
      (#"{"type":["string","null"]}"#, "7", "schema.type", "must be a text"),
      (#"{"enum":["a","b"]}"#, #""c""#, "schema.enum", #"The value "c""#),
      (#"{"required":["id"]}"#, "{}", "schema.required", #""id" is missing"#),
      (#"{"dependencies":{"a":["b"]}}"#, #"{"a":1}"#, "schema.dependencies", #"Where "a" is"#),
      (#"{"minProperties":2}"#, #"{"a":1}"#, "schema.minProperties", "at least 2"),
      (#"{"maxProperties":1}"#, #"{"a":1,"b":2}"#, "schema.maxProperties", "at most 1"),
      (#"{"additionalProperties":false}"#, #"{"a":1}"#, "schema.additionalProperties", #""a""#),
      (#"{"minItems":2}"#, "[1]", "schema.minItems", "at least 2"),
      (#"{"maxItems":1}"#, "[1,2]", "schema.maxItems", "at most 1"),
      (#"{"uniqueItems":true}"#, "[1,1.0]", "schema.uniqueItems", "equal"),
      (
        #"{"items":[{}],"additionalItems":false}"#, "[1,2]", "schema.additionalItems",
        "more elements"
      ),
      (#"{"minLength":2}"#, #""ñ""#, "schema.minLength", "at least 2 letters"),
      (#"{"maxLength":1}"#, #""ñu""#, "schema.maxLength", "at most 1 letter"),
      (#"{"pattern":"^a$"}"#, #""b""#, "schema.pattern", "^a$"),
      (#"{"format":"date-time"}"#, #""ayer""#, "schema.dateTime", "no date"),
      (#"{"format":"date-time"}"#, #""2025-02-30T00:00:00Z""#, "impossibleDate", "does not exist"),
      (#"{"format":"date-time"}"#, #""2025-02-03""#, "dateWithoutOffset", "lacks its time"),
      (#"{"format":"uri"}"#, #""a b""#, "schema.uri", "no complete address"),
      (#"{"format":"email"}"#, #""a""#, "schema.email", "e-mail"),
      (#"{"format":"hostname"}"#, #""-""#, "schema.hostname", "host name"),
      (#"{"format":"ipv4"}"#, #""1""#, "schema.ipv4", "IPv4"),
      (#"{"format":"ipv6"}"#, #""1""#, "schema.ipv6", "IPv6"),
      (#"{"format":"regex"}"#, #""(""#, "schema.regex", "regular expression"),
      (#"{"minimum":0.5,"exclusiveMinimum":true}"#, "0.50", "schema.minimum", "above 0.5"),
      (#"{"maximum":10}"#, "10.001", "schema.maximum", "at most 10"),
      (#"{"multipleOf":0.01}"#, "0.001", "schema.multipleOf", "a multiple of 0.01"),
      (#"{"anyOf":[{"type":"null"}]}"#, "1", "schema.anyOf", "none of the forms"),
      (#"{"oneOf":[{},{}]}"#, "1", "schema.oneOf", "more than one"),
      (#"{"not":{}}"#, "1", "schema.not", "excludes"),
    ]
  )
  func finding(schema: String, document: String, code: String, words: String) throws {
    let registry = SchemaRegistry(["test:schema": Array(schema.utf8)])
    var checker = DocumentChecker(
      try JSONSchema(at: "test:schema", registry: registry),
      examples: 1
    )
    let document = try JSONDocument(document)
    let isValid = checker.document(document.root, at: UnitPlace(offset: 0))
    #expect(!isValid)
    var collector = FindingCollector(examples: 1)
    collector.add(checker.take())
    let groups = collector.groups { TextPosition(line: 1, column: $0 + 1) }
    #expect(groups.map(\.check.code) == [code])
    #expect(groups.first?.message.en.contains(words) == true, "\(groups.map(\.message.en))")
    #expect(groups.first?.message.isIncomplete == false)
  }

  @Test("a schema that multiplies its work is given up, with a finding")
  func tooExpensive() throws {
    // Each definition is held against the value twice by the one before it: 2^40 schemas for one value.
    var definitions = #""d40":{"type":"string"}"#
    for i in 0..<40 {
      let next = ##"{"$ref":"#/definitions/d\##(i + 1)"}"##
      definitions += #","d\#(i)":{"allOf":[\#(next),\#(next)]}"#
    }
    let schema = ##"{"$ref":"#/definitions/d0","definitions":{\##(definitions)}}"##
    let registry = SchemaRegistry(["test:schema": Array(schema.utf8)])
    var checker = DocumentChecker(
      try JSONSchema(at: "test:schema", registry: registry),
      examples: 1
    )
    let document = try JSONDocument("\"a\"")
    let isValid = checker.document(document.root, at: UnitPlace(offset: 0))
    #expect(!isValid)
    let collector = {
      var collector = FindingCollector(examples: 1)
      collector.add($0)
      return collector
    }(checker.take())
    let codes = collector.groups { TextPosition(line: 1, column: $0 + 1) }.map(\.check.code)
    #expect(codes == ["schema.tooExpensive"])
  }

  @Test("a pattern that is given up is told, though nothing comes after it")
  func expensivePattern() throws {
    let registry = SchemaRegistry(["test:schema": Array(#"{"pattern":"^(x(-[a-z]{1,8})+)$"}"#.utf8)]
    )
    let schema = try JSONSchema(at: "test:schema", registry: registry)
    let document = try JSONDocument("\"x\(String(repeating: "-a", count: 60_000))\"")
    var checker = DocumentChecker(schema, examples: 1)
    let isValid = checker.document(document.root, at: UnitPlace(offset: 0))
    #expect(!isValid)
    var collector = FindingCollector(examples: 1)
    collector.add(checker.take())
    let codes = collector.groups { TextPosition(line: 1, column: $0 + 1) }.map(\.check.code)
    #expect(codes == ["schema.tooExpensive"])
    var verdicts = JSONSchema.Verdicts(schema)
    let verdict = verdicts.isValid(document.root)
    #expect(!verdict)
  }

  @Test("a registry that answers for every address does not go on for ever")
  func endlessRegistry() {
    let schema = Array(##"{"id":"a/","properties":{"x":{"$ref":"b/c"}}}"##.utf8)
    let registry = SchemaRegistry { _ in schema }
    #expect(throws: SchemaFault.self) { try JSONSchema(at: "http://a/", registry: registry) }
  }

  @Test("a schema that leads back to itself at the same value is refused")
  func circle() {
    let schema = ##"{"allOf":[{"anyOf":[{"$ref":"#"}]}]}"##
    let registry = SchemaRegistry(["test:schema": Array(schema.utf8)])
    #expect(throws: SchemaFault.self) { try JSONSchema(at: "test:schema", registry: registry) }
  }
}
