import Foundation
import TestSupport

/// The files that hold what reports must be, byte for byte.
///
/// `UPDATE_FIXTURES=1` writes them anew; the difference is read before it is committed.
enum Expected {
  static let folder = Paths.root.appending(path: "Tests/OCDSValidationTests/Report/Expected")

  /// The bytes of a file, which it first gets where fixtures are to be written anew.
  static func bytes(_ name: String, updating actual: [UInt8]) throws -> [UInt8] {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
      try Data(actual).write(to: file)
    }
    return try TestSupport.bytes(of: file)
  }
}
