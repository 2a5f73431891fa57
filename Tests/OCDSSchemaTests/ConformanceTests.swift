import OCDSCore
import Testing

@testable import OCDSSchema

/// Compares the project's own statement of the standard with the official files, which the repository does not hold.
@Suite(
  "OCDS 1.1.5 conformance",
  .enabled(
    if: Repository.official != nil,
    "set VITRINA_DATA to a folder that holds the official files as ocds-1.1.5"
  )
)
struct ConformanceTests {
  static let schemas = [
    "record-package-schema.json", "release-package-schema.json", "release-schema.json",
    "versioned-release-validation-schema.json",
  ]
  static let codelists = SchemaFile.all.map(\.name).filter { $0.hasPrefix("codelists/") }

  @Test("a schema states every official fact and no other", arguments: schemas)
  func facts(name: String) throws {
    let official = try SchemaFacts(officialBytes(name))
    let own = try SchemaFacts(#require(SchemaFile(named: name)).bytes)
    #expect(own.facts.count > 40)
    #expect(own.prose.isEmpty)
    for pointer in Set(official.facts.keys).union(own.facts.keys).sorted()
    where official.facts[pointer] != own.facts[pointer] {
      let values = (own.facts[pointer] ?? "nothing", official.facts[pointer] ?? "nothing")
      Issue.record("\(name)#\(pointer): \(values.0) here, \(values.1) in the standard")
    }
  }

  @Test("a codelist has every official code, in order, with its facts", arguments: codelists)
  func codes(name: String) throws {
    let official = try CSVTable(officialBytes(name), named: name)
    let own = try CSVTable(named: name)
    for column in ["Code", "Category", "Deprecated", "Section", "Valid Until"] {
      #expect(values(of: column, in: own) == values(of: column, in: official), "\(column)")
    }
  }

  @Test("no description is taken from the official files")
  func wording() throws {
    var official: Set<String> = []
    for name in Self.schemas { try official.formUnion(SchemaFacts(officialBytes(name)).prose) }
    var own: Set<String> = []
    for name in Self.codelists {
      official.formUnion(
        values(of: "Description", in: try CSVTable(officialBytes(name), named: name))
      )
      own.formUnion(values(of: "Description", in: try CSVTable(named: name)))
    }
    own.formUnion(values(of: "description", in: try CSVTable(named: "labels/en.csv")))
    own.remove("")
    #expect(official.count > 300 && own.count > 200)
    #expect(official.isDisjoint(with: own))
  }

  @Test("the program knows every official codelist")
  func names() throws {
    let official = try SchemaFacts(officialBytes("release-schema.json"))
    let names = official.facts.filter { $0.key.hasSuffix("/codelist") }.values
    #expect(try Set(Codelists().all.map { "\"\($0.name)\"" }) == Set(names))
  }

  private func officialBytes(_ name: String) throws -> [UInt8] {
    try Repository.bytes(of: name, in: try #require(Repository.official))
  }

  /// The fields of a column, or empty ones where the table lacks it.
  private func values(of column: String, in table: CSVTable) -> [String] {
    guard let index = try? table.index(of: column) else { return table.rows.map { _ in "" } }
    return table.rows.map { $0[index] }
  }
}
