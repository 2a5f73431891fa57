/// The schemas and codelists of the standard with the extensions that a package names.
///
/// Each extension's schema is a merge patch (RFC 7396) that is applied in the listed order after its nulls are left
/// out: an extension may add and change, not remove. Whole codelists come first, then the codes that are added and
/// removed; where a closed list has changed, so has the `enum` of the fields that use it.
///
/// Shapes: schemas are JSON text with the standard's `id` and absolute `$ref`s as they are. Making one takes
/// milliseconds, so callers keep it for each list of extensions. No address is ever opened.
///
/// Source: OCDS 1.1.5, Extensions; RFC 7396.
public struct PatchedSchema: Sendable {
  /// The extensions that are applied, in the listed order.
  public let applied: [Extension]
  /// The addresses that the registry does not know, in the listed order.
  public let unknown: [String]
  /// What could not be done as an extension asks.
  public let problems: [ExtensionProblem]
  /// The schema of releases.
  public let releaseSchema: [UInt8]
  /// The schema of packages of releases.
  public let releasePackageSchema: [UInt8]
  /// The schema of packages of records.
  public let recordPackageSchema: [UInt8]
  /// The schema of versioned releases, without extensions.
  public let versionedReleaseSchema: [UInt8]
  /// The codelists of the standard and of the extensions.
  public let codelists: Codelists

  /// Applies the extensions that a package names.
  ///
  /// Addresses that the registry does not know are kept apart; they are no error. Throws `SchemaError` where a file
  /// that is compiled in cannot be used.
  ///
  /// - Complexity: O(extensions × bytes of the schemas).
  public init(extensions urls: [String], registry: ExtensionRegistry) throws(SchemaError) {
    var applied: [Extension] = []
    var unknown: [String] = []
    var repeated: [ExtensionProblem] = []
    for url in urls {
      guard let found = registry.find(url: url) else {
        unknown.append(url)
        continue
      }
      if applied.contains(where: { $0.name == found.name }) {
        repeated.append(.repeatedExtension(url: url, name: found.name))
      } else {
        applied.append(found)
      }
    }
    try self.init(applied, unknown: unknown, problems: repeated)
  }

  init(
    _ applied: [Extension],
    unknown: [String] = [],
    problems: [ExtensionProblem] = []
  ) throws(SchemaError) {
    let release = try SchemaPatching.patch(.release, with: applied)
    let changed = try CodelistPatching(applied, schema: release)
    let enums = changed.closedEnums
    releaseSchema = try SchemaPatching.replaceEnums(
      in: release,
      named: ExtensionSchema.release.fileName,
      by: enums
    )
    releasePackageSchema = try PatchedSchema.package(.releasePackage, applied, enums)
    recordPackageSchema = try PatchedSchema.package(.recordPackage, applied, enums)
    let versioned = "versioned-release-validation-schema.json"
    guard let file = SchemaFile(named: versioned) else {
      throw SchemaError(.missing, in: versioned)
    }
    versionedReleaseSchema = file.bytes
    codelists = changed.codelists
    self.applied = applied
    self.unknown = unknown
    self.problems = problems + changed.problems
  }

  private static func package(
    _ schema: ExtensionSchema,
    _ applied: [Extension],
    _ enums: [String: [String]]
  ) throws(SchemaError) -> [UInt8] {
    try SchemaPatching.replaceEnums(
      in: SchemaPatching.patch(schema, with: applied),
      named: schema.fileName,
      by: enums
    )
  }
}
