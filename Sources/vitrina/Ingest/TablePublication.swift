import OCDSCore
import OCDSIngestion
import OCDSStore

/// Publishes the processes of an input, in their order.
///
/// This thread asks the ledger and writes to it; others build the states and compare them, some processes at a time.
/// Memory is a few blocks of processes, each of which has the places of its rows and what the ledger holds of it.
struct TablePublication: ~Copyable {
  private let name: String
  private let plan: StatePlan
  private var links: SubTableLinks
  private var states: ProcessStates
  /// The processes that the source tells of, where the file says all of it: those that it leaves out are withdrawn.
  private var held: HeldProcesses
  private let pipeline: OrderedPipeline<[ProcessRows], Result<[BuiltProcess], any Error>>
  private var block: [ProcessRows] = []
  private var blockSize = 0
  private var notes = CellNoteTally()
  private var report: TableReport

  /// A block is given away at about this many rows, or as many times 500 bytes of what the ledger holds.
  private static let blockLimit = 256

  init(
    _ name: String,
    _ plan: StatePlan,
    _ links: consuming SubTableLinks,
    report: TableReport,
    _ sink: inout IngestSink
  ) throws {
    try sink.writer.beginTakingEachOnce()
    let states = try sink.writer.processStates()
    let held = try sink.writer.heldProcesses(of: plan.source)
    let sealers = sink.writer.sealers()
    let pipeline = try OrderedPipeline<[ProcessRows], Result<[BuiltProcess], any Error>>(
      context: { StateWorker(plan, sealers()) }
    ) { worker, block in
      do {
        return .success(try worker.build(block))
      } catch { return .failure(error) }
    }
    self.name = name
    self.plan = plan
    self.links = links
    self.report = report
    self.states = states
    self.held = held
    self.pipeline = pipeline
  }

  /// Publishes the next process.
  mutating func add(
    _ ocid: String,
    _ places: [ReleaseIndex.Place],
    _ sink: inout IngestSink
  ) throws {
    if plan.coverage.isComplete { try held.note(ocid) }
    let known = try KnownProcess(ocid, run: plan.run, &states)
    let found = try links.links(of: places, known: { try known.rowDates(of: plan.source) })
    let process = ProcessRows(
      ocid: ocid,
      places: places,
      versions: found?.versions,
      subRows: found?.rows ?? [],
      known: known
    )
    block.append(process)
    blockSize += places.count
    blockSize += known.size / 500
    if blockSize >= TablePublication.blockLimit { try flush(&sink) }
  }

  /// Waits for all processes, and tells what became of them.
  consuming func end(unplaced: Int, _ sink: inout IngestSink) throws -> TableReport {
    try flush(&sink)
    while !pipeline.isEmpty { try finishOldest(&sink) }
    try sink.writer.endTakingEachOnce()
    if plan.coverage.isComplete {
      var publisher = StatePublisher(
        try sink.writer.processStates(),
        source: plan.source,
        coverage: plan.coverage,
        rules: plan.rules,
        run: plan.run
      )
      try AbsentProcesses.withdraw(
        &held,
        unplaced: unplaced,
        plan.context,
        &publisher,
        &report,
        &sink
      )
    }
    for finding in notes.findings(source: name) { try sink.writer.keep(finding) }
    return report
  }

  private mutating func flush(_ sink: inout IngestSink) throws {
    guard !block.isEmpty else { return }
    if pipeline.isFull { try finishOldest(&sink) }
    pipeline.submit(block)
    block = []
    blockSize = 0
  }

  private mutating func finishOldest(_ sink: inout IngestSink) throws {
    guard let result = try pipeline.take() else { return }
    let block = try result.get()
    var releases: [LedgerRelease] = []
    for built in block { try finish(built, &releases, &sink) }
    let held = try sink.writer.submit(sealed: releases)
    var isHeld = held.makeIterator()
    for built in block {
      if let state = built.state { try states.keep(state, of: built.ocid, source: plan.source) }
      guard case .changed(let release) = built.outcome, let isHeld = isHeld.next(),
        built.isStateOfRelease
      else { continue }
      try states.keepState(of: release, isHeld: isHeld, source: plan.source)
    }
  }

  private mutating func count(_ built: BuiltProcess) {
    report.publishedMoney.add(built.money)
    if built.isNew { report.new += 1 } else { report.changed += 1 }
  }

  /// Tells what became of a process, and adds what is to be published of it.
  private mutating func finish(
    _ built: BuiltProcess,
    _ releases: inout [LedgerRelease],
    _ sink: inout IngestSink
  ) throws {
    for amount in built.superseded { report.supersede(amount) }
    for row in built.setAside {
      report.setAside(row.table, row.amount)
      let fault = RowFault.cell(row.note)
      try sink.writer.keep(fault.refusal(name, line: row.line, row.sheet, ocid: built.ocid))
    }
    notes.add(sink.names.notes(built.notes, with: built.names), ocid: built.ocid)
    switch built.outcome {
    case .nothing: return
    case .unchanged:
      report.publishedMoney.add(built.money)
      report.unchanged += 1
      sink.writer.countRead()
      sink.writer.countUnchanged()
    case .changed(let release):
      count(built)
      sink.writer.countRead()
      releases.append(release)
    case .headless(let change):
      count(built)
      let document = try JSONDocument(change.bytes)
      let receipt = TableReport.receipt(isNew: built.isNew, built.money)
      try sink.publish(document.root, line: built.line, receipt: receipt, isOfState: true)
    case .refused(let fault):
      report.refuse(built.money)
      sink.writer.countRead()
      try sink.writer.keep(
        Refusal(
          source: name,
          line: built.line,
          code: .stateSetAside,
          ocid: built.ocid,
          detail: fault.wording
        )
      )
    }
  }
}
