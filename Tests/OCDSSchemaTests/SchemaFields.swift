import OCDSCore
import OCDSSchema
import Testing

/// The objects and fields that the schemas define, as the labels name them.
struct SchemaFields {
  private(set) var keys: Set<String> = []
  private(set) var deprecated: Set<String> = []

  init() throws {
    let release = try SchemaFields.document("release-schema.json")
    add(release.root, named: "Release")
    if var definitions = release.root["definitions"]?.members {
      while let definition = definitions.next() {
        add(definition.value, named: definition.name)
      }
    }
    let releases = try SchemaFields.document("release-package-schema.json")
    add(releases.root, named: "ReleasePackage")
    let records = try SchemaFields.document("record-package-schema.json")
    add(records.root, named: "RecordPackage")
    if let record = records.root["definitions"]?["record"] { add(record, named: "Record") }
  }

  private static func document(_ name: String) throws -> JSONDocument {
    let file = try #require(SchemaFile(named: name))
    return try JSONDocument(file.bytes)
  }

  private mutating func add(_ object: JSONView, named name: String) {
    keys.insert(name)
    guard var fields = object["properties"]?.members else { return }
    while let field = fields.next() {
      let key = "\(name).\(field.name)"
      keys.insert(key)
      if field.value["deprecated"] != nil { deprecated.insert(key) }
      if field.value["properties"] != nil { add(field.value, named: key) }
      if let items = field.value["items"], items["properties"] != nil {
        add(items, named: "\(key)[]")
      }
      guard var branches = field.value["oneOf"]?.elements else { continue }
      while let branch = branches.next() {
        if let items = branch["items"], items["properties"] != nil {
          add(items, named: "\(key)(linked)[]")
        }
      }
    }
  }
}
