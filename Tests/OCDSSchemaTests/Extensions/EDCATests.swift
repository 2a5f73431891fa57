import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSSchema

/// Compares our statement of the Mexican extensions with the published ones, which the repository does not hold.
@Suite(
  "Mexican extensions (EDCA-MX)",
  .enabled(if: Paths.hasData("edca-mx-extensions"), Comment(rawValue: noData))
)
struct EDCATests {
  static let names = Paths.names(in: Paths.data("edca-mx-extensions")).compactMap { folder in
    folder.hasPrefix("ocds_") ? String(folder.dropFirst(5).dropLast("_extension".count)) : nil
  }
  /// Facts that we leave out on purpose: a list of roles on fields that hold organizations and not codes.
  static let leftOut = [
    "procurementUnits": ["codelist", "openCodelist"]
  ]

  @Test("all fourteen are here")
  func all() throws {
    let registry = try ExtensionRegistry()
    #expect(Self.names.count == 14)
    for name in Self.names {
      let folder = "contratacionesabiertas/ocds_\(name)_extension"
      #expect(registry.find(url: "https://github.com/\(folder)")?.name == name)
    }
  }

  @Test("each published fact stands in ours", arguments: names)
  func facts(name: String) throws {
    let file = folder(name).appending(path: "release-schema.json")
    let own = try #require(try ExtensionRegistry()[name])
    let facts = try SchemaFacts(#require(own.patch(of: .release))).facts
    // Two of them add codes only; one of those has no schema at all.
    guard FileManager.default.fileExists(atPath: file.path) else {
      return #expect(facts == ["": "{}"])
    }
    for (pointer, fact) in try SchemaFacts(bytes(of: file)).facts {
      let last = pointer.split(separator: "/").last.map(String.init) ?? ""
      if Self.leftOut[name]?.contains(last) == true { continue }
      #expect(facts[pointer] == fact, "\(pointer)")
    }
  }

  @Test("each published code stands in ours, in its order", arguments: names)
  func codes(name: String) throws {
    let own = try #require(try ExtensionRegistry()[name])
    let lists = Paths.names(in: folder(name).appending(path: "codelists"))
    #expect(Set(own.codelists.map(\.file)) == Set(lists))
    for change in own.codelists {
      let table = try own.table(change)
      let published = try published(change.file, of: name)
      let column = try table.index(of: "Code")
      let codes = table.rows.map { $0[column] }
      #expect(codes.filter(published.codes.contains) == published.codes, "\(change.file)")
    }
  }

  @Test("no text is taken from the published ones", arguments: names)
  func wording(name: String) throws {
    let own = try #require(try ExtensionRegistry()[name])
    var texts: Set = [own.description.en]
    let labels = try own.labels()
    for key in labels.keys { texts.insert(labels[key]?.description.en ?? "") }
    var published: Set<String> = []
    let file = folder(name).appending(path: "release-schema.json")
    if FileManager.default.fileExists(atPath: file.path) {
      published = try SchemaFacts(bytes(of: file)).prose
    }
    for change in own.codelists {
      let list = try Codelist(own.table(change), named: change.codelist, isOpen: true)
      texts.formUnion(list.codes.compactMap { $0.description?.en })
      published.formUnion(try self.published(change.file, of: name).descriptions)
    }
    #expect(published.isDisjoint(with: texts))
  }

  private func folder(_ name: String) -> URL {
    Paths.data("edca-mx-extensions").appending(path: "ocds_\(name)_extension")
  }

  /// The codes and the meanings of a published list; its lines end in any of the usual ways.
  private func published(
    _ file: String,
    of name: String
  ) throws -> (codes: [String], descriptions: [String]) {
    var bytes = try bytes(of: folder(name).appending(path: "codelists/\(file)"))
    bytes.removeAll { $0 == 0x0D }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    let table = try CSVTable(bytes, named: file)
    let code = try table.index(of: "Code")
    let description = try table.index(of: "Description")
    return (table.rows.map { $0[code] }, table.rows.map { $0[description] })
  }
}
