import OCDSCore
import OCDSIngestion
import OCDSStore

/// Turns what a source says of one process after the other into releases, within a batch of the ledger, on one thread.
///
/// The order of calls: `begin`, then at most once `publish`.
struct StatePublisher: ~Copyable {
  /// What became of a state.
  enum Outcome {
    /// The ledger says it already.
    case unchanged
    /// The release of a process that the ledger does not have.
    case new(StateChange)
    /// The release of what changed.
    case changed(StateChange)
  }

  private var states: ProcessStates
  private var step: StateStep
  private var deflater = Deflater()
  private let source: String
  private let run: Instant
  private var known: KnownProcess?

  /// Begins for a source whose file covers so much of it.
  init(
    _ states: consuming ProcessStates,
    source: String,
    coverage: SourceCoverage,
    rules: ChangeRules,
    run: Instant
  ) {
    self.states = states
    self.source = source
    self.run = run
    step = StateStep(source: source, coverage: coverage, rules: rules, run: run)
  }

  /// Goes on with a process.
  mutating func begin(_ ocid: String) throws {
    known = try KnownProcess(ocid, run: run, &states)
  }

  /// The days of the rows that the source gave of the process before.
  func rowDates() throws -> RowDates { try known?.rowDates(of: source) ?? RowDates() }

  /// Keeps what the source says of the process now, and gives what is to be published.
  ///
  /// - Parameters:
  ///   - now: What the file says, as JSON.
  ///   - isCertain: Whether what the file leaves out is known to be out of it: no row of the process was set aside.
  ///   - dates: The days of the process's rows, those of earlier files among them; nil where its rows have none.
  /// - Returns: What became of it; a release is to be given to the ledger as one of a state.
  /// - Throws: `StateFault` where the state cannot be published; then nothing is kept of it.
  mutating func publish(_ now: [UInt8], isCertain: Bool = true, dates: RowDates? = nil) throws
    -> Outcome
  {
    guard let known else { return .unchanged }
    let outcome = try step.take(now, of: known, isCertain: isCertain, dates: dates)
    if let state = outcome.state {
      try states.keep(try deflater.chunk(state.span), of: known.ocid, source: source)
    }
    guard let change = outcome.change else { return .unchanged }
    return known.history == nil ? .new(change) : .changed(change)
  }
}
