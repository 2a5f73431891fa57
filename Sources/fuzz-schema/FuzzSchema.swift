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
  "null", "true", "0", "-1.50e3", "1e400", "\"\"", "\"ñandú 2025-03-16T09:00:00-06:00\"", "[]",
  "[1,1.0,\"a\",[{}],null]", "{}", #"{"a":{"a":{"a":[{"a":1},{"a":1}]}},"b":"c","":0}"#,
]

/// Compiles an input as a schema whose references lead to itself, and holds values and itself against it.
///
/// A schema must be refused with a reason or give the same verdict each time.
private func fuzz(_ input: [UInt8]) {
  let registry = SchemaRegistry(["fuzz:schema": input]) { _ in input }
  let schema: JSONSchema
  do throws(SchemaFault) {
    schema = try JSONSchema(at: "fuzz:schema", registry: registry)
  } catch {
    precondition(!error.wording.isIncomplete, "a fault has a sentence")
    return
  }
  for value in values.map({ Array($0.utf8) }) + [input] {
    guard let document = try? JSONDocument(value) else { continue }
    let root = document.root
    let verdict = schema.isValid(root)
    precondition(verdict == schema.isValid(root), "a verdict does not change")
    var checker = DocumentChecker(schema, examples: 2)
    let told = checker.document(root, at: UnitPlace(offset: 0))
    let groups = checker.take()
    precondition(told == groups.isEmpty, "what is not valid has a finding")
  }
}
