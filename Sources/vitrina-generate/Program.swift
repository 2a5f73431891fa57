import Glibc

/// The program, from its arguments to its exit code.
enum Program {
  /// How a run ends.
  enum ExitCode: Int32 {
    case success = 0
    case usage = 64
    case cannotCreate = 73
  }

  /// The explanation of the options.
  static let help = """
    vitrina-generate: invents OCDS 1.1 releases of an office of the State of Jalisco.

      vitrina-generate --fixtures DIR
          Writes the sixty processes of fixtures/releases, one release package a file.

      vitrina-generate --processes N [--seed S] [--form FORM] [--interleave M] [--output FILE]
          Writes N processes of 2 to 6 releases each, a release of 3 to 6 KB, in constant memory.

      --seed S         The same seed prints the same bytes. Default 1.
      --form FORM      package-lines: JSON Lines, each a package of 100 releases (the default);
                       package: one package of all releases; release-lines: a release a line.
      --interleave M   The releases of M processes come mixed in the order of their dates.
                       Default 1000. Memory grows with M, not with N.
      --output FILE    Default standard output.

    Offices, suppliers, persons, tax numbers and addresses are invented.

    """

  /// Does what the arguments ask for.
  static func run(_ arguments: [String]) -> ExitCode {
    // A reader that goes away is then an error of write(2), which is reported.
    signal(SIGPIPE, SIG_IGN)
    do {
      switch try Request(arguments) {
      case .help: try say(help, to: 1)
      case .fixtures(let directory): try FixtureSet.write(to: directory)
      case .load(let options): try load(options)
      }
      return .success
    } catch {
      // Where even standard error is closed, the exit code is all that is left to tell.
      try? say("vitrina-generate: \(error)\n", to: 2)
      return error is UsageError ? .usage : .cannotCreate
    }
  }

  private static func load(_ options: LoadOptions) throws(OutputError) {
    var writer = LoadWriter(options)
    var sink =
      if let path = options.output { try FileSink(path: path) } else {
        FileSink(descriptor: 1, name: "standard output")
      }
    try writer.write(to: &sink)
    try sink.finish()
  }

  private static func say(_ text: String, to descriptor: Int32) throws(OutputError) {
    var sink = FileSink(descriptor: descriptor, name: "the terminal")
    try sink.write(Array(text.utf8).span)
    try sink.finish()
  }
}
