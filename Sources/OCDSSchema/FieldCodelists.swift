internal import OCDSCore

/// Which codelist each field of a release has, as the release schema says at the field.
public struct FieldCodelists: Sendable {
  private var names: [String: String] = [:]

  /// Reads the schema that is compiled in.
  public init() throws(SchemaError) {
    let name = ExtensionSchema.release.fileName
    guard let file = SchemaFile(named: name) else { throw SchemaError(.missing, in: name) }
    do throws(JSONError) {
      let document = try JSONDocument(file.bytes)
      let root = document.root
      add(root, "Release")
      guard let definitions = root["definitions"] else { return }
      var objects = definitions.members
      while let object = objects.next() { add(object.value, object.name) }
    } catch {
      throw SchemaError(.malformedJSON, in: name)
    }
  }

  private mutating func add(_ object: JSONView, _ name: String) {
    guard let properties = object["properties"] else { return }
    var fields = properties.members
    while let field = fields.next() {
      if let list = field.value["codelist"]?.string { names["\(name).\(field.name)"] = list }
    }
  }

  /// The codelist's name, such as `awardStatus.csv`, by the key of the field's label, such as `Award.status`; nil where any
  /// text may stand.
  public subscript(key: String) -> String? { names[key] }
}
