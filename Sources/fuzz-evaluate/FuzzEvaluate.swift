import OCDSCore
import OCDSSchema
import OCDSValidation

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzz(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The standard with extensions whose schemas use most of what there is.
private let standard: StandardSchema = {
  let base = "https://raw.githubusercontent.com/open-contracting-extensions/"
  let names = ["ocds_bid_extension", "ocds_lots_extension", "ocds_location_extension"]
  let urls = names.map { "\(base)\($0)/v1.1.5/extension.json" }
  guard let registry = try? ExtensionRegistry(),
    let standard = try? StandardSchema(extensions: urls, registry: registry)
  else { preconditionFailure("the standard is compiled in") }
  return standard
}()

/// Holds an input against a schema that stands on its first line, or against the standard.
private func fuzz(_ input: [UInt8]) {
  if let end = input.firstIndex(of: UInt8(ascii: "\n")) {
    general(schema: Array(input[..<end]), document: Array(input[(end + 1)...]))
  }
  guard let document = try? JSONDocument(input) else { return }
  ocds(document.root)
}

/// White space does not change a verdict.
private func general(schema: [UInt8], document: [UInt8]) {
  let registry = SchemaRegistry(["fuzz:schema": schema])
  guard let schema = try? JSONSchema(at: "fuzz:schema", registry: registry),
    let document = try? JSONDocument(document)
  else { return }
  var writer = JSONWriter(indent: 1)
  writer.value(document.root)
  guard let spaced = try? JSONDocument(writer.bytes) else {
    preconditionFailure("indented text is JSON")
  }
  precondition(schema.isValid(document.root) == schema.isValid(spaced.root))
}

/// Whatever stands where a release, a record or a package should, is checked to its end.
private func ocds(_ root: JSONView) {
  var checker = DocumentChecker(standard, examples: 3, ocidPrefix: "ocds-abc123")
  checker.release(root, at: UnitPlace(offset: 0))
  checker.record(root, at: UnitPlace(offset: 0, container: "/records", position: 0))
  checker.beginDocument(.releasePackage, at: UnitPlace(offset: 0))
  var members = root.members
  while let member = members.next() {
    checker.packageMember(member.name, member.value, at: UnitPlace(offset: 0, container: "/a"))
  }
  checker.endPackage(.releasePackage, count: 0)
  var processes = ProcessChecker(standard, examples: 3)
  let text = root.compactBytes
  processes.process("ocds-abc123-1", releases: [(text, 0), (text, 1)])
  processes.compiled(text.span, of: "ocds-abc123-1", at: 0)
  var collector = FindingCollector(examples: 3)
  collector.add(checker.take())
  collector.add(processes.take())
  collector.add(checker.takeDays())
  for group in collector.groups(position: { TextPosition(line: 1, column: $0 + 1) }) {
    precondition(group.count > 0 && !group.message.isIncomplete)
  }
}
