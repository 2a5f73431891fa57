import OCDSCore
enum ServeCommand: Command {
  static let syntax = CommandSyntax(
    name: "serve",
    operands: "DIR",
    count: 1...1,
    summary: Wording(es: "", en: ""),
    options: [],
    example: ""
  )
  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode { .internalError }
}
