import OCDSCore
import OCDSSchema
import Testing

/// The objects and fields that an extension adds to the standard, as its labels name them.
struct ExtensionFields {
  private(set) var keys: Set<String> = []
  /// The objects that its schema points to.
  private(set) var references: Set<String> = []

  init(_ source: Extension) throws {
    for (schema, object) in [
      (ExtensionSchema.release, "Release"), (.releasePackage, "ReleasePackage"),
      (.recordPackage, "RecordPackage"),
    ] {
      guard let patch = source.patch(of: schema) else { continue }
      let core = try JSONDocument(#require(SchemaFile(named: schema.fileName)).bytes)
      let document = try JSONDocument(patch)
      add(document.root, named: object, beside: core.root)
      if let definitions = core.root["definitions"] {
        addDefinitions(of: document.root, beside: definitions)
      } else {
        addDefinitions(of: document.root, beside: core.root)
      }
      collectReferences(document.root)
    }
  }

  private mutating func addDefinitions(of root: JSONView, beside core: JSONView) {
    guard var definitions = root["definitions"]?.members else { return }
    while let definition = definitions.next() {
      let name = definition.name
      if let known = core[name] {
        add(definition.value, named: name, beside: known)
      } else {
        // An object of another extension has no type here: that one names it.
        if definition.value["type"] != nil { keys.insert(name) }
        add(definition.value, named: name)
      }
    }
  }

  /// Adds the fields of an object that the standard has.
  private mutating func add(_ object: JSONView, named name: String, beside core: JSONView) {
    guard var fields = object["properties"]?.members else { return }
    while let field = fields.next() {
      let key = "\(name).\(field.name)"
      if let properties = core["properties"], let known = properties[field.name] {
        add(field.value, named: key, beside: known)
      } else {
        keys.insert(key)
        add(field.value, named: key)
      }
    }
  }

  /// Adds the fields of an object that is new.
  private mutating func add(_ object: JSONView, named name: String) {
    guard var fields = object["properties"]?.members else { return }
    while let field = fields.next() {
      let key = "\(name).\(field.name)"
      keys.insert(key)
      add(field.value, named: key)
    }
  }

  private mutating func collectReferences(_ value: JSONView) {
    if let reference = value["$ref"]?.string { references.insert(reference) }
    var members = value.members
    while let member = members.next() { collectReferences(member.value) }
    var elements = value.elements
    while let element = elements.next() { collectReferences(element) }
  }
}
