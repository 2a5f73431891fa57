import OCDSCore
import OCDSIngestion
import OCDSStore

/// What all threads know that build the states of an input's processes.
struct StatePlan: Sendable {
  let mappings: [RowMapping]
  let context: MappingContext
  let rules: ChangeRules
  /// The source that the input belongs to.
  let source: String
  /// How much of it the input covers.
  let coverage: SourceCoverage
  /// Whether the process of every row is known.
  let isCertain: Bool
  let run: Instant
  /// The rows of the input, and those of its sheets of their own.
  let rows: SpooledRows
  let subRows: SpooledRows?
}

/// The rows of one process and what the ledger holds of it: what a thread needs to build its state.
struct ProcessRows: Sendable {
  let ocid: String
  let places: [ReleaseIndex.Place]
  /// Which rows supersede others, where that had to be found out before.
  var versions: RowVersions?
  /// By row, those of sheets of their own that it has the keys of; empty where no row has any.
  var subRows: [[SubRow]] = []
  let known: KnownProcess
}

/// What became of the rows of one process.
struct BuiltProcess: Sendable {
  enum Outcome: Sendable {
    /// Nothing is known of the process: its rows were all set aside.
    case nothing
    case unchanged
    /// The release with what changed, ready for the ledger.
    case changed(LedgerRelease)
    /// What changed, in a release that the ledger cannot hold.
    case headless(StateChange)
    case refused(StateFault)
  }

  let ocid: String
  /// The line of the first row.
  let line: Int
  let isNew: Bool
  /// Whether what its rows leave out is known to be out of the file.
  var isCertain = true
  /// The rows that were set aside, and why.
  var setAside: [RowSetAside] = []
  /// The rows that others supersede: the money of each, where it has any.
  var superseded: [(number: String, currency: String)?] = []
  var notes: [CellNote] = []
  var names: [NameOfRFC] = []
  var money = MoneyTotals()
  /// What the source says of the process now, as the ledger keeps it; nil where it keeps that already.
  var state: Chunk?
  /// Whether its release says what the source says of it.
  var isStateOfRelease = false
  var outcome = Outcome.nothing
}

/// A row that was set aside when its process was read.
struct RowSetAside: Sendable {
  let note: CellNote
  let line: Int
  /// The number of its table, and its sheet.
  let table: Int
  let sheet: String
  let amount: (number: String, currency: String)?
}
