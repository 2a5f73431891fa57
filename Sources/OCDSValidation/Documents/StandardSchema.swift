public import OCDSCore
public import OCDSSchema

/// The standard with some extensions, compiled: what releases, records and packages are held against.
public struct StandardSchema: Sendable {
  /// The version of the standard that data is checked as.
  public static let version = "1.1"
  private static let base = "https://standard.open-contracting.org/schema/1__1__5/"

  /// The extensions that are applied, and those that are not known.
  public let extensions: [NamedExtension]
  /// The rules by which releases are merged.
  public let mergeRules: MergeRules
  let program: SchemaProgram
  let suggestions: Suggestions

  /// The nodes of the program that documents are held against.
  enum Entry: Int, CaseIterable {
    case release
    case releasePackage
    case recordPackage
    case record
    case linkedRelease
    /// The list of a record's releases, for what is no list.
    case releaseList

    fileprivate var address: String {
      switch self {
      case .release: StandardSchema.base + "release-schema.json"
      case .releasePackage: StandardSchema.base + "release-package-schema.json"
      case .recordPackage: StandardSchema.base + "record-package-schema.json"
      case .record: StandardSchema.base + "record-package-schema.json#/definitions/record"
      case .linkedRelease:
        StandardSchema.base
          + "record-package-schema.json#/definitions/record/properties/releases/oneOf/0/items"
      case .releaseList:
        StandardSchema.base
          + "record-package-schema.json#/definitions/record/properties/releases/oneOf/1"
      }
    }
  }

  /// Compiles the standard with the extensions at some addresses, in their order.
  ///
  /// Addresses that the registry does not have are kept as unknown.
  ///
  /// - Throws: A fault that no test let through: the schemas are compiled in.
  /// - Complexity: Some ten milliseconds; keep it for each list of extensions.
  public init(extensions urls: [String] = [], registry: ExtensionRegistry) throws {
    let patched = try PatchedSchema(extensions: urls, registry: registry)
    var schemas = SchemaRegistry()
    let texts = [
      "release-schema.json": patched.releaseSchema,
      "release-package-schema.json": patched.releasePackageSchema,
      "record-package-schema.json": patched.recordPackageSchema,
      "versioned-release-validation-schema.json": patched.versionedReleaseSchema,
    ]
    for (name, text) in texts { schemas.texts[StandardSchema.base + name] = text }
    var options = SchemaCompiler.Options()
    for name in texts.keys where !name.hasPrefix("versioned") {
      options.noted.insert(StandardSchema.base + name)
    }
    // Releases and records are checked one by one, whatever holds them.
    options.opaque = [
      StandardSchema.base + "release-package-schema.json#/properties/releases",
      StandardSchema.base + "record-package-schema.json#/properties/records",
      StandardSchema.base + "record-package-schema.json#/definitions/record/properties/releases",
    ]
    for list in patched.codelists.all { options.codelists[list.name] = list.codes.map(\.code) }
    program = try SchemaCompiler.compile(
      Entry.allCases.map(\.address),
      registry: schemas,
      options: options
    )
    let release = try JSONDocument(patched.releaseSchema)
    let schema = release.root
    mergeRules = MergeRules(schema: schema)
    suggestions = Suggestions(
      codes: options.codelists,
      fields: Set(program.propertyNames)
    )
    let unknown = Set(patched.unknown)
    extensions = urls.map { url in
      NamedExtension(url: url, name: unknown.contains(url) ? nil : registry.find(url: url)?.name)
    }
  }

  /// Takes a schema of any kind in the place of the standard.
  init(_ schema: JSONSchema) {
    extensions = []
    mergeRules = MergeRules()
    program = schema.program
    suggestions = Suggestions()
  }

  /// The node of an entry.
  func node(_ entry: Entry) -> Int { program.entries[entry.rawValue] }
}
