import OCDSCore
import OCDSIngestion
import OCDSStore

/// What the ledger holds of a process, read before something is said of it.
struct KnownProcess: Sendable {
  let ocid: String
  /// What sources last said of the process.
  let states: [(source: String, text: [UInt8])]
  let history: ProcessHistory?
  /// The releases that no table made.
  let others: [[UInt8]]
  /// The identifiers of its releases that a new one could get.
  let takenIDs: Set<String>

  /// Asks the ledger.
  init(_ ocid: String, run: Instant, _ ledger: inout ProcessStates) throws(StoreError) {
    self.ocid = ocid
    states = try ledger.states(of: ocid)
    history = try ledger.history(of: ocid)
    others = history == nil ? [] : try ledger.releasesOfOthers(of: ocid)
    takenIDs =
      history == nil
      ? [] : try ledger.releases(of: ocid, StateChange.identifiers(of: ocid, from: run))
  }

  /// Whether the ledger knows nothing of the process.
  var isUnknown: Bool { history == nil && states.isEmpty && others.isEmpty }

  /// What a source last said of the process.
  func state(of source: String) -> [UInt8]? { states.first { $0.source == source }?.text }

  /// The days of the rows that a source gave of the process before.
  func rowDates(of source: String) throws -> RowDates {
    guard let text = state(of: source), RowDates.mayStand(in: text) else { return RowDates() }
    return try RowDates(keptIn: text)
  }

  /// About how many bytes it holds.
  var size: Int {
    states.reduce(0) { $0 + $1.text.count } + others.reduce(0) { $0 + $1.count }
      + (history?.compiled?.count ?? 0)
  }
}
