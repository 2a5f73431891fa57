import OCDSCore
import OCDSIngestion
import OCDSStore

/// What one thread needs to build the states of processes and the releases with what changed.
struct StateWorker: ~Copyable {
  private let plan: StatePlan
  private var builder = ProcessBuilder()
  private var join = StateJoin()
  private var changes: ChangeWriter
  private var deflater = Deflater()
  private var rows: SpoolReader
  private var subRows: SpoolReader?
  private var tape = JSONTape()
  private var row = Row()
  private var sub = Row()

  init(_ plan: StatePlan) {
    self.plan = plan
    changes = ChangeWriter(rules: plan.rules)
    rows = SpoolReader(plan.rows)
    subRows = plan.subRows.map { SpoolReader($0) }
  }

  /// Reads the rows of a process into its state, joins it with those of other sources and compares it with the ledger's.
  mutating func build(_ process: ProcessRows) throws -> BuiltProcess {
    var built = BuiltProcess(
      ocid: process.ocid,
      line: process.places.first?.note ?? 0,
      isNew: process.history == nil
    )
    try read(process, into: &built)
    guard builder.rows > 0 else { return built }
    built.notes = builder.notes
    built.names = builder.names
    let own = builder.json()
    var texts = process.states
    if let place = texts.firstIndex(where: { $0.source == plan.source }) {
      texts[place].text = own
    } else {
      texts.append((plan.source, own))
    }
    let whole = texts.count == 1 ? own : join.state(of: texts.map(\.text)) ?? own
    do {
      let change = try change(whole, process)
      built.outcome = change.map { .changed($0) } ?? .unchanged
      built.state = try deflater.chunk(own.span)
    } catch let fault as StateFault {
      built.outcome = .refused(fault)
    }
    return built
  }

  /// Reads the rows of a process.
  private mutating func read(_ process: ProcessRows, into built: inout BuiltProcess) throws {
    builder.begin(process.ocid, plan.context)
    let versions =
      try process.versions ?? RowVersions(process.places, plan.mappings, &rows, into: &row)
    for (number, place) in process.places.enumerated() {
      try rows.read(RowSpool.Place(place), into: &row)
      let mapping = plan.mappings[place.input]
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
  }

  /// The release that brings the ledger to a state; nil where it is there.
  private mutating func change(_ state: [UInt8], _ process: ProcessRows) throws -> StateChange? {
    let moment = PublicationMoment(run: plan.run, latest: process.history?.latest)
    let taken = process.takenIDs
    var tape = JSONTape()
    swap(&tape, &self.tape)
    defer { swap(&tape, &self.tape) }
    try JSONDocument.check(state.span, reusing: &tape)
    let view = tape.view(at: 0, of: state.span)
    guard let compiled = process.history?.compiled else {
      return try changes.release(for: view, after: nil, at: moment) { taken.contains($0) }
    }
    let previous = try JSONDocument(compiled)
    return try changes.release(for: view, after: previous.root, at: moment) { taken.contains($0) }
  }
}
