/// A form of load data.
enum LoadForm: String, CaseIterable {
  /// JSON Lines, each a package of a hundred releases.
  case packageLines = "package-lines"
  /// One package of all releases.
  case package
  /// JSON Lines, each a release.
  case releaseLines = "release-lines"
}
