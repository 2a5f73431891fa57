import FoundationEssentials

/// The files of the repository and of the test data, as the tests read them.
enum Repository {
  /// The folder `schema/`.
  static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "schema")

  /// The official files of OCDS 1.1.5, where the environment says where they lie.
  static let official: URL? = {
    guard let data = ProcessInfo.processInfo.environment["VITRINA_DATA"] else { return nil }
    let folder = URL(filePath: data).appending(path: "ocds-1.1.5")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Reads a file below a folder.
  static func bytes(of name: String, in folder: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }
}
