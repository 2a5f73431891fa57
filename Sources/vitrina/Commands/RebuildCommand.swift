import OCDSCore
import OCDSStore

/// Derives all records again from the ledger.
enum RebuildCommand: Command {
  static let syntax = CommandSyntax(
    name: "rebuild",
    operands: "DIR",
    count: 1...1,
    summary: Wording(
      es: "Rehace todo lo que se deriva del libro de entregas.",
      en: "Makes everything that is derived from the ledger anew."
    ),
    options: [],
    example: "vitrina rebuild datos"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let start = Clock.seconds
    var writer = try LedgerWriter(
      PublicationFolder(path: arguments.operands[0]),
      rules: try Rules.standard()
    )
    let counts = try writer.rebuild()
    let seconds = Format.seconds(Clock.seconds - start)
    console.say(
      Wording(
        es: "\(counts.derived) registros rehechos en \(seconds) s.",
        en: "\(counts.derived) records made anew in \(seconds) s."
      )
    )
    guard counts.unmergeable > 0 else { return .done }
    console.say(Format.unmergeable(counts.unmergeable))
    return .found
  }
}
