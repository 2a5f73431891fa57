/// The codelists of the standard after the changes of extensions.
struct CodelistPatching {
  /// The lists that a schema names, and those that extensions bring.
  let codelists: Codelists
  /// The codes of the closed lists that extensions have changed, by the name of the list.
  let closedEnums: [String: [String]]
  /// What could not be done.
  let problems: [ExtensionProblem]

  /// Applies the changes of extensions; the schema, which is patched already, says which lists are open.
  init(_ extensions: [Extension], schema: [UInt8]) throws(SchemaError) {
    let isOpen = try Codelists.openness(in: schema, named: ExtensionSchema.release.fileName)
    var lists: [String: Codelist] = [:]
    for (name, isOpen) in isOpen where SchemaFile(named: "codelists/\(name)") != nil {
      lists[name] = try Codelist(named: name, isOpen: isOpen)
    }
    let standard = Set(lists.keys)
    var brought: Set<String> = []
    var changed: Set<String> = []
    var problems: [ExtensionProblem] = []
    for source in extensions {
      for change in source.codelists where change.kind == .brings {
        let name = change.codelist
        lists[name] = try Codelist(
          source.table(change),
          named: name,
          isOpen: isOpen[name] ?? true
        )
        brought.insert(name)
        changed.insert(name)
      }
    }
    for source in extensions {
      for change in source.codelists where change.kind != .brings {
        let name = change.codelist
        guard let list = lists[name] else {
          problems.append(.unknownCodelist(extension: source.name, file: change.file))
          continue
        }
        guard !(brought.contains(name) && standard.contains(name)) else {
          problems.append(.droppedChange(extension: source.name, file: change.file))
          continue
        }
        let table = try source.table(change)
        let (result, left) = try change.kind == .adds ? list.adding(table) : list.removing(table)
        lists[name] = result
        changed.insert(name)
        guard !left.isEmpty else { continue }
        problems.append(
          change.kind == .adds
            ? .repeatedCodes(extension: source.name, file: change.file, codes: left)
            : .unknownCodes(extension: source.name, file: change.file, codes: left)
        )
      }
    }
    codelists = Codelists(lists.values.sorted { $0.name < $1.name })
    var enums: [String: [String]] = [:]
    for name in changed {
      if let list = lists[name], !list.isOpen { enums[name] = list.codes.map(\.code) }
    }
    closedEnums = enums
    self.problems = problems
  }
}
