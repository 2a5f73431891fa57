import OCDSCore
import OCDSIngestion
import OCDSStore

/// Publishes the releases of files.
enum IngestCommand: Command {
  static let syntax = CommandSyntax(
    name: "ingest",
    operands: "DIR FILE…",
    count: 2...Int.max,
    summary: Wording(
      es:
        "Publica archivos OCDS (entregas, registros, paquetes, JSON Lines) y tablas (CSV, XLSX) de fuentes conocidas; - es la entrada estándar.",
      en:
        "Publishes OCDS files (releases, records, packages, JSON Lines) and tables (CSV, XLSX) of known sources; - is standard input."
    ),
    options: [
      OptionSyntax(
        "--gate",
        value: "strict|standard|off",
        es: "qué se rechaza: avisos y errores, errores (standard), o nada",
        en: "what is refused: warnings and errors, errors (standard), or nothing"
      ),
      OptionSyntax(
        "--profile",
        value: "NAME",
        es: "toma los archivos por los de esta fuente (vitrina sources)",
        en: "takes files for those of this source (vitrina sources)"
      ),
      OptionSyntax(
        "--mapping",
        value: "FILE",
        es: "lee las tablas con este mapa de encabezados (vitrina map)",
        en: "reads tables by this mapping of headings (vitrina map)"
      ),
      OptionSyntax(
        "--source",
        value: "NAME",
        es: "nombre de la fuente a la que pertenecen los archivos",
        en: "name of the source that the files belong to"
      ),
      OptionSyntax(
        "--complete",
        value: "all|FROM/TO",
        es: "el archivo trae todo lo de su fuente, o lo de un periodo: lo que falta se retira",
        en: "the file holds all of its source, or of a period: what is missing is withdrawn"
      ),
      OptionSyntax(
        "--no-originals",
        es: "no guarda en DIR/private/originals los archivos como llegaron",
        en: "does not keep the files as they came in DIR/private/originals"
      ),
      OptionSyntax(
        "--mend",
        value: "yes|no",
        es: "si se enmiendan las faltas de OCDS (yes) o se publica como está",
        en: "whether faults of OCDS are mended (yes), or it is published as it is"
      ),
    ] + IngestOptions.syntax,
    example: "vitrina ingest datos paquete-2025.json otras.jsonl"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let started = Clock.now
    let names = Array(arguments.operands.dropFirst())
    let folder = PublicationFolder(path: arguments.operands[0])
    let options = try IngestOptions(arguments)
    // A mapping that cannot be used is told before a run begins.
    let kind = OCDSSource(rawValue: arguments["--profile"] ?? "")
    let given = kind == nil ? try TableOptions.profile(arguments) : nil
    let mends = try Mend(arguments) == .yes
    _ = try TableOptions.coverage(arguments)
    let settings = try folder.settings()
    let gate = try Gate(arguments)
    let source = arguments["--source"].flatMap { name in settings.sources.first { $0.name == name }
    }
    let profile = try given ?? source.flatMap { try ConfiguredProfile.of($0, in: folder) }
    let keeps = settings.keepOriginals && !arguments.has("--no-originals")
    let run = IngestRun(
      arguments: arguments,
      options: options,
      folder: folder,
      settings: settings,
      gate: gate,
      kind: kind,
      mends: mends,
      command: (["ingest"] + names).joined(separator: " "),
      started: started,
      keepsOriginals: keeps && !options.isRehearsal
    )
    let inputs = names.map { IngestInput(name: $0, profile: profile, source: source) }
    return try publish(inputs, run, console).exitCode
  }

  /// Ingests inputs as one run, each as a batch of its own, and says what was done.
  static func publish(
    _ given: [IngestInput],
    _ setup: IngestRun,
    _ console: Console
  ) throws -> IngestReport {
    let start = Clock.seconds
    let (folder, settings, options) = (setup.folder, setup.settings, setup.options)
    let judges = try setup.gate.judges(settings)
    var writer = try LedgerWriter(
      folder,
      rules: try Rules.standard(),
      gate: judges,
      isRehearsal: options.isRehearsal
    )
    let run = try writer.beginRun(command: setup.command, now: setup.started)
    let rehearsal =
      options.isRehearsal ? Rehearsal(console, isJSON: options.isJSON, run: setup.started) : nil
    let tables = try TableOptions(
      setup.arguments,
      nil,
      folder,
      isForOCDS: setup.kind != nil,
      now: setup.started,
      isRehearsal: options.isRehearsal
    )
    var sink = IngestSink(
      writer: writer,
      progress: IngestProgress(console),
      undeclared: try UndeclaredExtensions(settings),
      isGated: judges != nil,
      rehearsal: rehearsal,
      mender: ReleaseMender(
        tables.context,
        privacy: settings.privacy,
        mends: setup.mends,
        source: setup.kind
      )
    )
    var files: [InputFile?] = []
    var inputs: [IngestReport.Input] = []
    var unmergeable = 0
    for one in given {
      let before = sink.writer.counts
      let taken = tables.taking(one.source, as: one.profile)
      // What is kept is what is read: a file that changes meanwhile is the same to both.
      let opened = one.open()
      let original = try one.fetched?.file ?? setup.kept(opened)
      let read = original.map { .success($0.file) } ?? opened
      var (file, input, found) = try ingest(one.name, read, number: files.count, taken, &sink)
      if let original, input.failure == nil {
        input.sha256 = original.sha256
        try folder.note(setup.record(of: original, one, source: taken.source, run: run))
      } else if let original {
        setup.letGo(of: original, one)
      }
      input.counts = sink.writer.counts.since(before)
      files.append(file)
      inputs.append(input)
      unmergeable += found
    }
    unmergeable += try DeferredRecords.takeUnlinked(files, &sink)
    try DeferredRecords.compare(files, &sink)
    sink.progress.end()
    try sink.writer.endRun(now: Clock.now)
    let report = IngestReport(
      run: run,
      started: setup.started,
      seconds: Clock.seconds - start,
      inputs: inputs,
      counts: sink.writer.counts,
      unmergeable: unmergeable,
      isRehearsal: options.isRehearsal
    )
    let json = try report.json(sink.writer.account(), examples: options.examples)
    try options.report?.write(json, console.language)
    if let rehearsal {
      try rehearsal.end(json)
    } else {
      try finish(report, json, sink.writer, console)
    }
    return report
  }

  /// Ingests one input as a batch; one that cannot be read leaves nothing, and the others go on.
  private static func ingest(
    _ name: String,
    _ opened: Result<InputFile, InputFile.Failure>,
    number: Int,
    _ tables: TableOptions,
    _ sink: inout IngestSink
  ) throws -> (InputFile?, IngestReport.Input, Int) {
    var file: InputFile
    do throws(InputFile.Failure) { file = try opened.get() } catch {
      return try refuse(name, error.reason, ExitCode(error.code), line: 0, &sink)
    }
    do throws(RowFailure) { file = try TableInputs.json(in: file) ?? file } catch {
      return try refuse(name, error.wording, .unreadable, line: 0, &sink)
    }
    if tables.takes(file) {
      return try ingestTables(file, number: number, tables, &sink)
    }
    try sink.begin(input: number, name: name)
    do throws(OCDSReadError<StoreError>) {
      try OCDSReader.read(file, opensWrappers: true, into: &sink)
    } catch {
      sink.writer.abandonBatch()
      switch error {
      case .sink(let error): throw error
      case .source(let error):
        return try refuse(name, error.wording, .unreadable, line: error.line, &sink)
      }
    }
    do {
      let records = try sink.endBatch()
      var input = IngestReport.Input(name: name, failure: nil, exitCode: .done)
      input.releases = OCDSReport(sources: sink.sources, wrappers: sink.wrappers)
      return (file, input, records.unmergeable)
    } catch {
      sink.writer.abandonBatch()
      throw error
    }
  }

  /// Ingests the tables of an input as a batch.
  private static func ingestTables(
    _ file: InputFile,
    number: Int,
    _ options: TableOptions,
    _ sink: inout IngestSink
  ) throws -> (InputFile?, IngestReport.Input, Int) {
    try sink.begin(input: number, name: file.name)
    do {
      var report = try options.publish(file, &sink)
      let records = try sink.endBatch()
      report.takeBack(sink.writer.refusedReceipts)
      var input = IngestReport.Input(name: file.name, failure: nil, exitCode: .done)
      input.tables = report
      return (file, input, records.unmergeable)
    } catch let failure as RowFailure {
      sink.writer.abandonBatch()
      let (file, input, count) = try refuse(
        file.name,
        failure.wording,
        .unreadable,
        line: failure.line,
        &sink
      )
      return (file, input, count)
    } catch {
      sink.writer.abandonBatch()
      throw error
    }
  }

  /// Keeps an input that could not be read in the account of the run.
  private static func refuse(
    _ name: String,
    _ reason: Wording,
    _ code: ExitCode,
    line: Int,
    _ sink: inout IngestSink
  ) throws -> (InputFile?, IngestReport.Input, Int) {
    try sink.writer.keepUnreadable(
      Refusal(source: name, line: line, code: .unreadableInput, detail: reason)
    )
    return (nil, .init(name: name, failure: reason, exitCode: code), 0)
  }

  /// Writes the report and says what was done.
  private static func finish(
    _ report: IngestReport,
    _ json: [UInt8],
    _ writer: borrowing LedgerWriter,
    _ console: Console
  ) throws {
    let paths = try writer.writeReport(
      json,
      page: try RunReportForm.html.bytes(json, console.language),
      run: report.run
    )
    let refusals = try writer.account().refusals(ofRun: report.run, limit: 20)
    for input in report.inputs {
      if let failure = input.failure {
        console.complain("\(input.name): \(failure[console.language])")
      }
    }
    for input in report.inputs {
      for said in input.tables?.wording(input.name) ?? [] { console.say(said) }
      if let said = input.releases?.wording(input.name) { console.say(said) }
    }
    for refusal in refusals.filter({ $0.code != .unreadableInput }).prefix(10) {
      console.complain(Describe.refusal(refusal, console.language))
    }
    let seconds = Format.seconds(report.seconds)
    let counts = Describe.counts(report.counts, console.language)
    console.say(
      Wording(
        es: "Corrida \(report.run): \(counts), hallazgos \(report.counts.findings), \(seconds) s.",
        en: "Run \(report.run): \(counts), findings \(report.counts.findings), \(seconds) s."
      )
    )
    if report.unmergeable > 0 { console.say(Format.unmergeable(report.unmergeable)) }
    console.say(
      Wording(
        es: "Informe: \(paths.report), y para leerlo: \(paths.page)",
        en: "Report: \(paths.report), and to be read: \(paths.page)"
      )
    )
  }
}
