import OCDSCore
import OCDSValidation

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzz(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Values of every kind, for schemas to be held against.
private let values = [
  "null", "true", "0", "-1.50e3", "1e400", "9e-1000000000000000000", "\"\"",
  "\"ñandú 2025-03-16T09:00:00-06:00\"", "[]", "[1,1.0,\"a\",[{}],null]", "{}",
  #"{"a":{"a":{"a":[{"a":1},{"a":1}]}},"b":"c","":0}"#,
  #"{"a":1,"\u0061":2,"id":"1","definitions":{},"a name of more than 16 bytes":"b"}"#,
]

/// Schemas that references may lead to, beside the input itself.
private let others = [
  "fuzz:types": ##"{"definitions":{"a":{"type":"string"},"b":{"$ref":"fuzz:schema#"}}}"##,
  "http://localhost/a/b.json":
    ##"{"id":"http://localhost/a/c.json","items":{"$ref":"#/x"},"x":{}}"##,
].mapValues { Array($0.utf8) }

/// Compiles an input as a schema, twice, and holds values and itself against it.
///
/// References lead to the others, and from every address that is no HTTP address to the input.
private func fuzz(_ input: [UInt8]) {
  let registry = SchemaRegistry(["fuzz:schema": input].merging(others) { own, _ in own }) {
    $0.hasPrefix("http") ? nil : input
  }
  let schema: JSONSchema
  do throws(SchemaFault) {
    schema = try JSONSchema(at: "fuzz:schema", registry: registry)
  } catch {
    precondition(!error.wording.isIncomplete, "a fault has a sentence")
    return
  }
  evaluate(schema, input)
}

/// Holds values against a schema, silently and aloud, in one order and in the other.
private func evaluate(_ schema: JSONSchema, _ input: [UInt8]) {
  var verdicts = JSONSchema.Verdicts(schema)
  var checker = DocumentChecker(schema, examples: 2)
  var seen: [(text: [UInt8], verdict: Bool)] = []
  for text in values.map({ Array($0.utf8) }) + [input] {
    guard let document = try? JSONDocument(text) else { continue }
    let root = document.root
    let verdict = verdicts.isValid(root)
    let told = checker.document(root, at: UnitPlace(offset: 0))
    var collector = FindingCollector(examples: 2)
    collector.add(checker.take())
    let groups = collector.groups { TextPosition(line: 1, column: $0 + 1) }
    precondition(verdict == told, "a verdict does not depend on what is told")
    precondition(told == groups.isEmpty, "what is not valid has a finding")
    precondition(groups.allSatisfy { !$0.message.isIncomplete }, "a finding has a sentence")
    seen.append((text, verdict))
    // What costs too much for one value would cost as much for all others.
    if groups.contains(where: { $0.check.code == "schema.tooExpensive" }) { return }
  }
  for (text, verdict) in seen.reversed() {
    guard let document = try? JSONDocument(text) else { continue }
    precondition(verdict == verdicts.isValid(document.root), "a verdict does not change")
  }
}
