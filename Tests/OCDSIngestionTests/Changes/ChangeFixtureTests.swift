import Foundation
import OCDSCore
import OCDSIngestion
import OCDSValidation
import TestSupport
import Testing

@Suite("Changes: the cases in fixtures/changes")
struct ChangeFixtureTests {
  static let folder = Paths.fixtures.appending(path: "changes")
  static let moment = PublicationMoment(
    run: DateTime("2026-01-23T17:39:34.125Z")?.instant ?? Instant(seconds: 0),
    latest: DateTime("2026-01-10T09:00:00-06:00")?.instant
  )

  /// A file of a case without its last line feed; nil where it has none of that name.
  private func file(_ name: String, _ part: String) throws -> [UInt8]? {
    let url = Self.folder.appending(path: "\(name)/\(part).json")
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    var text = try bytes(of: url)
    if text.last == 0x0A { text.removeLast() }
    return text
  }

  @Test("a case gives its release byte for byte", arguments: Paths.names(in: folder))
  func release(_ name: String) throws {
    let rules = try TestRules.changes()
    var writer = ChangeWriter(rules: rules)
    let state = try #require(try file(name, "state"))
    let previous = try file(name, "previous")
    let expected = try file(name, "release")
    let change = try change(state, after: previous, with: &writer, at: Self.moment)
    let written: String? = change.map { text($0.bytes) }
    let wanted: String? = expected.map { text($0) }
    #expect(written == wanted)
    guard let change else { return }

    var checker = try TestRules.checker()
    var tape = JSONTape()
    let errors = checker.findings(of: change.bytes, reusing: &tape)
      .filter { $0.check.severity == .error }
      .map { "\($0.check.code) \($0.examples.first?.pointer ?? "")" }
    #expect(errors.isEmpty)

    // A compiled release is as good as the releases that it was compiled of.
    var merger = Merger(rules: rules.merge)
    if let previous { try merger.add(previous.span) }
    try merger.add(change.bytes.span)
    var compiled = ByteBuffer()
    try merger.finish(into: &compiled)
    let result = try JSONDocument([UInt8](copying: compiled.bytes))
    let source = try JSONDocument(state)
    #expect(Agreement.difference(StateValue(result.root), StateValue(source.root)) == nil)
  }

  @Test("there are cases") func count() { #expect(Paths.names(in: Self.folder).count >= 20) }
}
