import Glibc
import OCDSCore
import OCDSStore

@testable import OCDSServer

/// A source of numbered lines; fails after so many where that is asked for.
struct Lines: BodySource, ~Copyable {
  struct Broken: Error {}

  private var next = 0
  private let count: Int
  private let failing: Bool

  init(_ count: Int, failing: Bool = false) {
    self.count = count
    self.failing = failing
  }

  mutating func read(into buffer: inout [UInt8], wanted: Int) throws {
    while next < count, buffer.count < wanted {
      buffer.append(contentsOf: "line \(next)\n".utf8)
      next += 1
    }
    if next == count, failing, buffer.isEmpty { throw Broken() }
  }

  static func text(_ count: Int) -> String { (0..<count).map { "line \($0)\n" }.joined() }
}

/// Routes that use every means of the room.
enum TestRoutes {
  static let words = Wording("test")

  static func router(_ folder: String = "/nonexistent") -> Router {
    Router(
      all(folder),
      errorPage: { problem, _, language in
        Array("<!doctype html><h1>\(problem.title[language])</h1>".utf8)
      }
    )
  }

  static func server(
    _ folder: String = "/nonexistent",
    log: RequestLog? = nil,
    threads: Int = 2,
    _ change: (inout ConnectionLimits) -> Void = { _ in }
  ) throws -> Server {
    var limits = try ConnectionLimits()
    change(&limits)
    return try Server(
      router(folder),
      listen: ListenAddress(host: "127.0.0.1", port: 0),
      threads: threads,
      limits: limits,
      requestLog: log,
      log: { _ in }
    )
  }

  static func text(_ text: String) -> Response {
    Response(
      status: 200,
      headers: [HeaderField("Content-Type", "text/plain")],
      body: .bytes(Array(text.utf8))
    )
  }

  static func all(_ folder: String) -> [Route] {
    [
      Route("/lines/{count}", summary: words) { call throws(Problem) in
        .stream(Lines(Int(call.captures[0]) ?? 0), type: "text/plain", name: "líneas 1.txt")
      },
      Route("/broken/{count}", summary: words) { call throws(Problem) in
        .stream(Lines(Int(call.captures[0]) ?? 0, failing: true), type: "text/plain")
      },
      Route("/slow/{text}", summary: words, isSlow: true) { call throws(Problem) in
        guard call.captures[0] != "problem" else { throw .noSuchPath }
        return text("slow \(call.captures[0]) \(call.isStopping)")
      },
      Route("/files/{path*}", summary: words) { call throws(Problem) in
        guard let file = OpenFile(below: folder, call.captures) else { throw .noSuchPath }
        return try .file(file, for: call.request, type: "text/plain", name: call.captures.last)
      },
      Route(
        "/echo",
        summary: words,
        body: RequestBody(limit: 1000, es: "Lo que se repite.", en: "What is repeated.")
      ) { call throws(Problem) in
        text("\(call.request.body.count):" + String(decoding: call.request.body, as: UTF8.self))
      },
      Route("/echo", summary: words) { _ throws(Problem) in text("read") },
      Route("/echo/large", summary: words, body: RequestBody(es: "x", en: "x")) {
        call throws(Problem) in text("\(call.request.body.count)")
      },
      // Which thread it is that answers.
      Route("/thread", summary: words) { _ throws(Problem) in text("\(pthread_self())") },
      Route("/list", summary: words, formats: ["csv", "jsonl.gz"]) { call throws(Problem) in
        text(call.format ?? "none")
      },
      Route("/list/{id}", summary: words, formats: ["csv", "jsonl.gz", "gz"]) {
        call throws(Problem) in
        text(call.captures[0] + " " + (call.suffix.map { "\($0.stem) \($0.format)" } ?? "none"))
      },
      Route("/list/special", summary: words) { _ throws(Problem) in text("special") },
      Route("/page", summary: words) { _ throws(Problem) in
        var response = text("page")
        response.policy = .page
        return response
      },
    ]
  }
}
