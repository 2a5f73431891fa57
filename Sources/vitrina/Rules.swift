import OCDSCore
import OCDSIngestion
import OCDSSchema

/// The merge rules of the embedded schema, or of another.
enum Rules {
  /// The rules of OCDS 1.1.5 as this program carries them.
  static func standard() throws -> MergeRules {
    guard let file = SchemaFile(named: "release-schema.json") else {
      preconditionFailure("the release schema is compiled in")
    }
    let document = try JSONDocument(file.bytes)
    return MergeRules(schema: document.root)
  }

  /// The rules of a schema file.
  static func rules(ofFile path: String) throws -> MergeRules {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    var offset = 0
    while true {
      let part = try file.bytes(at: offset, count: 1 << 16)
      if part.isEmpty { break }
      bytes.append(contentsOf: part)
      offset += part.count
    }
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(bytes) } catch {
      throw UnusableSchema(path: path, reason: error.wording)
    }
    guard document.root["properties"]?.kind == .object else {
      throw UnusableSchema(
        path: path,
        reason: Wording(
          es: "no es un esquema de entregas: no tiene «properties»",
          en: "is no release schema: it has no \"properties\""
        )
      )
    }
    let schema = document.root
    return MergeRules(schema: schema)
  }
}

/// A schema file that cannot be used.
struct UnusableSchema: Error {
  let path: String
  let reason: Wording
}
