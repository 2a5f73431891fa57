import Foundation
import OCDSCore
import TestSupport
import Testing

/// Every fault that real sources are known to have, and the invented file that shows what becomes of it.
@Suite("Faults of sources")
struct FaultTableTests {
  private static let folder = Paths.fixtures.appending(path: "sources")

  /// A line of `fixtures/sources/faults.tsv`.
  struct Fault: Sendable {
    let section: String
    let name: String
    let file: String
    /// `finding:CODE`, `refusal:CODE`, `published`, `unpublished`, `passedOver` or `twin`.
    let shows: String
    /// The line of a finding or refusal, or the process that something is published of.
    let place: String
    let text: String
  }

  /// The faults by the file that shows them.
  static let faults: [String: [Fault]] = {
    let table = (try? bytes(of: folder.appending(path: "faults.tsv"))).map { text($0) } ?? ""
    let faults = table.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Fault(
        section: cells[0],
        name: cells[1],
        file: cells[2],
        shows: cells[3],
        place: cells[4],
        text: cells[5]
      )
    }
    return Dictionary(grouping: faults, by: \.file)
  }()

  @Test("the table has the faults of all three chapters of the facts")
  func chapters() {
    let all = Self.faults.values.flatMap(\.self)
    #expect(Set(all.map(\.section)) == ["2.7", "3.3", "4.5"])
    // As many different faults as the facts name; a line that is lost is missed.
    #expect(Set(all.filter { $0.section == "2.7" }.map(\.name)).count == 34)
    #expect(Set(all.filter { $0.section == "3.3" }.map(\.name)).count == 26)
    #expect(Set(all.filter { $0.section == "4.5" }.map(\.name)).count == 11)
  }

  @Test("each file shows what becomes of its faults", arguments: faults.keys.sorted())
  func shown(file: String) throws {
    let path = Self.folder.appending(path: file)
    let workspace = try Workspace.withPublication()
    let mapping = path.deletingLastPathComponent().appending(path: "mapping.json").path
    let options = FileManager.default.fileExists(atPath: mapping) ? ["--mapping", mapping] : []
    let words = ["ingest", "p", path.path, "--max-examples", "1000"] + options
    let outcome = try workspace.start(words).end()
    #expect(outcome.exitCode == 0 || outcome.exitCode == 1, "\(outcome.stderr)")
    let found = try Self.places(workspace)
    var bodies: [String: String] = [:]
    for body in try workspace.database().bodies() {
      let ocid = try #require(try json(Array(body.utf8), at: "/ocid").map { text($0) })
      bodies[String(ocid.dropFirst().dropLast())] = body
    }
    for fault in Self.faults[file] ?? [] {
      let said: Comment =
        "\(fault.section) \(fault.name): \(fault.shows) \(fault.place) \(fault.text)"
      switch fault.shows {
      case "published":
        #expect(bodies[fault.place]?.contains(fault.text) == true, said)
      case "unpublished":
        let body = try #require(bodies[fault.place], said)
        #expect(!body.contains(fault.text), said)
      case "passedOver":
        #expect(try workspace.report(1, at: "/inputs/0/tables/0/passedOver") == fault.text, said)
      case "twin":
        let twin = Self.folder.appending(path: fault.text).path
        let again = try workspace.run("ingest", "p", twin)
        #expect(again.stdout.contains(" 0 new, 0 changed"), said)
      default:
        let isThere = found.contains {
          $0.shows == fault.shows && (fault.place.isEmpty || $0.line == fault.place)
            && $0.text.contains(fault.text)
        }
        #expect(isThere, said)
      }
    }
  }

  /// The faults of the run's report, each place with what is said there.
  private static func places(_ workspace: Workspace) throws -> [(
    shows: String, line: String, text: String
  )] {
    var places: [(shows: String, line: String, text: String)] = []
    let report = try workspace.read("p/private/runs/000001.json")
    for fault in try elements(json(report, at: "/faults") ?? []) {
      func word(_ bytes: [UInt8], _ name: String) throws -> String {
        try json(bytes, at: "/\(name)").map { text($0) } ?? ""
      }
      let kind = try word(fault, "kind").dropFirst().dropLast()
      let code = try word(fault, "code").dropFirst().dropLast()
      for example in try elements(json(fault, at: "/examples") ?? []) {
        places.append(("\(kind):\(code)", try word(example, "line"), text(example)))
      }
    }
    return places
  }
}
