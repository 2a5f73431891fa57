@testable import OCDSSchema

extension Extension {
  /// Makes an extension for a test: its schema, and its codelists as codes separated by spaces.
  static func made(
    _ name: String,
    schema: String = "{}",
    lists: [String: String] = [:]
  ) throws -> Extension {
    let codelists = lists.keys.sorted().map { "\"\($0)\"" }.joined(separator: ",")
    var files: [String: [UInt8]] = [
      "extension.json": Array(
        """
        {"name":{"es":"e","en":"e"},"description":{"es":"e","en":"e"},
        "schemas":["release-schema.json"],"codelists":[\(codelists)]}
        """.utf8
      ),
      "release-schema.json": Array(schema.utf8),
    ]
    for (file, codes) in lists {
      var table =
        "Code,Title,Title_es,Description,Description_es,Category,Deprecated,Section,Valid Until\n"
      for code in codes.split(separator: " ") { table += "\(code),\(code),\(code),,,,,,\n" }
      files["codelists/\(file)"] = Array(table.utf8)
    }
    return try Extension(named: name, url: nil, aliases: [], files: files)
  }
}
