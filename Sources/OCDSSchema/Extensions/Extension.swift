public import OCDSCore

/// An extension of the standard: fields and codes that a package may use once it names the extension.
///
/// Source: OCDS 1.1.5, Extensions; the files are those of `schema/extensions/`.
public struct Extension: Sendable, Hashable {
  /// The name of the folder below `schema/extensions/`, such as `bids`.
  public let name: String
  /// What people call the extension.
  public let title: Wording
  /// What the extension is for, in a sentence.
  public let description: Wording
  /// The address that packages name; nil for an extension that each publisher serves itself, such as `jalisco`.
  public let url: String?
  /// Other names of its folder: those of its repositories and of its page in the registry of extensions.
  public let aliases: [String]
  /// The schemas that it changes.
  public let schemas: [ExtensionSchema]
  /// What it does to codelists.
  public let codelists: [CodelistChange]
  /// The contents of its schemas and codelists, by their path in the folder.
  let files: [String: [UInt8]]

  /// The address of the extension's description, for a publisher that serves `schema/` below a base address.
  ///
  /// `https://compras.example` gives `https://compras.example/extensions/jalisco/extension.json`.
  public func url(below base: String) -> String {
    "\(base.hasSuffix("/") ? String(base.dropLast()) : base)/\(path)/extension.json"
  }

  /// The path of its folder below `schema/`.
  var path: String { "extensions/\(name)" }

  /// Returns the text of its change to a schema, as a JSON merge patch; nil where it leaves the schema as it is.
  public func patch(of schema: ExtensionSchema) -> [UInt8]? { files[schema.fileName] }

  /// Returns what people call the fields and objects that the extension adds.
  ///
  /// Throws `SchemaError` where a table is missing or the two languages do not match.
  ///
  /// - Complexity: O(bytes of the two tables).
  public func labels() throws(SchemaError) -> Labels { try Labels(folder: "\(path)/labels") }

  /// Returns the table of a codelist's file.
  func table(_ change: CodelistChange) throws(SchemaError) -> CSVTable {
    let file = "codelists/\(change.file)"
    guard let bytes = files[file] else { throw SchemaError(.missing, in: "\(path)/\(file)") }
    return try CSVTable(bytes, named: "\(path)/\(file)")
  }
}
