import Foundation
import TestSupport

/// The project's fixtures as arguments of commands.
enum Fixtures {
  /// The paths of the release packages, sorted.
  static let releases: [String] = {
    let folder = Paths.fixtures.appending(path: "releases")
    return Paths.names(in: folder).filter { $0.hasSuffix(".json") }
      .map { folder.appending(path: $0).path }
  }()

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    try TestSupport.bytes(of: URL(filePath: path))
  }
}
