import Foundation
import Testing

@testable import vitrina_generate

@Suite("Fixtures")
struct FixtureSetTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/releases")

  @Test("the folder holds what the generator writes, byte for byte, and nothing else")
  func sameAsFolder() throws {
    let files = FixtureSet.files()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.sorted() == files.map(\.name).sorted())
    for file in files {
      let stored = try Data(contentsOf: Self.folder.appending(path: file.name))
      #expect(
        stored.elementsEqual(file.bytes),
        "\(file.name): run vitrina-generate --fixtures fixtures/releases"
      )
    }
  }

  @Test("every course has its turn and failed tenders have a second round")
  func variety() {
    let processes = FixtureSet.plan()
    #expect(processes.count == 60)
    #expect(Set(processes.map(\.method)) == Set(Method.allCases))
    #expect(processes.contains { $0.prior != nil })
    #expect(processes.contains { $0.lots.count > 1 })
    #expect(processes.contains { $0.usesUTC })
    let winners = processes.flatMap { process in
      process.lots.flatMap(\.winners).map { process.tenderers[$0] }
    }
    #expect(winners.contains { $0.firm == nil })
  }

  @Test("a natural person is known by a name and an id that tells nothing")
  func naturalPersons() throws {
    var persons = 0
    for file in FixtureSet.files() where file.name.hasSuffix(".json") {
      for party in try Read.parties(file.bytes) where party.id.contains("-persona-") {
        #expect(party.id.hasPrefix("ocds-xq9v00-persona-"))
        #expect(party.id.utf8.count == 36)
        // An id, a name and roles.
        #expect(party.members == 3)
        persons += 1
      }
    }
    #expect(persons > 0)
  }
}
