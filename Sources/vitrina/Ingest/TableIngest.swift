import OCDSCore
import OCDSIngestion
import OCDSStore

/// One of a profile's sheets of their own, bound to the headings of a sheet.
private struct SubTableBinding: Hashable {
  let mapping: Int
  let rule: Int
  let sheet: Int
}

/// Publishes what the rows of an input say of processes.
///
/// Rows are read once in the order of the file and kept in a temporary file by process; then each process is read into its
/// state, joined with what other sources say of it, and compared with what the ledger holds.
struct TableIngest: ~Copyable {
  private let context: MappingContext
  private let profile: SourceProfile?
  private let name: String
  private let run: Instant
  private var mappings: [RowMapping] = []
  /// Which of the input's workbooks each mapping is of.
  private var workbooks: [Int] = []
  private var workbook = 0
  private var subTables = SubTableRows()
  private var spool: RowSpool
  private var index = ReleaseIndex()
  private var notes = CellNoteTally()
  private(set) var report: TableReport

  /// Begins with an input of a name; a profile that is given is taken for all of its tables.
  init(
    _ name: String,
    source: String?,
    profile: SourceProfile?,
    context: MappingContext,
    run: Instant
  ) throws(InputFile.Failure) {
    self.name = name
    self.profile = profile
    self.context = context
    self.run = run
    spool = try RowSpool()
    report = TableReport(source: source ?? "")
  }

  /// Reads the rows of a file's tables.
  ///
  /// - Throws: `RowFailure` where the file cannot be read on.
  mutating func read(_ reader: consuming AnyTableReader, _ sink: inout IngestSink) throws {
    var rows = RowLookahead(reader)
    workbook += 1
    while let table = try rows.nextTable() {
      if let number = SubTableRows.number(of: table.name) {
        try subTables.read(&rows, number: number, workbook: workbook)
        continue
      }
      let wanted = profile
      let start = try TableHead.find(in: &rows) { candidate in
        if let wanted { return wanted.score(candidate.head) ?? 0 }
        return SourceProfile.recognised(by: candidate.head)?.score(candidate.head) ?? 0
      }
      guard let start, let profile = wanted ?? SourceProfile.recognised(by: start.head),
        let mapping = RowMapping(profile, start.head, context, preamble: start.preamble)
      else { continue }
      let found = mapping.profile
      let needed = sink.undeclared.findings(of: found, source: name, line: start.head.line)
      for finding in needed { try sink.writer.keep(finding) }
      for note in table.notes { try keep(note, code: "tableNote", line: start.head.line, &sink) }
      for heading in mapping.unknown {
        try keep(
          Wording(
            es: "No se conoce la columna «\(heading)»; no se publica.",
            en: "The column “\(heading)” is not known; it is not published."
          ),
          code: "unknownHeading",
          line: start.head.line,
          &sink
        )
      }
      report.tables.append(
        TableReport.Table(name: table.name, profile: found, line: start.head.line)
      )
      mappings.append(mapping)
      workbooks.append(workbook)
      try readRows(&rows, mapping, &sink)
    }
  }

  private mutating func readRows(
    _ rows: inout RowLookahead<AnyTableReader>,
    _ mapping: RowMapping,
    _ sink: inout IngestSink
  ) throws {
    let number = mappings.count - 1
    var row = Row()
    while try rows.next(into: &row) {
      let shape = mapping.shape.shape(of: row)
      switch shape {
      case .empty, .headings, .total:
        report.tables[number].passedOver += 1
        continue
      case .long:
        report.rows += 1
        try setAside(row, shape.wording ?? Wording(""), &sink)
        continue
      case .data, .short: break
      }
      if mapping.saysNothing(row) {
        report.tables[number].passedOver += 1
        continue
      }
      report.rows += 1
      report.tables[number].rows += 1
      let amount = mapping.amount(of: row)
      if let amount { _ = report.money.add(amount.number, amount.currency) }
      let ocid = mapping.ocid(of: row)
      guard let ocid = ocid.value else {
        let why =
          ocid.faults.first?.wording
          ?? Wording(
            es:
              "La fila no tiene número de proceso en «\(mapping.profile.process.spellings[0])»; escríbalo.",
            en:
              "The row has no process number in “\(mapping.profile.process.spellings[0])”; write it."
          )
        try setAside(row, why, &sink)
        continue
      }
      let place = try spool.append(row)
      try index.add(
        ReleaseIndex.Place(
          input: number,
          offset: place.offset,
          length: place.length,
          note: row.line
        ),
        ocid: ocid
      )
    }
  }

  /// Publishes what changed in the processes that were read.
  consuming func publish(_ sink: inout IngestSink, rules: ChangeRules) throws -> TableReport {
    var states = try sink.writer.processStates()
    var builder = ProcessBuilder()
    var changes = ChangeWriter(rules: rules)
    var join = StateJoin()
    var row = Row()
    var sub = Row()
    var bound: [SubTableBinding: RowMapping] = [:]
    let (mappings, context, run, name) = (self.mappings, self.context, self.run, self.name)
    let workbooks = self.workbooks
    var subTables = self.subTables
    var report = self.report
    var notes = self.notes
    var index = self.index
    var spool = self.spool
    if report.source.isEmpty { report.source = report.tables.first?.profile.name ?? "" }
    let source = report.source
    try index.forEachProcess { ocid, places in
      builder.begin(ocid, context)
      var money = MoneyTotals()
      let versions = try TableIngest.versions(places, mappings, &spool, &row)
      for (number, place) in places.enumerated() {
        try spool.read(RowSpool.Place(offset: place.offset, length: place.length), into: &row)
        let mapping = mappings[place.input]
        if let later = versions?.later(than: number) {
          report.superseded += 1
          builder.noteSuperseded(line: row.line, by: later, heading: mapping.updatedHeading)
          continue
        }
        if let note = builder.add(row, mapping, &sink.names) {
          report.setAside += 1
          try sink.writer.keep(
            Refusal(
              source: name,
              line: row.line,
              code: .rowSetAside,
              ocid: ocid,
              detail: note.wording
            )
          )
          continue
        }
        if let amount = mapping.amount(of: row) { _ = money.add(amount.number, amount.currency) }
        for key in mapping.subTableKeys(of: row) {
          try subTables.forEach(
            key.key,
            number: key.number,
            workbook: workbooks[place.input],
            into: &sub
          ) { sub, sheet, head in
            let binding = SubTableBinding(mapping: place.input, rule: key.rule, sheet: sheet)
            if bound[binding] == nil { bound[binding] = mapping.subTable(key.rule, head) }
            if let table = bound[binding] { builder.add(sub, table, of: row, mapping, &sink.names) }
          }
        }
      }
      builder.countTenderers()
      // Of a process whose rows were all set aside nothing is known.
      guard builder.rows > 0 else { return }
      notes.add(builder.notes, ocid: ocid)
      let line = places.first?.note ?? 0
      var writer = JSONWriter()
      builder.write(to: &writer)
      let own = writer.bytes
      var texts = try states.states(of: ocid)
      if let place = texts.firstIndex(where: { $0.source == source }) {
        texts[place].text = own
      } else {
        texts.append((source, own))
      }
      let whole = texts.count == 1 ? own : join.state(of: texts.map(\.text)) ?? own
      let history = try states.history(of: ocid)
      do {
        let change = try TableIngest.change(
          whole,
          of: ocid,
          history,
          run,
          &changes,
          &states
        )
        try states.keep(own, of: ocid, source: source)
        report.publishedMoney.add(money)
        guard let change else {
          report.unchanged += 1
          sink.writer.countRead()
          sink.writer.countUnchanged()
          return
        }
        if history == nil { report.new += 1 } else { report.changed += 1 }
        let document = try JSONDocument(change.bytes)
        try sink.publish(document.root, line: line)
      } catch let fault as StateFault {
        report.refused += 1
        sink.writer.countRead()
        try sink.writer.keep(
          Refusal(
            source: name,
            line: line,
            code: .stateSetAside,
            ocid: ocid,
            detail: fault.wording
          )
        )
      }
    }
    for finding in notes.findings(source: name) { try sink.writer.keep(finding) }
    return report
  }

  private static func change(
    _ state: [UInt8],
    of ocid: String,
    _ history: ProcessHistory?,
    _ run: Instant,
    _ changes: inout ChangeWriter,
    _ states: inout ProcessStates
  ) throws -> StateChange? {
    let state = try JSONDocument(state)
    let moment = PublicationMoment(run: run, latest: history?.latest)
    var failure: StoreError?
    func isTaken(_ id: String) -> Bool {
      do throws(StoreError) { return try states.isTaken(id, of: ocid) } catch {
        failure = error
        return false
      }
    }
    let change: StateChange?
    if let compiled = history?.compiled {
      let previous = try JSONDocument(compiled)
      change = try changes.release(
        for: state.root,
        after: previous.root,
        at: moment,
        isTaken: isTaken
      )
    } else {
      change = try changes.release(for: state.root, after: nil, at: moment, isTaken: isTaken)
    }
    if let failure { throw failure }
    return change
  }

  /// What rows of a process supersede others; nil where there can be none.
  private static func versions(
    _ places: [ReleaseIndex.Place],
    _ mappings: [RowMapping],
    _ spool: inout RowSpool,
    _ row: inout Row
  ) throws -> RowVersions? {
    guard places.count > 1, places.contains(where: { mappings[$0.input].hasVersions }) else {
      return nil
    }
    var versions = RowVersions()
    for place in places {
      try spool.read(RowSpool.Place(offset: place.offset, length: place.length), into: &row)
      versions.add(row, mappings[place.input])
    }
    return versions
  }

  private mutating func setAside(
    _ row: Row,
    _ why: Wording,
    _ sink: inout IngestSink
  ) throws(StoreError) {
    report.setAside += 1
    try sink.writer.keep(
      Refusal(source: name, line: row.line, code: .rowSetAside, detail: why)
    )
  }

  private func keep(
    _ wording: Wording,
    code: String,
    line: Int,
    _ sink: inout IngestSink
  ) throws(StoreError) {
    try sink.writer.keep(
      Finding(
        code: code,
        severity: .information,
        sentence: wording,
        pointer: "",
        ocid: nil,
        releaseId: nil,
        source: name,
        line: line,
        detail: Wording("")
      )
    )
  }
}
