import OCDSCore
import OCDSIngestion
import OCDSStore

/// What one thread needs to build the states of processes and the releases with what changed.
struct StateWorker: ~Copyable {
  private let plan: StatePlan
  private var builder = ProcessBuilder()
  private var step: StateStep
  private var deflater = Deflater()
  private var rows: SpoolReader
  private var subRows: SpoolReader?
  private var tape = JSONTape()
  private var row = Row()
  private var sub = Row()

  init(_ plan: StatePlan) {
    self.plan = plan
    step = StateStep(
      source: plan.source,
      coverage: plan.coverage,
      rules: plan.rules,
      run: plan.run
    )
    rows = SpoolReader(plan.rows)
    subRows = plan.subRows.map { SpoolReader($0) }
  }

  /// Reads the rows of a process, and takes what they say into what the source says of it.
  mutating func build(_ process: ProcessRows) throws -> BuiltProcess {
    var built = BuiltProcess(
      ocid: process.ocid,
      line: process.places.first?.note ?? 0,
      isNew: process.known.history == nil
    )
    let dates = try read(process, into: &built)
    built.notes = builder.notes
    built.names = builder.names
    // Nothing is known where all rows were set aside, and nothing new where all were superseded.
    guard builder.rows > 0 else { return built }
    do {
      let outcome = try step.take(
        builder.json(),
        of: process.known,
        isCertain: built.isCertain && plan.isCertain,
        dates: dates
      )
      built.outcome = outcome.change.map { .changed($0) } ?? .unchanged
      if let state = outcome.state { built.state = try deflater.chunk(state.span) }
    } catch let fault as StateFault {
      built.outcome = .refused(fault)
    }
    return built
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
