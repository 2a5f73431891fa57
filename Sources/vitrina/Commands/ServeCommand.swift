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
      ),
      OptionSyntax(
        "--log",
        value: "FILE",
        es: "escribe una línea por petición (formato común); «-» es la salida estándar",
        en: "writes a line a request (common format); \"-\" is standard output"
      ),
      OptionSyntax(
        "--log-queries",
        es: "la línea lleva también lo que se buscó",
        en: "the line also has what was searched for"
      ),
      OptionSyntax(
        "--metrics",
        value: "ADDRESS:PORT",
        es: "sirve en otra dirección sus cuentas para Prometheus (/metrics)",
        en: "serves its counts for Prometheus at another address (/metrics)"
      ),
    ],
    example: "vitrina serve datos --listen 127.0.0.1:8080"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = PublicationFolder(path: arguments.operands[0])
    let listen = try address(arguments["--listen"] ?? "127.0.0.1:8080", of: "--listen")
    let metrics = try arguments["--metrics"].map { try address($0, of: "--metrics") }
    // Opened once here, so that a publication that cannot be read ends with the exit code of its reason.
    _ = try folder.settings()
    _ = try PublicationReader(folder)
    // The signals are taken by this thread alone, so they are blocked before any other begins.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe sigaddset(&signals, SIGHUP)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    signal(SIGPIPE, SIG_IGN)
    let log = try arguments["--log"].map {
      try RequestLog(path: $0, withQueries: arguments.has("--log-queries"))
    }
    let server = try Server(
      folder: folder,
      listen: listen,
      threads: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
      requestLog: log
    )
    let counts = try metrics.map { try Server(metricsOf: server, listen: $0) }
    console.say(
      Wording(
        es: "Sirviendo \(folder.path) en \(server.url)",
        en: "Serving \(folder.path) at \(server.url)"
      )
    )
    if let counts {
      console.say(
        Wording(es: "Cuentas en \(counts.url)/metrics", en: "Counts at \(counts.url)/metrics")
      )
    }
    var received: Int32 = 0
    repeat {
      unsafe sigwait(&signals, &received)
      if received == SIGHUP { log?.reopen() }
    } while received == SIGHUP
    server.stop()
    counts?.stop()
    return .done
  }

  private static func address(_ text: String, of option: String) throws -> ListenAddress {
    do throws(ServerError) { return try ListenAddress(parsing: text) } catch {
      throw UsageError.wrongValue(
        option,
        Wording(
          es: "una dirección y un puerto como 127.0.0.1:8080",
          en: "an address and a port such as 127.0.0.1:8080"
        )
      )
    }
  }
}
