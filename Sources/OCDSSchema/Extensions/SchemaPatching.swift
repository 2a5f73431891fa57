internal import OCDSCore

/// The steps by which extensions change the text of a schema.
enum SchemaPatching {
  /// What stands in place of `{{lang}}` and `{{version}}` in the texts of extensions.
  static let placeholders = [("{{lang}}", "es"), ("{{version}}", "1.1")]

  /// Returns a schema after the changes of extensions, in their order.
  static func patch(
    _ schema: ExtensionSchema,
    with extensions: [Extension]
  ) throws(SchemaError) -> [UInt8] {
    guard let file = SchemaFile(named: schema.fileName) else {
      throw SchemaError(.missing, in: schema.fileName)
    }
    var text = file.bytes
    for applied in extensions {
      guard let change = applied.patch(of: schema) else { continue }
      let path = "\(applied.path)/\(schema.fileName)"
      var isObject = false
      do throws(JSONError) {
        let target = try JSONDocument(text)
        let patch = try JSONDocument(replacingPlaceholders(in: change))
        isObject = patch.root.kind == .object
        text = JSONMergePatch.apply(patch.root, to: target.root, nulls: .isIgnored, indent: 2)
      } catch {
        throw SchemaError(.malformedJSON, in: path)
      }
      // Anything else would have taken the place of the whole schema.
      guard isObject else { throw SchemaError(.malformedJSON, in: path) }
    }
    return text
  }

  /// Returns a schema whose closed lists have the codes that are given by the name of the list.
  static func replaceEnums(
    in schema: [UInt8],
    named name: String,
    by codes: [String: [String]]
  ) throws(SchemaError) -> [UInt8] {
    if codes.isEmpty { return schema }
    do throws(JSONError) {
      let document = try JSONDocument(schema)
      var writer = JSONWriter(indent: 2)
      write(document.root, nil, codes, to: &writer)
      return writer.bytes
    } catch {
      throw SchemaError(.malformedJSON, in: name)
    }
  }

  static func replacingPlaceholders(in text: [UInt8]) -> [UInt8] {
    let brace = UInt8(ascii: "{")
    guard zip(text, text.dropFirst()).contains(where: { $0 == brace && $1 == brace }) else {
      return text
    }
    var text = String(decoding: text, as: UTF8.self)
    for (placeholder, value) in placeholders { text.replace(placeholder, with: value) }
    return Array(text.utf8)
  }

  /// Writes a value; `listed` are the codes of the list that it, or the array it is the items of, belongs to.
  private static func write(
    _ value: JSONView,
    _ listed: [String]?,
    _ codes: [String: [String]],
    to writer: inout JSONWriter
  ) {
    switch value.kind {
    case .object:
      let own = value["codelist"]?.string.flatMap { codes[$0] }
      let isOpen = value["openCodelist"]?.boolean ?? false
      let listed = isOpen ? nil : own ?? listed
      writer.beginObject()
      var members = value.members
      while let member = members.next() {
        writer.name(member.name)
        if let listed, member.isNamed("enum") {
          writeEnum(listed, in: member.value, to: &writer)
        } else {
          write(member.value, member.isNamed("items") ? listed : nil, codes, to: &writer)
        }
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      var elements = value.elements
      while let element = elements.next() { write(element, nil, codes, to: &writer) }
      writer.endArray()
    default:
      writer.value(value)
    }
  }

  /// Writes the codes, and the null that stood among those before.
  private static func writeEnum(
    _ codes: [String],
    in old: JSONView,
    to writer: inout JSONWriter
  ) {
    writer.beginArray()
    for code in codes { writer.string(code) }
    var elements = old.elements
    while let element = elements.next() {
      if element.isNull { writer.null() }
    }
    writer.endArray()
  }
}
