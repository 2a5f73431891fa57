import OCDSCore
import OCDSValidation

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzz(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Holds an input against a schema that stands on its first line, or against the standard.
private func fuzz(_ input: [UInt8]) {
  if let end = input.firstIndex(of: UInt8(ascii: "\n")) {
    general(schema: Array(input[..<end]), document: Array(input[(end + 1)...]))
  }
  guard let document = try? JSONDocument(input) else { return }
  same(document.root)
  ocds(document.root)
}

/// Schemas that say the same as the one that they name.
private let wrappings = [
  #"{"allOf":[{"$ref":"fuzz:schema"}]}"#, #"{"anyOf":[{"$ref":"fuzz:schema#"},{"not":{}}]}"#,
  #"{"oneOf":[{"not":{}},{"$ref":"fuzz:schema"}]}"#, #"{"not":{"not":{"$ref":"fuzz:schema"}}}"#,
]

/// Holds a document against a schema: how either is written, and what stands about it, changes no verdict.
private func general(schema text: [UInt8], document: [UInt8]) {
  var registry = SchemaRegistry(["fuzz:schema": text])
  guard let schema = try? JSONSchema(at: "fuzz:schema", registry: registry),
    let document = try? JSONDocument(document)
  else { return }
  let root = document.root
  var verdicts = JSONSchema.Verdicts(schema)
  let verdict = verdicts.isValid(root)
  if isTooExpensive(root, schema, verdict) { return precondition(!verdict) }
  for rewriting in Rewriting.allCases where rewriting != .reversed || !hasDuplicates(root) {
    if let other = rewriting.document(of: root) {
      precondition(verdicts.isValid(other.root) == verdict, "how it is written does not matter")
    }
  }
  for (number, wrapping) in wrappings.enumerated() {
    registry.texts["fuzz:\(number)"] = Array(wrapping.utf8)
    if let wrapped = try? JSONSchema(at: "fuzz:\(number)", registry: registry) {
      precondition(
        wrapped.isValid(root) == verdict || isTooExpensive(root, wrapped, false),
        "a schema in another says the same"
      )
    }
  }
}

private func hasDuplicates(_ root: JSONView) -> Bool {
  var found = false
  root.forEachDuplicateMember { _ in found = true }
  return found
}

/// Whether the evaluation of a document was given up.
private func isTooExpensive(_ root: JSONView, _ schema: JSONSchema, _ verdict: Bool) -> Bool {
  var checker = DocumentChecker(schema, examples: 1)
  let told = checker.document(root, at: UnitPlace(offset: 0))
  let groups = findings(of: &checker)
  if groups.contains(where: { $0.check.code == "schema.tooExpensive" }) { return true }
  precondition(told == groups.isEmpty)
  return false
}

private func findings(of checker: inout DocumentChecker) -> [FindingGroup] {
  var collector = FindingCollector(examples: 3)
  collector.add(checker.take())
  collector.add(checker.takeDays())
  return collector.groups { TextPosition(line: 1, column: $0 + 1) }
}

private let unique: JSONSchema = {
  let registry = SchemaRegistry(["fuzz:unique": Array(#"{"uniqueItems":true}"#.utf8)])
  guard let schema = try? JSONSchema(at: "fuzz:unique", registry: registry) else {
    preconditionFailure("the schema is one")
  }
  return schema
}()

/// A value is equal to itself, written in any way: it is no unique item beside itself, and one of its `enum`.
private func same(_ root: JSONView) {
  let before = String(decoding: root.compactBytes, as: UTF8.self)
  let registry = SchemaRegistry(["fuzz:enum": Array(#"{"enum":[1,\#(before)]}"#.utf8)])
  let schema = try? JSONSchema(at: "fuzz:enum", registry: registry)
  for rewriting in Rewriting.allCases {
    if let pair = rewriting.document(of: root, before: "[\(before),0,", after: "]") {
      precondition(!unique.isValid(pair.root), "a value is not unique beside itself")
    }
    if let schema, let other = rewriting.document(of: root) {
      precondition(
        schema.isValid(other.root) || isTooExpensive(other.root, schema, false),
        "a value is one of its enum"
      )
    }
  }
}
