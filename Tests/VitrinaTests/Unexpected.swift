/// A command that prepares a test and ended otherwise than it should.
struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ outcome: Outcome) {
    let code = outcome.exitCode.map { "exit code \($0)" } ?? "signal \(outcome.signal ?? 0)"
    description = "\(code): \(outcome.stdout)\(outcome.stderr)"
  }
}
