public import Foundation

/// The places that tests read from.
public enum Paths {
  /// The top of the checkout.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The project's own fixtures.
  public static let fixtures = root.appending(path: "fixtures")

  /// The folder of other people's data and suites, where the environment names one.
  public static let data: URL? = {
    guard let path = ProcessInfo.processInfo.environment["VITRINA_DATA"], !path.isEmpty else {
      return nil
    }
    let url = URL(filePath: path, relativeTo: root)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }()

  /// Whether a folder of that data is there.
  public static func hasData(_ folder: String) -> Bool {
    guard let data else { return false }
    return FileManager.default.fileExists(atPath: data.appending(path: folder).path)
  }

  /// The folder of that data; a path that does not exist where there is none.
  public static func data(_ folder: String) -> URL {
    (data ?? root.appending(path: "no-such-folder")).appending(path: folder)
  }

  /// The names of a folder's files, sorted; none where there is no such folder.
  public static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted()
  }
}

/// Reads a file whole.
public func bytes(of file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

/// The reason that is given for a test that needs data that is not there.
public let noData = "VITRINA_DATA names no folder that holds this suite"
