import Foundation
import OCDSCore
import OCDSSchema
import OCDSValidation
import TestSupport
import Testing

/// A checker that keeps no notes finds all that is more than a note.
@Suite("Checkers without notes")
struct KeptNotesTests {
  private static func checker(keepsNotes: Bool) throws -> DocumentChecker {
    let standard = try StandardSchema(extensions: [], registry: ExtensionRegistry())
    return DocumentChecker(standard, examples: 3, ocidPrefix: "ocds-xq9v00", keepsNotes: keepsNotes)
  }

  private static func told(_ groups: [FindingGroup]) -> [String] {
    groups.map { group in
      "\(group.check.code) \(group.path) \(group.count) "
        + group.examples.map { "\($0.pointer) \($0.value ?? "-")" }.joined(separator: ", ")
    }
  }

  static let files = Paths.names(in: Paths.fixtures.appending(path: "sources")).filter {
    !$0.contains(".")
  }

  @Test("errors and warnings are the same, and nothing else is found", arguments: files)
  func same(_ folder: String) throws {
    let folder = Paths.fixtures.appending(path: "sources/\(folder)")
    var all = try Self.checker(keepsNotes: true)
    var fewer = try Self.checker(keepsNotes: false)
    var tape = JSONTape()
    var notes = 0
    for name in Paths.names(in: folder) where name.hasSuffix(".jsonl") {
      for line in try bytes(of: folder.appending(path: name)).split(separator: 0x0A) {
        let release = Array(line)
        let found = all.findings(of: release, reusing: &tape)
        let wanted = found.filter { $0.check.severity != .information }
        notes += found.count - wanted.count
        let kept = fewer.findings(of: release, reusing: &tape)
        #expect(Self.told(kept) == Self.told(wanted))
      }
    }
    #expect(notes > 0)
  }
}
