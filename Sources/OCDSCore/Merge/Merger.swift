/// Merges the releases of one contracting process after another into compiled or versioned releases.
///
/// Give the releases of a process in any order with `add`, then take the result; the memory is reused for the next.
/// Releases are ordered by the instant of their date; those of one date keep the order in which they were given.
/// Numbers and strings keep their source text.
///
/// Source: https://standard.open-contracting.org/1.1/en/schema/merging/
public struct Merger: ~Copyable {
  /// How releases are ordered.
  public enum DateOrder: Sendable, Hashable {
    /// By the instants of their dates.
    case instant
    /// By the texts of their dates, as the reference implementations do.
    case text
  }

  /// What was noticed in the process that was merged last.
  public var findings: [MergeFinding] { loadFindings + state.findings }

  private let rules: MergeRuleTable
  let dateOrder: DateOrder
  /// The releases in the order in which they counted in the last result, each by its place in the order given.
  public private(set) var order: [Int] = []
  var releases = MergeReleases()
  var state: MergeState
  var loadFindings: [MergeFinding] = []

  /// Creates a merger.
  ///
  /// It makes versioned releases instead of compiled ones where that is asked for. The overrides say how objects are
  /// told apart in the arrays of some paths, such as `awards/items`.
  public init(
    rules: MergeRules,
    versioned: Bool = false,
    order: DateOrder = .instant,
    overrides: [String: MergeOverride] = [:]
  ) {
    dateOrder = order
    state = MergeState(isVersioned: versioned, overrides: overrides)
    self.rules = MergeRuleTable(rules, seed: state.seed)
  }

  /// The number of releases given so far.
  public var count: Int { releases.count }

  /// Forgets the releases given so far.
  public mutating func removeAll() {
    releases.removeAll()
    loadFindings.removeAll(keepingCapacity: true)
    state.removeAll()
  }

  /// Adds one release of the process, as JSON text.
  public mutating func add(_ release: Span<UInt8>) throws(MergeError) { try releases.add(release) }

  /// Adds one release of the process.
  public mutating func add(_ release: JSONView) throws(MergeError) { try add(release.rawText) }

  /// Appends the merged release of the releases given; `removeAll` makes ready for the next process.
  ///
  /// The members come in a fixed order: `ocid`, `id`, `date`, `tag`, then the others by first appearance.
  /// On an error nothing is appended.
  public mutating func finish(into bytes: inout ByteBuffer) throws(MergeError) {
    if releases.hasEscapedNames { try tidy() }
    let sorted = try sortedReleases()
    order = sorted
    if try !flatten(sorted) {
      try tidy()
      _ = try flatten(sorted)
    }
    let mark = bytes.count
    do throws(MergeError) {
      try write(sorted, to: &bytes)
    } catch {
      bytes.truncate(to: mark)
      throw error
    }
  }

  /// Reads the releases into the state; false where an object has two members of one name.
  private mutating func flatten(_ sorted: [Int]) throws(MergeError) -> Bool {
    state.removeAll()
    for release in sorted {
      try Merger.flatten(release, of: releases, rules, into: &state)
      if state.hasDuplicateMembers { return false }
    }
    return true
  }

  private static func flatten(
    _ release: Int,
    of releases: borrowing MergeReleases,
    _ rules: MergeRuleTable,
    into state: inout MergeState
  ) throws(MergeError) {
    let flattening = MergeFlattening(
      words: releases.words,
      source: releases.text,
      rules: rules,
      release: release
    )
    try flattening.object(releases.rootIndex(release), at: 0, &state)
  }

  /// Takes the last of members with one name, and writes names alike.
  private mutating func tidy() throws(MergeError) {
    for release in releases.withDuplicateMembers() {
      loadFindings.append(
        MergeFinding(code: .duplicateMember, release: release, path: "", value: "")
      )
    }
    releases = try releases.tidied()
  }
}

extension Merger {
  /// A release that was given, by its number in the order given.
  @_lifetime(borrow self)
  package func release(_ number: Int) -> JSONView {
    JSONView(tape: releases.words, source: releases.text, index: releases.rootIndex(number))
  }
}
