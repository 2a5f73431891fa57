import OCDSCore
import OCDSIngestion
import OCDSStore

/// What one thread needs to build the states of processes and the releases with what changed.
struct StateWorker: ~Copyable {
  private let plan: StatePlan
  private var builder = ProcessBuilder()
  private var step: StateStep
  private var deflater = Deflater()
  private var sealer: ReleaseSealer
  private var rows: SpoolReader
  private var subRows: SpoolReader?
  private var row = Row()
  private var sub = Row()

  init(_ plan: StatePlan, _ sealer: consuming ReleaseSealer) {
    self.plan = plan
    self.sealer = sealer
    step = StateStep(
      source: plan.source,
      coverage: plan.coverage,
      rules: plan.rules,
      run: plan.run
    )
    rows = SpoolReader(plan.rows)
    subRows = plan.subRows.map { SpoolReader($0) }
  }

  /// Reads the rows of processes, takes what they say into what the source says of them, and makes the releases ready.
  ///
  /// Step by step for all of them, as `ReleaseSealer` does.
  mutating func build(_ processes: [ProcessRows]) throws -> [BuiltProcess] {
    var read: [ReadProcess] = []
    read.reserveCapacity(processes.count)
    for process in processes { read.append(try self.read(process)) }
    var built: [BuiltProcess] = []
    built.reserveCapacity(processes.count)
    var changes: [(place: Int, change: StateChange)] = []
    for (place, process) in processes.enumerated() {
      built.append(read[place].built)
      guard let text = read[place].text else { continue }
      do {
        let outcome = try step.take(
          text,
          of: process.known,
          isCertain: built[place].isCertain && plan.isCertain,
          dates: read[place].dates,
          firstTags: read[place].firstTags
        )
        built[place].outcome = .unchanged
        if let state = outcome.state { built[place].state = try deflater.chunk(state.span) }
        built[place].isStateOfRelease = outcome.isStateOfRelease
        if let change = outcome.change { changes.append((place, change)) }
      } catch let fault as StateFault {
        built[place].outcome = .refused(fault)
      }
    }
    let releases = try sealer.seal(
      changes.map { place, change in
        StateRelease(
          body: change.bytes,
          line: built[place].line,
          receipt: TableReport.receipt(isNew: built[place].isNew, built[place].money),
          isFirst: built[place].isNew,
          stateFrom: change.stateFrom
        )
      }
    )
    for (release, (place, change)) in zip(releases, changes) {
      built[place].outcome = release.map { .changed($0) } ?? .headless(change)
      if release == nil, built[place].isStateOfRelease, let text = read[place].text {
        built[place].isStateOfRelease = false
        built[place].state = try deflater.chunk(text.span)
      }
    }
    return built
  }

  /// What the rows of one process say.
  private struct ReadProcess {
    var built: BuiltProcess
    /// As JSON; nil where nothing is known because all rows were set aside, and nothing new because all were superseded.
    var text: [UInt8]?
    var dates: RowDates?
    /// The tags of the release that says all of it as it is; nil where that is not seen.
    var firstTags: [ReleaseTag]?
  }

  private mutating func read(_ process: ProcessRows) throws -> ReadProcess {
    var built = BuiltProcess(
      ocid: process.ocid,
      line: process.places.first?.note ?? 0,
      isNew: process.known.history == nil
    )
    let dates = try read(process, into: &built)
    built.notes = builder.notes
    built.names = builder.names
    var read = ReadProcess(built: built, dates: dates)
    if builder.rows > 0 {
      read.text = builder.json()
      if process.known.isUnknown { read.firstTags = builder.tagsOfFirstRelease() }
    }
    return read
  }

  /// Reads the rows of a process; the days of its rows, where they have any.
  private mutating func read(_ process: ProcessRows, into built: inout BuiltProcess) throws
    -> RowDates?
  {
    builder.begin(process.ocid, plan.context)
    let versions =
      try process.versions
      ?? RowVersions(
        process.places,
        plan.mappings,
        &rows,
        into: &row,
        known: { try process.known.rowDates(of: plan.source) }
      )
    for (number, place) in process.places.enumerated() {
      try rows.read(RowSpool.Place(place), into: &row)
      let mapping = plan.mappings[place.input]
      if versions?.isKnownLater(than: number) == true {
        // What was said later stands, also where the file is complete.
        built.isCertain = false
        built.superseded.append(mapping.amount(of: row))
        builder.noteSuperseded(
          line: row.line,
          heading: mapping.updatedHeading,
          sheet: mapping.sheet
        )
        continue
      }
      if let later = versions?.later(than: number) {
        built.superseded.append(mapping.amount(of: row))
        builder.noteSuperseded(
          line: row.line,
          by: later,
          heading: mapping.updatedHeading,
          sheet: mapping.sheet
        )
        continue
      }
      if let note = builder.add(row, mapping) {
        built.isCertain = false
        built.setAside.append(
          RowSetAside(
            note: note,
            line: row.line,
            table: place.input,
            sheet: mapping.sheet,
            amount: mapping.amount(of: row)
          )
        )
        continue
      }
      if let amount = mapping.amount(of: row) {
        _ = built.money.add(amount.number, amount.currency)
      }
      guard number < process.subRows.count else { continue }
      for link in process.subRows[number] {
        try subRows?.read(link.place, into: &sub)
        builder.add(sub, link.table.mapping, of: row, mapping)
      }
    }
    builder.countTenderers()
    return versions?.dates
  }
}
