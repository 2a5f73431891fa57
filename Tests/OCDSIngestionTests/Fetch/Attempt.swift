import Foundation
import OCDSIngestion
import TestSupport

/// How fetches are tried in tests: of this machine, and for two seconds at most.
enum Attempt {
  /// Rules that no test can wait long by.
  static func rules(_ change: (inout FetchRules) -> Void = { _ in }) -> FetchRules {
    var rules = FetchRules()
    rules.peers = .any
    rules.maximumSize = 1 << 20
    rules.connectSeconds = 2
    rules.totalSeconds = 2
    rules.slowSeconds = 2
    change(&rules)
    return rules
  }

  /// Fetches a file; nil where it was not modified.
  static func fetch(
    _ request: FetchRequest,
    _ rules: FetchRules = Attempt.rules()
  ) throws(FetchFailure) -> FetchedFile? {
    switch try Fetcher(rules).fetch(request) {
    case .notModified: nil
    case .file(let file): file
    }
  }

  /// Why a fetch failed; nil where it did not.
  static func failure(
    _ request: FetchRequest,
    _ rules: FetchRules = Attempt.rules()
  ) -> FetchFailure? {
    do throws(FetchFailure) {
      _ = try fetch(request, rules)
      return nil
    } catch {
      return error
    }
  }
}

extension FetchedFile {
  /// What is in the file.
  var content: [UInt8] { (try? file.bytes(at: 0, count: file.length)) ?? [] }
  /// The hash in hexadecimal.
  var digest: String { sha256.map { String(format: "%02x", $0) }.joined() }
}

/// A temporary folder, removed with everything in it when nothing refers to it any more.
final class Folder {
  let path = FileManager.default.temporaryDirectory.appending(path: "vitrina-\(UUID().uuidString)")
    .path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of what lies in it.
  var names: [String] { Paths.names(in: URL(filePath: path)) }

  /// The path of something in it.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  /// Reads a file.
  func read(_ name: String) throws -> String { text(try bytes(of: URL(filePath: path(name)))) }
}
