import OCDSCore
import OCDSStore

/// What came of the sources of a `fetch`, told one by one and in all.
struct FetchTally {
  /// Sources that were not due.
  let waiting: Int
  private var fetched = 0
  private var unchanged = 0
  private var failed = 0
  /// The exit code of the first source that could not be fetched.
  private(set) var firstFailure: ExitCode?

  init(waiting: Int) { self.waiting = waiting }

  /// Counts what came of a source and tells it.
  mutating func tell(
    _ outcome: SourceFetch.Outcome,
    of source: SourceSettings,
    _ console: Console
  ) {
    switch outcome {
    case .ready(let input):
      fetched += 1
      guard let version = input.fetched?.state.version else { return }
      console.say(
        Wording(
          es:
            "\(source.name): \(version.bytes) bytes de \(version.finalURL), original \(version.sha256).",
          en:
            "\(source.name): \(version.bytes) bytes from \(version.finalURL), original \(version.sha256)."
        )
      )
    case .unchanged:
      unchanged += 1
      console.say(Wording(es: "\(source.name): sin cambio.", en: "\(source.name): unchanged."))
    case .failed(let why, let code):
      failed += 1
      if firstFailure == nil { firstFailure = code }
      console.complain("\(source.name): \(why[console.language])")
    }
  }

  /// The sum.
  func wording(hasSources: Bool) -> Wording {
    guard hasSources else {
      return Wording(
        es: "No hay fuentes con dirección: póngalas en \"sources\" de publication.json.",
        en: "There are no sources with an address: put them in \"sources\" of publication.json."
      )
    }
    return Wording(
      es:
        "Fuentes: \(fetched) traídas, \(unchanged) sin cambio, \(failed) con falla, \(waiting) a las que no les toca.",
      en:
        "Sources: \(fetched) fetched, \(unchanged) unchanged, \(failed) failed, \(waiting) not due."
    )
  }
}
