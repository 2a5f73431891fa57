import Glibc
import OCDSCore
import OCDSExport
import OCDSIngestion
import OCDSServer
import OCDSStore
import OCDSValidation

/// The program: finds the command, runs it, and turns what went wrong into an exit code.
enum Program {
  static let version = "0.1.0"

  static let commands: [any Command.Type] = [
    InitCommand.self, IngestCommand.self, FetchCommand.self, ValidateCommand.self,
    CompileCommand.self,
    RebuildCommand.self, RunsCommand.self, ServeCommand.self, SourcesCommand.self,
    MapCommand.self, ExportCommand.self,
  ]

  /// Runs the program with the words after its name.
  static func run(_ words: [String]) -> ExitCode {
    // A file that may not grow is an error of the write, not a signal; so is a reader that went away.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    let console = Console(language: Console.language(of: words))
    var words = words[...]
    // The language may be said before the command as well as after it.
    if words.first == "--lang", words.count > 1 {
      words = words.dropFirst(2)
    } else if words.first?.hasPrefix("--lang=") == true {
      words = words.dropFirst()
    }
    guard let name = words.first, name != "--help", name != "-h", name != "help" else {
      console.say(Help.program(console.language))
      return words.isEmpty ? .usage : .done
    }
    if name == "--version" {
      console.say("vitrina \(version)")
      return .done
    }
    guard let command = commands.first(where: { $0.syntax.name == name }) else {
      let known = commands.map { $0.syntax.name } + ["--version"]
      let nearest = NearestWord.slip(name, among: known)
      console.complain(UsageError.unknownCommand(name, nearest: nearest).wording)
      return .usage
    }
    do {
      let arguments = try Arguments(Array(words.dropFirst()), syntax: command.syntax)
      if arguments.has("--help") {
        console.say(Help.command(command.syntax, console.language))
        return .done
      }
      if let language = arguments["--lang"], Language(rawValue: language) == nil {
        throw UsageError.wrongValue("--lang", Wording(es: "es o en", en: "es or en"))
      }
      return try command.run(arguments, console)
    } catch {
      return report(error, of: command.syntax, console)
    }
  }

  /// Says what went wrong and gives its exit code.
  private static func report(_ error: any Error, of syntax: CommandSyntax, _ console: Console)
    -> ExitCode
  {
    switch error {
    case let error as UsageError:
      console.complain(error.wording)
      console.complain(Help.usage(syntax, console.language))
      return .usage
    case let error as StoreError:
      console.complain(error.wording)
      return code(of: error)
    case let error as ExportError:
      console.complain(error.wording)
      return code(of: error)
    case let error as InputFile.Failure:
      console.complain("\(error.name): \(error.reason[console.language])")
      return ExitCode(error.code)
    case let error as ByteOutput.Failure:
      // Whoever reads only the beginning of the output, as `head` does, has what it wanted.
      if error.isClosed { return .done }
      console.complain(error.reason)
      return .cannotWrite
    case let error as ServerError:
      console.complain("\(error)")
      return error.code == .cannotRead ? .noInput : .cannotWrite
    case let error as SchemaFault:
      console.complain(error.wording)
      return .unreadable
    case is UnreadableReport:
      console.complain(
        Wording(
          es: "El informe guardado de la corrida no se puede leer.",
          en: "The kept report of the run cannot be read."
        )
      )
      return .unreadable
    case let error as UnusableMapping:
      for reason in error.reasons { console.complain("\(error.path): \(reason[console.language])") }
      return .unreadable
    case let error as UnusableSchema:
      console.complain("\(error.path): \(error.reason[console.language])")
      return .unreadable
    default:
      console.complain("\(error)")
      return .internalError
    }
  }

  private static func code(of error: ExportError) -> ExitCode {
    switch error.code {
    case .tooLarge, .cannotWrite: .cannotWrite
    case .damaged: .unreadable
    case .unexpected: .internalError
    }
  }

  private static func code(of error: StoreError) -> ExitCode {
    switch error.code {
    case .notFound: .noInput
    case .alreadyExists, .cannotWrite, .tooLarge: .cannotWrite
    case .busy: .busy
    case .invalidSettings, .damaged: .unreadable
    case .tooNew, .tooOld, .unexpected: .internalError
    }
  }
}
