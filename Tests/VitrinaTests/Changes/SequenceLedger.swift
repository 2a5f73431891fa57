import OCDSCore
import OCDSIngestion
import OCDSSchema
import OCDSStore

@testable import vitrina

/// What a source delivers at one time: of each process that its file holds, what it says of it.
struct Delivery {
  let source: String
  let coverage: SourceCoverage
  let states: [(ocid: String, text: [UInt8])]
}

/// A publication that deliveries go into, as the tables of an ingest do.
struct SequenceLedger: ~Copyable {
  let folder: PublicationFolder
  let rules: ChangeRules
  /// The one writer of all deliveries; nil where each opens the publication anew.
  private var writer: LedgerWriter?
  private var hasRun = false
  private let isOneRun: Bool

  enum Kind: CaseIterable {
    /// All deliveries are files of one run.
    case oneRun
    /// Each is a run of one process of the program.
    case manyRuns
    /// Each is a process of its own.
    case restarts
  }

  init(_ path: String, _ kind: Kind, _ rules: ChangeRules) throws {
    let folder = PublicationFolder(path: path)
    let writer = try SequenceLedger.writer(folder, kind, rules)
    self.folder = folder
    self.rules = rules
    self.writer = consume writer
    isOneRun = kind == .oneRun
  }

  private static func writer(_ folder: PublicationFolder, _ kind: Kind, _ rules: ChangeRules) throws
    -> LedgerWriter?
  {
    if kind == .restarts { return nil }
    return try LedgerWriter(folder, rules: rules.merge)
  }

  /// Ingests a delivery; returns how many releases that published.
  mutating func ingest(_ delivery: Delivery, at instant: Instant) throws -> Int {
    let beginsRun = !isOneRun || !hasRun
    hasRun = true
    if var writer = writer.take() {
      let count = try SequenceLedger.ingest(delivery, instant, rules, &writer, beginsRun: beginsRun)
      self.writer = consume writer
      return count
    }
    var writer = try LedgerWriter(folder, rules: rules.merge)
    return try SequenceLedger.ingest(delivery, instant, rules, &writer, beginsRun: true)
  }

  private static func ingest(
    _ delivery: Delivery,
    _ instant: Instant,
    _ rules: ChangeRules,
    _ writer: inout LedgerWriter,
    beginsRun: Bool
  ) throws -> Int {
    if beginsRun { _ = try writer.beginRun(command: "ingest", now: instant) }
    let before = writer.counts.published
    try writer.beginBatch(source: "file.csv")
    var publisher = StatePublisher(
      try writer.processStates(),
      source: delivery.source,
      coverage: delivery.coverage,
      rules: rules,
      run: instant
    )
    var held = try writer.heldProcesses(of: delivery.source)
    for (ocid, text) in delivery.states {
      try publisher.begin(ocid)
      try held.note(ocid)
      try submit(try publisher.publish(text), &writer)
    }
    if delivery.coverage.isComplete {
      try held.forEachAbsent { ocid in
        try publisher.begin(ocid)
        let head = #"{"ocid":"\#(ocid)","initiationType":"tender"}"#
        try submit(try publisher.publish(Array(head.utf8)), &writer)
      }
    }
    _ = try writer.endBatch()
    try writer.endRun(now: instant)
    return writer.counts.published - before
  }

  private static func submit(_ outcome: StatePublisher.Outcome, _ writer: inout LedgerWriter) throws
  {
    switch outcome {
    case .unchanged: return
    case .new(let change), .changed(let change):
      let document = try JSONDocument(change.bytes)
      let root = document.root
      try writer.submit(
        LedgerRelease(head: ReleaseHead(of: root), body: change.bytes, line: 1, isOfState: true)
      )
    }
  }
}
