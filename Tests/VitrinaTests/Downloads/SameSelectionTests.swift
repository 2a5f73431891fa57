import Foundation
import OCDSCore
import OCDSServer
import OCDSStore
import TestSupport
import Testing

@Suite("The same selection in every form")
struct SameSelectionTests {
  /// A publication of invented processes, served; ended when nothing refers to it any more.
  final class Served {
    let workspace: Workspace
    let server: Server

    init(processes: Int) throws {
      workspace = try Workspace.withPublication()
      try workspace.generate("in.jsonl", processes: processes, seed: 23)
      let outcome = try workspace.ingest(["in.jsonl"])
      guard outcome.exitCode == 0 else { throw Unexpected(outcome) }
      server = try Server(
        folder: PublicationFolder(path: workspace.path("p")),
        listen: ListenAddress(host: "127.0.0.1", port: 0),
        threads: 2
      )
    }

    deinit { server.stop() }
  }

  /// What selections may ask for, each filter with the values that occur.
  private static func choices(_ folder: PublicationFolder) throws -> [(String, [String])] {
    var reader = try PublicationReader(folder)
    let suppliers = try reader.parties(.supplier, limit: 40).rows.map(\.id)
    let buyers = try reader.parties(.buyer, limit: 40).rows.map(\.id)
    let years = try reader.counts(.year, of: Selection()).map(\.value)
    return [
      ("supplier", suppliers), ("buyer", buyers), ("year", years),
      ("method", ["open", "selective", "limited", "direct"]),
      ("category", ["goods", "works", "services"]), ("minAmount", ["1000", "250000.50"]),
      ("maxAmount", ["1000000", "50000000"]), ("currency", ["MXN", "USD"]),
      ("q", ["servicio", "\"equipo\"", "de -obra", "mante*"]), ("singleBid", ["true", "false"]),
      ("hasBids", ["true", "false"]), ("natural", ["false"]),
      ("dateOf", ["award", "tender"]), ("sort", ["amount", "date", "updated", "title"]),
    ]
  }

  @Test(
    "has the same processes and the same money: API, JSON Lines, packages, CSV, XLSX, SQLite; the feeds have its releases"
  )
  func agree() throws {
    let served = try Served(processes: 150)
    let seed =
      ProcessInfo.processInfo.environment["VITRINA_SEED"].flatMap(UInt64.init)
      ?? UInt64.random(in: 0...UInt64.max)
    print("VITRINA_SEED=\(seed)")
    var generator = SeededGenerator(seed: seed)
    let choices = try Self.choices(PublicationFolder(path: served.workspace.path("p")))
    var queries = ["", "year=1900"]
    for _ in 0..<10 {
      var parts: [String] = []
      for (name, values) in choices.shuffled(using: &generator).prefix(
        Int.random(in: 1...2, using: &generator)
      ) {
        guard let value = values.randomElement(using: &generator) else { continue }
        parts.append("\(name)=\(PercentEncoding.segment(value))")
      }
      queries.append(parts.joined(separator: "&"))
    }
    let script = Paths.root.appending(path: "Tests/VitrinaTests/Downloads/same_selection.py").path
    let outcome = try Vitrina.start(
      ["/usr/bin/python3", script, "\(served.server.port)"] + queries
    ).end()
    #expect(outcome.exitCode == 0, "seed \(seed): \(Unexpected(outcome))")
    // Everything has processes and money, and a year without processes has neither.
    #expect(outcome.lines.first?.hasPrefix("150 MXN=") == true, "\(Unexpected(outcome))")
    #expect(outcome.lines.contains("0 year=1900"))
    #expect(outcome.lines.count == queries.count)
  }
}
