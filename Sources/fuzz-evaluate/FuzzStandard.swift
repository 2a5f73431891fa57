import OCDSCore
import OCDSSchema
import OCDSValidation

/// The standard by itself and with extensions whose schemas use most of what there is.
private let standards: (plain: StandardSchema, extended: StandardSchema) = {
  let base = "https://raw.githubusercontent.com/open-contracting-extensions/"
  let names = [
    "ocds_bid_extension", "ocds_lots_extension", "ocds_location_extension",
    "ocds_process_title_extension", "ocds_techniques_extension", "ocds_budget_breakdown_extension",
  ]
  let urls = names.map { "\(base)\($0)/v1.1.5/extension.json" } + ["https://unknown.example/e.json"]
  guard let registry = try? ExtensionRegistry(),
    let plain = try? StandardSchema(registry: registry),
    let extended = try? StandardSchema(extensions: urls, registry: registry)
  else { preconditionFailure("the standard is compiled in") }
  return (plain, extended)
}()

/// Whatever stands where a release, a record or a package should, is checked to its end.
///
/// A checker that was used before, with other extensions, finds what a new one finds; and white space is nothing.
func ocds(_ root: JSONView) {
  var used = DocumentChecker(standards.plain, examples: 3, ocidPrefix: "ocds-abc123")
  let plain = check(root, &used)
  used.use(standards.extended)
  let extended = check(root, &used)
  var new = DocumentChecker(standards.extended, examples: 3, ocidPrefix: "ocds-abc123")
  precondition(extended == check(root, &new), "what was checked before does not matter")
  used.use(standards.plain)
  if let spaced = Rewriting.spaced.document(of: root) {
    precondition(counts(plain) == counts(check(spaced.root, &used)), "white space does not matter")
  }
  process(root, standards.plain)
  process(root, standards.extended)
}

/// How many findings there are of each rule at each path.
///
/// Their sentences may quote a value as it is written.
private func counts(_ groups: [FindingGroup]) -> [String: Int] {
  groups.reduce(into: [:]) { $0["\($1.check.code) \($1.path)", default: 0] += $1.count }
}

/// Checks a value as a release, as a record and as the members of packages.
private func check(_ root: JSONView, _ checker: inout DocumentChecker) -> [FindingGroup] {
  checker.release(root, at: UnitPlace(offset: 0))
  checker.release(
    root,
    at: UnitPlace(offset: 0, container: "/releases", position: 1),
    declaresVersion: true
  )
  checker.record(root, at: UnitPlace(offset: 0, container: "/records", position: 0))
  for form in [DocumentForm.releasePackage, .recordPackage] {
    checker.beginDocument(form, at: UnitPlace(offset: 0))
    var members = root.members
    while let member = members.next() {
      checker.packageMember(member.name, member.value, at: UnitPlace(offset: 0, container: "/a"))
    }
    checker.endPackage(form, count: root.count % 2)
  }
  var collector = FindingCollector(examples: 3)
  collector.add(checker.take())
  collector.add(checker.takeDays())
  let groups = collector.groups { TextPosition(line: 1, column: $0 + 1) }
  precondition(groups.allSatisfy { $0.count > 0 && !$0.message.isIncomplete })
  return groups
}

/// Checks a value as the releases of a process, and as a compiled release.
private func process(_ root: JSONView, _ standard: StandardSchema) {
  var processes = ProcessChecker(standard, examples: 3)
  let text = root.compactBytes
  processes.process("ocds-abc123-1", releases: [(text, 0), (text, 1)])
  processes.process("ocds-abc123-2", releases: [(text, 0)])
  processes.compiled(text.span, of: "ocds-abc123-1", at: 0)
  processes.repeatedRecord("ocds-abc123-1", text, at: 0)
  var collector = FindingCollector(examples: 3)
  collector.add(processes.take())
  for group in collector.groups(position: { TextPosition(line: 1, column: $0 + 1) }) {
    precondition(group.count > 0 && !group.message.isIncomplete)
  }
}
