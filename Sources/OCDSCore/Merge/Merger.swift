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
  /// Whether values that nobody will read are passed over in the process at hand.
  private var passesOver = false
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

  /// Creates a merger of compiled releases of which only the members with some names will be read.
  ///
  /// `finish(into:)` with a tape then leaves out others, as far as no conflict can hide in them.
  package init(rules: MergeRules, reading names: [String]) {
    dateOrder = .instant
    state = MergeState(isVersioned: false, overrides: [:])
    self.rules = MergeRuleTable(
      rules,
      seed: state.seed,
      reading: Set(names.map { Array($0.utf8) })
    )
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

  /// Adds one release of the process, whose text a function writes and counts.
  ///
  /// Returns why the release could not be added; the error is the function's.
  package mutating func add<Failure: Error>(
    upTo count: Int,
    _ fill: (inout MutableSpan<UInt8>) throws(Failure) -> Int
  ) throws(Failure) -> MergeError? {
    let start = try releases.append(upTo: count, fill)
    do throws(MergeError) { try releases.parse(from: start) } catch { return error }
    return nil
  }

  /// Adds one release of the process.
  public mutating func add(_ release: JSONView) throws(MergeError) { try add(release.rawText) }

  /// Appends the merged release of the releases given; `removeAll` makes ready for the next process.
  ///
  /// The members come in a fixed order: `ocid`, `id`, `date`, `tag`, then the others by first appearance.
  /// On an error nothing is appended.
  public mutating func finish(into bytes: inout ByteBuffer) throws(MergeError) {
    try write(try flattenAll(), to: &bytes)
  }

  /// Appends the merged release, and appends it to a tape, whose text is `text`, as well.
  ///
  /// The tape saves reading the release again; it may stay as it is, as with `finish(into:)`. On an error nothing is
  /// appended to either.
  package mutating func finish(
    into bytes: inout ByteBuffer,
    _ tape: inout JSONTape
  ) throws(MergeError) {
    let sorted = try flattenAll()
    let mark = bytes.count
    try write(sorted, to: &bytes)
    do throws(MergeError) {
      try write(sorted, to: &tape)
    } catch {
      bytes.truncate(to: mark)
      throw error
    }
  }

  /// Reads the releases into the state, and returns their order.
  private mutating func flattenAll() throws(MergeError) -> [Int] {
    if releases.hasEscapedNames { try tidy() }
    let sorted = try sortedReleases()
    order = sorted
    if try !flatten(sorted) {
      try tidy()
      _ = try flatten(sorted)
    }
    return sorted
  }

  /// Appends the merged release to a tape, whose text is `text`; what nobody will read may be missing.
  ///
  /// On an error nothing is appended. Where the merged release would be no JSON, because it is too large, the tape stays
  /// as it is too.
  package mutating func finish(into tape: inout JSONTape) throws(MergeError) {
    if rules.readsSome && !releases.hasEscapedNames, let sorted = flattenPassingOver() {
      return try write(sorted, to: &tape)
    }
    try write(try flattenAll(), to: &tape)
  }

  /// Reads the releases into the state without what nobody will read; returns their order, or nil where the whole must
  /// be read because of something unusual.
  private mutating func flattenPassingOver() -> [Int]? {
    passesOver = true
    defer { passesOver = false }
    do throws(MergeError) {
      let sorted = try sortedReleases()
      order = sorted
      if try flatten(sorted) && !state.hasOddValues { return sorted }
    } catch {
      // The same error comes again when the whole is read, unless another comes before it.
    }
    loadFindings.removeAll(keepingCapacity: true)
    return nil
  }

  /// Reads the releases into the state; false where an object has two members of one name.
  private mutating func flatten(_ sorted: [Int]) throws(MergeError) -> Bool {
    state.removeAll()
    if passesOver { state.beginPassingOver(rules) }
    for release in sorted {
      try Merger.flatten(release, of: releases, rules, passesOver, into: &state)
      if state.hasDuplicateMembers { return false }
    }
    return true
  }

  private static func flatten(
    _ release: Int,
    of releases: borrowing MergeReleases,
    _ rules: MergeRuleTable,
    _ passesOver: Bool,
    into state: inout MergeState
  ) throws(MergeError) {
    let flattening = MergeFlattening(
      words: releases.words,
      source: releases.text,
      rules: rules,
      release: release,
      passesOver: passesOver
    )
    if passesOver {
      try flattening.objectPassingOver(releases.rootIndex(release), at: 0, &state)
    } else {
      try flattening.object(releases.rootIndex(release), at: 0, &state)
    }
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
  /// The text of the tape that `finish(into:)` wrote to.
  package var text: Span<UInt8> {
    @_lifetime(borrow self)
    get { releases.text }
  }

  /// A release that was given, by its number in the order given.
  @_lifetime(borrow self)
  package func release(_ number: Int) -> JSONView {
    JSONView(tape: releases.words, source: releases.text, index: releases.rootIndex(number))
  }
}
