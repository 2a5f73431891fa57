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
      )
    ],
    example: "vitrina runs datos 3"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = PublicationFolder(path: arguments.operands[0])
    _ = try folder.settings()
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
    console.say(line(run, console.language))
    if arguments.has("--originals") {
      for original in try folder.originals(ofRun: number) {
        console.say(Describe.original(original))
      }
      return .done
    }
    for refusal in try reader.refusals(ofRun: number) {
      console.say(Describe.refusal(refusal, console.language))
    }
    for finding in try reader.findings(ofRun: number) {
      console.say(Describe.finding(finding, console.language))
    }
    return .done
  }

  private static func line(_ run: Run, _ language: Language) -> String {
    let counts = Describe.counts(run.counts, language)
    let state =
      run.ended == nil
      ? (language == .es ? " (interrumpida o en curso)" : " (interrupted or under way)") : ""
    return "\(run.id)  \(run.started.text())  \(counts)\(state)  \(run.command)"
  }
}
