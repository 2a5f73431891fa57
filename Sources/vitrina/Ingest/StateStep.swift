import OCDSCore
import OCDSIngestion
import OCDSStore

/// Turns what a source says of a process into the release with what changed.
///
/// What the source said before is amended by what it says now, joined with what other sources and then other releases say, and
/// compared with what the ledger holds.
struct StateStep: ~Copyable {
  /// What is to be done.
  struct Outcome {
    /// What the ledger is to keep of what the source says; nil where it does already, or where the release says it.
    let state: [UInt8]?
    /// Whether the release says what the source says, so that the ledger need not keep it a second time.
    let isStateOfRelease: Bool
    /// The release; nil where the ledger says it already.
    let change: StateChange?

    init(state: [UInt8]?, change: StateChange?, isStateOfRelease: Bool = false) {
      self.state = state
      self.change = change
      self.isStateOfRelease = isStateOfRelease
    }
  }

  private var amendment = StateAmendment()
  private var join = StateJoin()
  private var changes: ChangeWriter
  private var merger: Merger
  private let source: String
  private let coverage: SourceCoverage
  private let run: Instant

  /// Begins for a source whose file covers so much of it.
  init(source: String, coverage: SourceCoverage, rules: ChangeRules, run: Instant) {
    self.source = source
    self.coverage = coverage
    self.run = run
    changes = ChangeWriter(rules: rules)
    merger = Merger(rules: rules.merge)
  }

  /// Takes what the file says of a process now, as JSON.
  ///
  /// - Parameters:
  ///   - now: What the file says.
  ///   - known: What the ledger holds of the process.
  ///   - isCertain: Whether what the file leaves out is known to be out of it: no row of the process was set aside.
  ///   - dates: The days of the process's rows, those of earlier files among them; nil where its rows have none.
  ///   - firstTags: The tags of the release that says all of it as it is, where the ledger knows nothing of the process.
  /// - Returns: What is to be kept and published; a release is to be given to the ledger as one of a state.
  /// - Throws: `StateFault` where the state cannot be published; then nothing is kept of it.
  mutating func take(
    _ now: [UInt8],
    of known: KnownProcess,
    isCertain: Bool = true,
    dates: RowDates? = nil,
    firstTags: [ReleaseTag]? = nil
  ) throws -> Outcome {
    if let firstTags, known.isUnknown, let outcome = first(now, firstTags, known.ocid, dates) {
      return outcome
    }
    let before = known.state(of: source)
    let state = try amendment.state(
      saying: now,
      after: before,
      coverage: isCertain ? coverage : .partial
    )
    var all = known.states.map { $0.source == source ? state : $0.text }
    if before == nil { all.append(state) }
    if let history = known.history, history.compiled == nil {
      throw StateFault.contradictoryReleases
    }
    if let others = try releasesOfOthers(known) { all.append(others) }
    let whole = all.count == 1 ? state : join.state(of: all) ?? state
    let change = try change(whole, known)
    let kept = try (dates ?? known.rowDates(of: source)).kept(in: state)
    return Outcome(state: kept == before ? nil : kept, change: change)
  }

  /// What is to be done for a process of which the ledger knows nothing; nil where that must be found out.
  private func first(
    _ now: [UInt8],
    _ tags: [ReleaseTag],
    _ ocid: String,
    _ dates: RowDates?
  ) -> Outcome? {
    let moment = PublicationMoment(run: run)
    guard let change = ChangeWriter.firstRelease(for: now, tags, of: ocid, at: moment) else {
      return nil
    }
    guard let dates, !dates.isEmpty else {
      return Outcome(state: nil, change: change, isStateOfRelease: true)
    }
    return Outcome(state: dates.kept(in: now), change: change)
  }

  /// What the releases of the process that no table made say together; nil where there are none.
  private mutating func releasesOfOthers(_ known: KnownProcess) throws -> [UInt8]? {
    if known.others.isEmpty { return nil }
    merger.removeAll()
    var bytes = ByteBuffer()
    do throws(MergeError) {
      for release in known.others { try merger.add(release.span) }
      try merger.finish(into: &bytes)
    } catch {
      throw StateFault.contradictoryReleases
    }
    return [UInt8](copying: bytes.bytes)
  }

  /// The release that brings the ledger to a state; nil where it is there.
  private mutating func change(_ state: [UInt8], _ known: KnownProcess) throws -> StateChange? {
    let state = try JSONDocument(state)
    let moment = PublicationMoment(run: run, latest: known.history?.latest)
    let taken = known.takenIDs
    guard let compiled = known.history?.compiled else {
      return try changes.release(for: state.root, after: nil, at: moment) { taken.contains($0) }
    }
    let previous = try JSONDocument(compiled)
    return try changes.release(for: state.root, after: previous.root, at: moment) {
      taken.contains($0)
    }
  }
}
