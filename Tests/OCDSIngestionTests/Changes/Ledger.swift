import OCDSCore
import OCDSIngestion
import OCDSSchema
import OCDSValidation
import TestSupport

/// The rules that the tests of changes go by: the standard's with two extensions.
enum TestRules {
  static let extensions = ["bids", "participation_fee"].map {
    "https://extensions.open-contracting.org/es/extensions/\($0)/master/"
  }

  static func schema() throws -> [UInt8] {
    try PatchedSchema(extensions: extensions, registry: ExtensionRegistry()).releaseSchema
  }

  static func changes() throws -> ChangeRules {
    let document = try JSONDocument(schema())
    let root = document.root
    return ChangeRules(schema: root)
  }

  static func checker() throws -> DocumentChecker {
    let standard = try StandardSchema(extensions: extensions, registry: ExtensionRegistry())
    return DocumentChecker(standard, examples: 1)
  }
}

/// The releases of one process as a ledger holds them.
struct Ledger {
  private(set) var releases: [[UInt8]] = []
  private(set) var ids: Set<String> = []
  private(set) var latest: Instant?

  /// The compiled release of all; nil where there is none.
  func compiled(_ rules: MergeRules) throws -> [UInt8]? {
    if releases.isEmpty { return nil }
    var merger = Merger(rules: rules)
    for release in releases { try merger.add(release.span) }
    var bytes = ByteBuffer()
    try merger.finish(into: &bytes)
    return [UInt8](copying: bytes.bytes)
  }

  mutating func append(_ change: StateChange) {
    releases.append(change.bytes)
    ids.insert(change.id)
    if let instant = DateTime(change.date)?.instant { latest = max(latest ?? instant, instant) }
  }

  /// Ingests a state at a moment; returns what it published.
  mutating func ingest(
    _ state: [UInt8],
    with writer: inout ChangeWriter,
    _ rules: MergeRules,
    run: Instant,
    sourceDate: String? = nil
  ) throws -> StateChange? {
    let moment = PublicationMoment(run: run, latest: latest, sourceDate: sourceDate)
    guard
      let change = try change(
        state,
        after: try compiled(rules),
        with: &writer,
        at: moment,
        isTaken: { ids.contains($0) }
      )
    else { return nil }
    append(change)
    return change
  }
}

/// The release that publishes a state, given as texts.
func change(
  _ state: [UInt8],
  after previous: [UInt8]?,
  with writer: inout ChangeWriter,
  at moment: PublicationMoment,
  isTaken: (String) -> Bool = { _ in false }
) throws -> StateChange? {
  let document = try JSONDocument(state)
  let root = document.root
  guard let previous else {
    return try writer.release(for: root, after: nil, at: moment, isTaken: isTaken)
  }
  let compiled = try JSONDocument(previous)
  let before = compiled.root
  return try writer.release(for: root, after: before, at: moment, isTaken: isTaken)
}

extension StateChange? {
  /// The release as text; empty where there is none.
  var written: String {
    guard let self else { return "" }
    return String(decoding: self.bytes, as: UTF8.self)
  }
}
