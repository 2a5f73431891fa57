import Foundation
import OCDSCore
import OCDSSchema
import OCDSValidation
import TestSupport
import Testing

@Suite("Compiled release: merging only what the rules read")
struct PartialMergeTests {
  /// What came of a merge: the outcomes of the rules by code, or the error.
  private struct Result: Equatable {
    var outcomes: [String: CompiledOutcome] = [:]
    var error = ""
    /// The words on the tape.
    var words = 0

    static func == (a: Result, b: Result) -> Bool {
      a.outcomes == b.outcomes && a.error == b.error
    }
  }

  private static func rules() throws -> MergeRules {
    let schema = try #require(SchemaFile(named: "release-schema.json"))
    let document = try JSONDocument(schema.bytes)
    return MergeRules(schema: document.root)
  }

  /// Merges the whole as text and reads it again.
  private static func whole(_ releases: [[UInt8]], _ merger: inout Merger) throws -> Result {
    merger.removeAll()
    var bytes = ByteBuffer()
    do throws(MergeError) {
      for release in releases { try merger.add(release.span) }
      try merger.finish(into: &bytes)
    } catch {
      return Result(error: "\(error)")
    }
    let document = try JSONDocument([UInt8](copying: bytes.bytes))
    return Result(
      outcomes: OCDSValidationTests.outcomes(document.root),
      words: document.root.nextIndex
    )
  }

  /// Merges onto a tape what the rules read.
  private static func part(_ releases: [[UInt8]], _ merger: inout Merger) throws -> Result {
    merger.removeAll()
    var tape = JSONTape()
    do throws(MergeError) {
      for release in releases { try merger.add(release.span) }
      try merger.finish(into: &tape)
    } catch {
      return Result(error: "\(error)")
    }
    let root = tape.view(at: 0, of: merger.text)
    return Result(outcomes: OCDSValidationTests.outcomes(root), words: tape.count)
  }

  @Test(
    "the rules say of a part what they say of the whole, and every error comes",
    arguments: [4, 30, 1_000_000]
  )
  func random(_ oddity: Int) throws {
    let seed = UInt64.random(in: .min ... .max)
    var processes = RandomProcess(seed: seed)
    let rules = try Self.rules()
    var full = Merger(rules: rules)
    var partial = Merger(rules: rules, reading: CompiledChecks.names)
    var smaller = 0
    var errors = 0
    for _ in 0..<600 {
      let releases = processes.releases(oddity: oddity)
      let expected = try Self.whole(releases, &full)
      let found = try Self.part(releases, &partial)
      #expect(
        found == expected,
        "seed \(seed): \(releases.map { text($0) }.joined(separator: "\n"))"
      )
      if !expected.error.isEmpty { errors += 1 }
      if found.words < expected.words { smaller += 1 }
    }
    #expect(errors > 0 || oddity > 100)
    #expect(smaller > 0)
  }

  @Test("the rules say of a part of each fixture what they say of the whole")
  func fixtures() throws {
    let rules = try Self.rules()
    var full = Merger(rules: rules)
    var partial = Merger(rules: rules, reading: CompiledChecks.names)
    for code in CompiledFixtureTests.codes {
      for name in ["pass", "fail", "not-applicable"] {
        let file = CompiledFixtureTests.folder.appending(path: code).appending(path: name + ".json")
        let releases = [try bytes(of: file)]
        #expect(try Self.part(releases, &partial) == Self.whole(releases, &full), "\(code) \(name)")
      }
    }
  }

  @Test(
    "a value that contradicts one that nobody reads is still an error",
    arguments: [
      (#"{"title":"a"}"#, #"{"title":{"x":1}}"#),
      (#"{"tender":{"title":"a"}}"#, #"{"tender":{"title":[{"id":1}]}}"#),
      (#"{"buyer":{"address":"a"}}"#, #"{"buyer":{"address":{"region":"b"}}}"#),
      (#"{"parties":[{"title":"a"}]}"#, #"{"parties":{"title":"a"}}"#),
      (#"{"mine":"a"}"#, #"{"mine":{"x":1}}"#),
      (#"{"tender":{"documents":{"title":"x"}}}"#, #"{"tender":{"documents":[{"id":1}]}}"#),
    ]
  )
  func contradictions(_ first: String, _ second: String) throws {
    let releases = [first, second].enumerated().map { number, text in
      Array(#"{"ocid":"p","id":"\#(number)","date":"2025-01-0\#(number + 1)T00:00:00Z","#.utf8)
        + Array(text.utf8.dropFirst())
    }
    let rules = try Self.rules()
    var full = Merger(rules: rules)
    var partial = Merger(rules: rules, reading: CompiledChecks.names)
    let expected = try Self.whole(releases, &full)
    #expect(!expected.error.isEmpty)
    #expect(try Self.part(releases, &partial) == expected)
  }

  @Test("an object of which nothing is read keeps its place in its list")
  func places() throws {
    let release = Array(
      #"{"ocid":"p","id":"1","date":"2025-01-01T00:00:00Z","tender":{"documents":[{"title":"a"},{"id":"2","datePublished":"2026-01-01T00:00:00Z"}]}}"#
        .utf8
    )
    var merger = Merger(rules: try Self.rules(), reading: CompiledChecks.names)
    try merger.add(release.span)
    var tape = JSONTape()
    try merger.finish(into: &tape)
    let root = tape.view(at: 0, of: merger.text)
    let pointer = try #require(JSONPointer(parsing: "/tender/documents/1/datePublished"))
    guard let value = pointer.value(in: root) else {
      Issue.record("the second document is not the second")
      return
    }
    #expect(value.string == "2026-01-01T00:00:00Z")
    let unread = try #require(JSONPointer(parsing: "/tender/documents/0/title"))
    if unread.value(in: root) != nil { Issue.record("a title was merged, though nothing reads it") }
  }
}
