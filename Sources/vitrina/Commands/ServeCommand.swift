import Glibc
import OCDSCore
import OCDSServer
import OCDSStore

/// Serves a publication over HTTP until it is told to end.
enum ServeCommand: Command {
  static let syntax = CommandSyntax(
    name: "serve",
    operands: "DIR",
    count: 1...1,
    summary: Wording(
      es: "Sirve la publicación por HTTP, en primer plano, hasta recibir SIGINT o SIGTERM.",
      en: "Serves the publication over HTTP, in the foreground, until SIGINT or SIGTERM."
    ),
    options: [
      OptionSyntax(
        "--listen",
        value: "ADDRESS:PORT",
        es: "dirección y puerto en que escucha (127.0.0.1:8080); el puerto 0 toma uno libre",
        en: "address and port to listen on (127.0.0.1:8080); port 0 takes a free one"
      )
    ],
    example: "vitrina serve datos --listen 127.0.0.1:8080"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = PublicationFolder(path: arguments.operands[0])
    let listen: ListenAddress
    do throws(ServerError) {
      listen = try ListenAddress(parsing: arguments["--listen"] ?? "127.0.0.1:8080")
    } catch {
      throw UsageError.wrongValue(
        "--listen",
        Wording(
          es: "una dirección y un puerto como 127.0.0.1:8080",
          en: "an address and a port such as 127.0.0.1:8080"
        )
      )
    }
    // Opened once here, so that a publication that cannot be read ends with the exit code of its reason.
    _ = try folder.settings()
    _ = try PublicationReader(folder)
    // The signals are taken by this thread alone, so they are blocked before any other begins.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    signal(SIGPIPE, SIG_IGN)
    let server = try Server(
      folder: folder,
      listen: listen,
      threads: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    )
    console.say(
      Wording(
        es: "Sirviendo \(folder.path) en \(server.url)",
        en: "Serving \(folder.path) at \(server.url)"
      )
    )
    var received: Int32 = 0
    unsafe sigwait(&signals, &received)
    server.stop()
    return .done
  }
}
