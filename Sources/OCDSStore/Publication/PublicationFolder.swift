internal import Glibc
public import OCDSCore

/// The folder that holds a publication: its settings, its database and what is private.
public struct PublicationFolder: Sendable, Hashable {
  /// The folder's path.
  public let path: String

  /// Names a folder, which need not exist yet.
  public init(path: String) { self.path = path }

  /// The settings' file.
  public var settingsPath: String { path + "/publication.json" }
  /// The database.
  public var databasePath: String { path + "/vitrina.sqlite" }
  /// What is never served: originals, refused rows, reports, keys.
  public var privatePath: String { path + "/private" }
  /// The reports of the runs.
  public var reportsPath: String { privatePath + "/runs" }
  /// The texts that were refused.
  var refusedFolderPath: String { privatePath + "/refused" }
  /// The files that were taken in, each as it came under its SHA-256.
  public var originalsPath: String { privatePath + "/originals" }
  /// Where each original came from, as JSON Lines.
  public var provenancePath: String { privatePath + "/originals.jsonl" }
  /// What is known of the sources that are fetched, and files that are on their way.
  public var fetchPath: String { privatePath + "/fetch" }
  /// The report of a run.
  public func reportPath(run: Int64) -> String { "\(reportsPath)/\(padded(run)).json" }
  /// The report of a run as a page.
  public func pagePath(run: Int64) -> String { "\(reportsPath)/\(padded(run)).html" }
  /// What a run refused, as JSON Lines.
  public func refusedPath(run: Int64) -> String { "\(refusedFolderPath)/\(padded(run)).jsonl" }

  private func padded(_ run: Int64) -> String {
    let digits = String(run)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The ready-made files.
  public var downloadsPath: String { path + "/downloads" }
  /// The file that the one writer holds locked.
  var lockPath: String { privatePath + "/writer.lock" }

  /// Makes the folder with its settings and an empty database.
  ///
  /// - Throws: `alreadyExists` where there is a publication, `cannotWrite` where it cannot be made.
  public func create(_ settings: PublicationSettings) throws(StoreError) {
    guard unsafe access(settingsPath, F_OK) != 0 else {
      throw StoreError(.alreadyExists, path)
    }
    try makeFolder(path, mode: 0o755)
    try makePrivateFolders()
    try makeFolder(downloadsPath, mode: 0o755)
    let connection = try Connection(path: databasePath, .readWrite)
    try LedgerWriter.prepare(connection)
    try Migrations.apply(to: connection, path: databasePath)
    // The settings come last: a folder without them is not a publication.
    try Files.replace(settingsPath, with: settings.json)
  }

  /// Reads the settings.
  public func settings() throws(StoreError) -> PublicationSettings {
    guard unsafe access(settingsPath, F_OK) == 0 else {
      throw StoreError(
        .notFound,
        settingsPath
      )
    }
    let text = try Files.read(settingsPath)
    do throws(PublicationSettings.Flaw) {
      return try PublicationSettings(parsing: text)
    } catch {
      let said = error.wording
      throw StoreError(
        .invalidSettings,
        Wording(es: "\(settingsPath): \(said.es)", en: "\(settingsPath): \(said.en)").kept
      )
    }
  }

  /// Makes the folders of what is never served, where a copy of the publication lacks them.
  func makePrivateFolders() throws(StoreError) {
    for path in [privatePath, reportsPath, refusedFolderPath, originalsPath, fetchPath] {
      try makeFolder(path, mode: 0o700)
    }
  }

  private func makeFolder(_ path: String, mode: mode_t) throws(StoreError) {
    if unsafe mkdir(path, mode) != 0, errno != EEXIST {
      throw StoreError(.cannotWrite, "\(path): \(Files.reason())")
    }
  }
}
