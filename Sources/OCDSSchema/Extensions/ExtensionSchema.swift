/// A schema of the standard that extensions may change.
public enum ExtensionSchema: String, Sendable, Hashable, CaseIterable {
  /// The schema of releases.
  case release = "release-schema.json"
  /// The schema of packages of releases.
  case releasePackage = "release-package-schema.json"
  /// The schema of packages of records.
  case recordPackage = "record-package-schema.json"

  /// The name of the file, in the standard and in every extension.
  public var fileName: String { rawValue }
}
