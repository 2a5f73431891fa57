internal import OCDSCore
internal import OCDSSchema
internal import OCDSStore

/// What each release of a process changed, as data and in sentences.
///
/// What the releases before it merge into is compared with what they and it merge into. Items of lists are told apart by
/// their ids, as merging does.
struct ReleaseChanges: Sendable {
  /// One difference that a release made.
  struct Change: Sendable {
    /// A JSON Pointer in which an item of a list stands by its id: `/contracts/C-12/value`.
    let path: String
    /// The JSON text of what was there; nil where nothing was.
    let before: [UInt8]?
    /// The JSON text of what is there now; nil where it was taken away.
    let after: [UInt8]?
    /// The difference in a sentence, as plain text.
    let sentence: Wording
  }

  /// A release and what it changed.
  struct Entry: Sendable {
    let release: StoredRelease
    /// The date as the release writes it; empty where it has none.
    let date: String
    let tags: [String]
    /// The differences, in the order of the compiled release.
    let changes: [Change]
    /// How many differences there are beyond those listed.
    let omitted: Int
  }

  /// The most differences that an entry lists.
  static let mostChanges = 2000
  /// Entries end early where more bytes than this were compared.
  private static let byteLimit = 32 << 20

  private let words: ChangeWords

  /// Reads the words of a publication: those of the standard and of the extensions that it names.
  init(_ settings: PublicationSettings) {
    words = ChangeWords(
      extensions: settings.extensions,
      zone: ZoneOffset(named: settings.timeZone) ?? .fixed(0)
    )
  }

  /// The entries of the releases of one process, in the order given, which must be that of their dates.
  ///
  /// - Parameters:
  ///   - releases: All releases of the process.
  ///   - place: How many releases to pass over; they count as what was there before.
  ///   - limit: The most entries; there are fewer where much had to be compared, but one at least.
  ///   - inflater: Expands the bodies.
  /// - Returns: The entries. Where the releases contradict each other from one on, that one and those after it have a
  ///   single change that says so.
  /// - Throws: `damaged` where a stored body is.
  /// - Complexity: O(bytes of the releases + entries × bytes of the compiled release).
  func entries(
    of releases: [StoredRelease],
    after place: Int = 0,
    limit: Int = 100,
    using inflater: inout Inflater
  ) throws(StoreError) -> [Entry] {
    var merger = Merger(rules: StandardRules.merge)
    var before: [UInt8]? = Array("{}".utf8)
    let passed = releases.prefix(max(0, place))
    if !passed.isEmpty {
      merger.removeAll()
      for release in passed {
        try ReleaseChanges.add(try inflater.bytes(release.body), to: &merger)
      }
      before = ReleaseChanges.result(&merger)
    }
    var entries: [Entry] = []
    var compared = 0
    for release in releases.dropFirst(passed.count).prefix(max(0, limit)) {
      if compared > ReleaseChanges.byteLimit { break }
      let text = try inflater.bytes(release.body)
      var after: [UInt8]?
      if let before {
        merger.removeAll()
        // An empty object would have no date to be ordered by.
        if before.count > 2 { try ReleaseChanges.add(before, to: &merger) }
        try ReleaseChanges.add(text, to: &merger)
        after = ReleaseChanges.result(&merger)
        compared += before.count + (after?.count ?? 0)
      }
      compared += text.count
      entries.append(try entry(release, text, before, after))
      before = after
    }
    return entries
  }

  private static func add(_ text: [UInt8], to merger: inout Merger) throws(StoreError) {
    do throws(MergeError) { try merger.add(text.span) } catch {
      throw StoreError(.damaged, "release")
    }
  }

  /// What the releases merge into; nil where they contradict each other.
  private static func result(_ merger: inout Merger) -> [UInt8]? {
    var merged = ByteBuffer(capacity: 1 << 14)
    do throws(MergeError) { try merger.finish(into: &merged) } catch { return nil }
    return [UInt8](copying: merged.bytes)
  }

  private func entry(
    _ release: StoredRelease,
    _ text: [UInt8],
    _ before: [UInt8]?,
    _ after: [UInt8]?
  ) throws(StoreError) -> Entry {
    var date = ""
    var tags: [String] = []
    var walk = ChangeWalk(words: words)
    do throws(JSONError) {
      let document = try JSONDocument(text)
      if let value = document.root["date"], let text = value.string { date = text }
      if let list = document.root["tag"] {
        var elements = list.elements
        while let tag = elements.next() {
          if let tag = tag.string { tags.append(tag) }
        }
      }
      if let before, let after {
        let old = try JSONDocument(before)
        let new = try JSONDocument(after)
        walk.release(old.root, new.root)
      } else {
        walk.contradiction()
      }
    } catch {
      throw StoreError(.damaged, release.ocid)
    }
    return Entry(
      release: release,
      date: date,
      tags: tags,
      changes: walk.changes,
      omitted: walk.omitted
    )
  }
}
