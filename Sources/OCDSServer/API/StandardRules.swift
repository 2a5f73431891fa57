internal import OCDSCore
internal import OCDSSchema

/// How releases are merged: by the embedded schema of OCDS 1.1.5, as the records were.
enum StandardRules {
  static let merge: MergeRules = {
    guard let file = SchemaFile(named: "release-schema.json") else {
      preconditionFailure("the release schema is compiled in")
    }
    do throws(JSONError) {
      let document = try JSONDocument(file.bytes)
      return MergeRules(schema: document.root)
    } catch {
      preconditionFailure("the release schema is JSON")
    }
  }()
}
