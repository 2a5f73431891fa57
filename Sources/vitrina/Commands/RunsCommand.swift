import Glibc
import OCDSCore
import OCDSStore

/// Lists the runs, or tells what one did and refused.
enum RunsCommand: Command {
  static let syntax = CommandSyntax(
    name: "runs",
    operands: "DIR [N]",
    count: 1...2,
    summary: Wording(
      es: "Lista las corridas, o lo que rechazó y encontró la corrida N.",
      en: "Lists the runs, or what the run N refused and found."
    ),
    options: [
      OptionSyntax(
        "--originals",
        es: "de la corrida N, los originales de los archivos que tomó, con su hash",
        en: "of the run N, the originals of the files that it took in, with their hashes"
      ),
      OptionSyntax(
        "--format",
        value: "text|json|html",
        es: "muestra el informe de la corrida N en esta forma",
        en: "shows the report of run N in this form"
      ),
    ],
    example: "vitrina runs datos 3"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = PublicationFolder(path: arguments.operands[0])
    _ = try folder.settings()
    let form = try form(arguments)
    let reader = try RunReader(folder)
    let runs = try reader.runs()
    guard arguments.operands.count == 2 else {
      guard !arguments.has("--originals") else { throw UsageError.missingOperand("N") }
      for run in runs { console.say(line(run, console.language)) }
      return .done
    }
    guard let number = Int64(arguments.operands[1]),
      let run = runs.first(where: { $0.id == number })
    else {
      guard !runs.isEmpty else {
        throw UsageError.wrongValue(
          "N",
          Wording(es: "una corrida, y todavía no hay ninguna", en: "a run, and there is none yet")
        )
      }
      throw UsageError.wrongValue(
        "N",
        Wording(es: "una corrida de 1 a \(runs.count)", en: "a run from 1 to \(runs.count)")
      )
    }
    if let form {
      let report = try form.bytes(try folder.report(ofRun: number), console.language)
      var output = ByteOutput(file: STDOUT_FILENO)
      try output.append(report.span)
      try output.flush()
      return .done
    }
    console.say(line(run, console.language))
    if arguments.has("--originals") {
      for original in try folder.originals(ofRun: number) {
        console.say(Describe.original(original))
      }
      return .done
    }
    try reader.forEachRefusal(ofRun: number) {
      console.say(Describe.refusal($0, console.language))
    }
    try reader.forEachFinding(ofRun: number) { console.say(Describe.finding($0, console.language)) }
    return .done
  }

  /// The form in which the report of a run is wanted; nil where its refusals and findings are.
  private static func form(_ arguments: Arguments) throws(UsageError) -> RunReportForm? {
    guard let name = arguments["--format"] else { return nil }
    guard let form = RunReportForm(rawValue: name) else {
      throw .wrongValue("--format", Wording(es: "text, json o html", en: "text, json or html"))
    }
    guard arguments.operands.count == 2 else { throw .missingOperand("N") }
    return form
  }

  private static func line(_ run: Run, _ language: Language) -> String {
    let counts = Describe.counts(run.counts, language)
    let state =
      run.ended == nil
      ? (language == .es ? " (interrumpida o en curso)" : " (interrupted or under way)") : ""
    return "\(run.id)  \(run.started.text())  \(counts)\(state)  \(run.command)"
  }
}
