import Foundation
import OCDSCore
@testable import OCDSIngestion
import OCDSSchema
import TestSupport
import Testing

/// A builder remembers whom the cells of other processes named; nobody may see that it does.
@Suite("Known parties")
struct KnownPartiesTests {
  static let files = [
    "compranet-contratos-2002/gemelo", "compranet-contratos-2010/dirty",
    "compranet-contratos-2010/folio", "compranet-contratos-2018/dirty",
    "compranet-contratos-2023/dirty", "compranet-contratos-2023/persons",
    "comprasmx-expedientes/dirty",
  ]

  private static func context() throws -> MappingContext {
    let settings = PublicationSettings(
      publisher: .init(name: "Oficina"),
      ocidPrefix: "ocds-abc123",
      baseURL: "https://oficina.example"
    )
    let currencies = try #require(try Codelists()["currency.csv"])
    return try #require(
      MappingContext(settings, currencies: currencies, key: PersonKey([UInt8](0..<32)))
    )
  }

  /// The mapping of a fixture and its rows.
  private static func table(_ name: String) throws -> (RowMapping, [Row]) {
    let path = Paths.fixtures.appending(path: "sources/\(name).csv").path
    var rows = RowLookahead(AnyTableReader(try DelimitedReader(try InputFile(path))))
    _ = try rows.nextTable()
    let start = try #require(
      try TableHead.find(in: &rows) {
        SourceProfile.recognised(by: $0.head)?.score($0.head) ?? 0
      }
    )
    let profile = try #require(SourceProfile.recognised(by: start.head))
    let mapping = try #require(RowMapping(profile, start.head, try context()))
    var all: [Row] = []
    var row = Row()
    while try rows.next(into: &row) { all.append(row) }
    return (mapping, all)
  }

  @Test("what was read before changes no process", arguments: files)
  func sameAsFresh(_ name: String) throws {
    let (mapping, rows) = try Self.table(name)
    #expect(rows.count > 1)
    let context = try Self.context()
    var generator = SeededGenerator(seed: 26)
    var shared = ProcessBuilder()
    var parties = 0
    for number in 0..<200 {
      var fresh = ProcessBuilder()
      shared.begin("ocds-abc123-\(number)", context)
      fresh.begin("ocds-abc123-\(number)", context)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let row = rows[Int.random(in: rows.indices, using: &generator)]
        #expect(shared.add(row, mapping) == fresh.add(row, mapping))
      }
      #expect(text(shared.json()) == text(fresh.json()))
      #expect(shared.notes == fresh.notes)
      #expect(shared.names == fresh.names)
      if text(fresh.json()).contains("\"parties\"") { parties += 1 }
    }
    #expect(parties > 0)
  }

  @Test("cells that join to the same text are not taken for one another")
  func bounds() throws {
    let (mapping, rows) = try Self.table("compranet-contratos-2010/clean")
    let party = try #require(mapping.parties.first { $0.identifying.count > 1 })
    func row(_ cells: [String]) -> Row {
      var row = Row()
      row.begin(line: 2)
      for index in 0..<rows[0].count {
        if let place = party.identifying.firstIndex(of: index) { row.append(cells[place]) }
        row.endCell()
      }
      return row
    }
    var known = KnownParties()
    let identity = try #require(
      PartyIdentity(
        name: "Uno, S.A.",
        rfc: nil,
        registry: [],
        prefix: "ocds-abc123",
        key: PersonKey([1])
      )
    )
    let one = KnownParty(identity: identity, id: StateName(id: identity.id), seen: nil)
    let first = row(["ab", "c"])
    let slot = known.slot(of: party, first)
    known.keep(one, in: slot, party, first)
    #expect(known.party(in: slot, party, first)?.identity == identity)
    for other in [["a", "bc"], ["abc", ""], ["ab", ""], ["ab", "cd"]] {
      #expect(known.party(in: slot, party, row(other)) == nil)
    }
    let another = try #require(mapping.parties.first { $0 !== party })
    #expect(known.party(in: slot, another, first) == nil)
  }
}
