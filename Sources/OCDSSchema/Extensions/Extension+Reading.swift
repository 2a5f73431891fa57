internal import OCDSCore

extension Extension {
  /// Reads an extension that is compiled in.
  init(named name: String, url: String?, aliases: [String]) throws(SchemaError) {
    let folder = "extensions/\(name)/"
    var files: [String: [UInt8]] = [:]
    for file in SchemaFile.all where file.name.hasPrefix(folder) {
      files[String(file.name.dropFirst(folder.count))] = file.bytes
    }
    try self.init(named: name, url: url, aliases: aliases, files: files)
  }

  /// Reads an extension from the files of its folder.
  init(
    named name: String,
    url: String?,
    aliases: [String],
    files: [String: [UInt8]]
  ) throws(SchemaError) {
    let path = "extensions/\(name)/extension.json"
    guard let bytes = files["extension.json"] else { throw SchemaError(.missing, in: path) }
    let facts = try Facts(bytes, in: path)
    var schemas: [ExtensionSchema] = []
    for file in facts.schemas {
      guard let schema = ExtensionSchema(rawValue: file) else {
        throw SchemaError(.missingMember("schemas"), in: path)
      }
      schemas.append(schema)
    }
    let codelists = facts.codelists.map { CodelistChange(file: $0) }
    for file in schemas.map(\.fileName) + codelists.map({ "codelists/\($0.file)" })
    where files[file] == nil {
      throw SchemaError(.missing, in: "extensions/\(name)/\(file)")
    }
    self.init(
      name: name,
      title: facts.title,
      description: facts.description,
      url: url,
      aliases: aliases,
      schemas: schemas,
      codelists: codelists,
      files: files
    )
  }
}

/// What stands in an `extension.json`.
private struct Facts {
  let title: Wording
  let description: Wording
  let schemas: [String]
  let codelists: [String]

  init(_ bytes: [UInt8], in path: String) throws(SchemaError) {
    do throws(JSONError) {
      let document = try JSONDocument(bytes)
      title = Facts.wording("name", of: document.root)
      description = Facts.wording("description", of: document.root)
      schemas = Facts.strings("schemas", of: document.root)
      codelists = Facts.strings("codelists", of: document.root)
    } catch {
      throw SchemaError(.malformedJSON, in: path)
    }
    if title.isIncomplete { throw SchemaError(.missingMember("name"), in: path) }
    if description.isIncomplete { throw SchemaError(.missingMember("description"), in: path) }
  }

  private static func wording(_ name: String, of root: JSONView) -> Wording {
    Wording(es: root[name]?["es"]?.string ?? "", en: root[name]?["en"]?.string ?? "")
  }

  private static func strings(_ name: String, of root: JSONView) -> [String] {
    guard var elements = root[name]?.elements else { return [] }
    var strings: [String] = []
    while let element = elements.next() {
      if let string = element.string { strings.append(string) }
    }
    return strings
  }
}
