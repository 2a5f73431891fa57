import Glibc
import OCDSCore
import OCDSIngestion
import OCDSSchema
import OCDSValidation

/// Checks documents against a JSON schema of any kind.
enum SchemaCheck {
  static func run(
    _ arguments: Arguments,
    _ names: [String],
    _ options: ValidateOptions,
    _ console: Console
  ) throws -> ExitCode {
    let schema = try schema(arguments)
    guard arguments.has("--verdicts") else {
      return try ReportOutput.run(
        names,
        options,
        console,
        check: { file, _ in try report(file, schema, options) }
      )
    }
    return try tellVerdicts(names, schema, options, console)
  }

  private static func tellVerdicts(
    _ names: [String],
    _ schema: JSONSchema,
    _ options: ValidateOptions,
    _ console: Console
  ) throws -> ExitCode {
    var output = try VerdictOutput(schema, threads: options.threads)
    for name in names {
      let file = try InputFile(name)
      let failure = try forEachDocument(file) { document, _, _ in
        try output.judge(copy document)
      }
      if let failure {
        try output.finish()
        console.complain("\(name): \(failure.wording[console.language])")
        return .unreadable
      }
    }
    try output.finish()
    return output.areAllValid ? .done : .found
  }

  /// Reads the schema that `--json-schema` names, and what it refers to.
  private static func schema(_ arguments: Arguments) throws -> JSONSchema {
    let path = arguments["--json-schema"] ?? ""
    let file = try InputFile(path)
    let text = try file.bytes(at: 0, count: file.length)
    let address = "file:" + path
    var registry = SchemaRegistry([address: text])
    if let draft = SchemaFile(named: "draft-04-schema.json") {
      registry.texts["http://json-schema.org/draft-04/schema"] = draft.bytes
    }
    let folders = try RegistryFolders(arguments)
    let network = try AllowedNetwork(arguments)
    registry.load = { address throws(UnreachedSchema) in
      if let text = folders.text(at: address) { return text }
      return try network?.text(at: address)
    }
    return try JSONSchema(at: address, registry: registry)
  }

  /// Checks every document of a file.
  private static func report(
    _ file: InputFile,
    _ schema: JSONSchema,
    _ options: ValidateOptions
  ) throws -> FileReport {
    var report = FileReport(name: file.name)
    report.bytes = file.length
    var checker = DocumentChecker(schema, examples: options.examples)
    let failure = try forEachDocument(file) { document, error, offset in
      report.documents += 1
      if let document = document {
        _ = checker.document(document, at: UnitPlace(offset: offset))
      } else if let error {
        checker.notJSON(error.wording, at: UnitPlace(offset: error.offset))
      }
    }
    report.failure = failure.map(FileReport.Failure.init)
    var collector = FindingCollector(examples: options.examples)
    collector.add(checker.take())
    report.groups = collector.groups(
      position: try FileCheck.positions(collector.offsets, in: file)
    )
    return report
  }

  /// Calls a function with each document of a file, or why a line is none, and its offset.
  private static func forEachDocument(
    _ file: InputFile,
    _ body: (borrowing JSONView?, JSONError?, Int) throws -> Void
  ) throws -> JSONStreamError? {
    var options = JSONStream.Options()
    options.isLines = file.isNamedLines
    options.streamedMembers = []
    // A schema may speak of a whole document, so a whole document is held.
    options.window = options.limits.documentSize
    var stream = JSONStream(options: options, read: file.bytes())
    while true {
      let item: JSONStream.Item?
      do throws(JSONStreamError) { item = try stream.next() } catch { return error }
      switch item {
      case nil: return nil
      case .refusedLine(let error): try body(nil, error, stream.currentOffset)
      default:
        let document = stream.current
        try body(document, nil, stream.currentOffset)
      }
    }
  }
}
