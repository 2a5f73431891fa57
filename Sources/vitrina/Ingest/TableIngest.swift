import OCDSCore
import OCDSIngestion
import OCDSStore

/// Publishes what the rows of an input say of processes.
///
/// Rows are read once in the order of the file and kept in a temporary file by process; then each process is read into its
/// state, joined with what other sources say of it, and compared with what the ledger holds, by threads of their own
/// (`TablePublication`).
struct TableIngest: ~Copyable {
  private let context: MappingContext
  private let profile: SourceProfile?
  private let name: String
  private let run: Instant
  private let coverage: SourceCoverage
  /// Rows of which not even the process is known: what else the file leaves out is not certain.
  private var unplaced = 0
  private var mappings: [RowMapping] = []
  /// Which of the input's workbooks each mapping is of.
  private var workbooks: [Int] = []
  private var workbook = 0
  private var subTables = SubTableRows()
  private var spool: RowSpool
  private var index = ReleaseIndex()
  private(set) var report: TableReport

  /// Begins with an input of a name; a profile that is given is taken for all of its tables.
  init(
    _ name: String,
    source: String?,
    profile: SourceProfile?,
    context: MappingContext,
    coverage: SourceCoverage = .partial,
    run: Instant
  ) throws(InputFile.Failure) {
    self.name = name
    self.profile = profile
    self.context = context
    self.run = run
    self.coverage = coverage
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
        try subTables.read(&rows, number: number, name: table.name, workbook: workbook)
        continue
      }
      let wanted = profile
      let start = try TableHead.find(in: &rows) { candidate in
        if let wanted { return wanted.score(candidate.head) ?? 0 }
        return SourceProfile.recognised(by: candidate.head)?.score(candidate.head) ?? 0
      }
      guard let start, let profile = wanted ?? SourceProfile.recognised(by: start.head),
        let mapping = RowMapping(
          profile,
          start.head,
          context,
          preamble: start.preamble,
          sheet: table.name
        )
      else { continue }
      let found = mapping.profile
      let needed = sink.undeclared.findings(of: found, source: name, line: start.head.line)
      for finding in needed { try sink.writer.keep(finding) }
      for note in table.notes {
        try keep(note, code: "tableNote", table.name, line: start.head.line, &sink)
      }
      for heading in mapping.unknown {
        try keep(
          Wording(
            es: "No se conoce la columna «\(heading)»; no se publica.",
            en: "The column “\(heading)” is not known; it is not published."
          ),
          code: "unknownHeading",
          table.name,
          line: start.head.line,
          &sink
        )
      }
      report.tables.append(
        TableReport.Table(
          table.name,
          mapping,
          line: start.head.line,
          isGiven: wanted != nil
        )
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
        unplaced += 1
        try setAside(row, .shape(shape), number, &sink)
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
        unplaced += 1
        try setAside(row, .number(ocid.faults.first, mapping), number, &sink)
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
    var index = self.index
    let workbooks = self.workbooks
    if report.source.isEmpty { report.source = report.tables.first?.profile.name ?? "" }
    try subTables.seal()
    let plan = StatePlan(
      mappings: mappings,
      context: context,
      rules: rules,
      source: report.source,
      coverage: coverage,
      isCertain: unplaced == 0,
      run: run,
      rows: try spool.seal(),
      subRows: subTables.rows
    )
    let links = SubTableLinks(subTables, plan: plan, workbooks: workbooks)
    var publication = try TablePublication(name, plan, links, report: report, &sink)
    try index.forEachProcess { ocid, places in try publication.add(ocid, places, &sink) }
    return try publication.end(unplaced: unplaced, &sink)
  }

  private mutating func setAside(
    _ row: Row,
    _ why: RowFault,
    _ table: Int,
    _ sink: inout IngestSink
  ) throws(StoreError) {
    report.setAside(table, why.isMoneyKnown ? mappings[table].amount(of: row) : nil)
    try sink.writer.keep(why.refusal(name, line: row.line, mappings[table].sheet))
  }

  private func keep(
    _ wording: Wording,
    code: String,
    _ sheet: String,
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
        sheet: sheet,
        line: line,
        detail: Wording("")
      )
    )
  }
}
