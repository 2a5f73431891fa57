import OCDSCore
import OCDSIngestion
import OCDSStore

/// Fetches what has changed at the sources of a publication, and publishes it.
enum FetchCommand: Command {
  static let syntax = CommandSyntax(
    name: "fetch",
    operands: "DIR",
    count: 1...1,
    summary: Wording(
      es:
        "Trae de las fuentes de publication.json a las que les toca lo que haya cambiado, y lo publica.",
      en:
        "Fetches what has changed at the sources of publication.json that are due, and publishes it."
    ),
    options: [
      OptionSyntax(
        "--source",
        value: "NAME",
        es: "solo esta fuente, le toque o no",
        en: "this source only, whether it is due or not"
      ),
      OptionSyntax(
        "--all",
        es: "todas las fuentes que tienen dirección, les toque o no",
        en: "every source that has an address, whether it is due or not"
      ),
      OptionSyntax(
        "--force",
        es: "trae y publica otra vez aunque nada haya cambiado",
        en: "fetches and publishes again even if nothing has changed"
      ),
      OptionSyntax(
        "--gate",
        value: "strict|standard|off",
        es: "qué se rechaza, como en ingest",
        en: "what is refused, as in ingest"
      ),
    ],
    example: "vitrina fetch datos --source compranet-contratos"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let started = Clock.now
    let folder = PublicationFolder(path: arguments.operands[0])
    let settings = try folder.settings()
    let gate = try Gate(arguments)
    let candidates = try candidates(arguments, settings)
    guard let zone = ZoneOffset(named: settings.timeZone) else {
      throw StoreError(.invalidSettings, "timeZone: \(settings.timeZone)")
    }
    // Held to the end: two fetches would write to the same files.
    let lock = try FetchLock(folder)
    let isAsked = arguments["--source"] != nil || arguments.has("--all")
    let due = candidates.filter { source in
      isAsked
        || source.schedule.isDue(
          at: started,
          lastDone: folder.fetchState(of: source).checked,
          in: zone
        )
    }
    let fetch = SourceFetch(folder: folder, now: started, isForced: arguments.has("--force"))
    var tally = FetchTally(waiting: candidates.count - due.count)
    var ready: [IngestInput] = []
    for source in due {
      let outcome = try fetch.fetch(source)
      tally.tell(outcome, of: source, console)
      if case .ready(let input) = outcome { ready.append(input) }
    }
    var code = ExitCode.done
    if !ready.isEmpty {
      let names = ready.compactMap(\.source?.name)
      let run = IngestRun(
        arguments: arguments,
        options: IngestOptions(),
        folder: folder,
        settings: settings,
        gate: gate,
        command: (["fetch"] + names).joined(separator: " "),
        started: started,
        keepsOriginals: true
      )
      let report = try IngestCommand.publish(ready, run, console)
      // Only now: a command that was killed before this takes the files in again, which publishes nothing twice.
      for (input, result) in zip(ready, report.inputs) where result.failure == nil {
        try fetch.took(input, run: report.run)
      }
      code = report.exitCode
    }
    _ = consume lock
    console.say(tally.wording(hasSources: !candidates.isEmpty))
    return tally.firstFailure ?? code
  }

  /// The sources that may be fetched: the one that is named, or all that have an address.
  private static func candidates(
    _ arguments: Arguments,
    _ settings: PublicationSettings
  ) throws(UsageError) -> [SourceSettings] {
    let sources = settings.sources.filter { $0.url != nil }
    guard let name = arguments["--source"] else { return sources }
    guard !arguments.has("--all") else {
      throw .wrongValue(
        "--source",
        Wording(es: "la única: quite --all", en: "alone: leave --all out")
      )
    }
    if let source = sources.first(where: { $0.name == name }) { return [source] }
    let names = sources.map(\.name)
    if settings.sources.contains(where: { $0.name == name }) {
      throw .wrongValue(
        "--source",
        Wording(
          es: "una fuente con \"url\" en publication.json, y «\(name)» no la tiene",
          en: "a source with a \"url\" in publication.json, and \"\(name)\" has none"
        )
      )
    }
    guard !names.isEmpty else {
      throw .wrongValue(
        "--source",
        Wording(
          es: "una fuente con \"url\" en publication.json, donde no hay ninguna",
          en: "a source with a \"url\" in publication.json, where there is none"
        )
      )
    }
    let nearest = NearestWord.slip(name, among: names)
    throw .wrongValue(
      "--source",
      Wording(
        es: "una de \(names.joined(separator: ", "))"
          + (nearest.map { "; ¿quiso decir «\($0)»?" } ?? ""),
        en: "one of \(names.joined(separator: ", "))"
          + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
      )
    )
  }
}
