import Foundation
import OCDSCore

/// The programs as they were built, beside the tests.
enum Vitrina {
  /// The folder of what was built.
  private static let products = URL(filePath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent()

  /// The program's path.
  static let program = products.appending(path: "vitrina").path
  /// The path of the program that invents data.
  static let generator = products.appending(path: "vitrina-generate").path

  /// The variables of a child: the tests' own, in a language.
  static func environment(_ language: Language) -> [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES"] { variables[name] = nil }
    variables["LANG"] = language == .en ? "en_US.UTF-8" : "es_MX.UTF-8"
    variables["TMPDIR"] = Workspace.place
    return variables
  }

  /// Starts a program.
  static func start(
    _ words: [String],
    in folder: String = Workspace.place,
    input: ChildProcess.Input = .bytes([]),
    output: Int32? = nil,
    language: Language = .en
  ) throws -> ChildProcess {
    try ChildProcess(
      words,
      in: folder,
      input: input,
      output: output,
      environment: environment(language)
    )
  }

  /// Runs `vitrina` to its end.
  static func run(_ arguments: [String], input: String = "", language: Language = .en) throws
    -> Outcome
  {
    try start([program] + arguments, input: .bytes(Array(input.utf8)), language: language).end()
  }
}
