@testable import OCDSIngestion
import OCDSSchema
import Testing

/// What every profile keeps to.
@Suite("Profiles of sources")
struct SourceProfileTests {
  @Test("every path of a profile can be followed", arguments: SourceProfile.all.map(\.name))
  func paths(name: String) throws {
    let profile = try #require(SourceProfile.named(name))
    let arrays = Set(profile.items.map(\.array))
    for rule in profile.columns where !rule.path.isEmpty {
      let path = OCDSPath(rule.path, arrays: arrays)
      #expect(path?.description == rule.path, "\(rule.path)")
    }
  }

  @Test("every extension of a profile is known", arguments: SourceProfile.all.map(\.name))
  func extensions(name: String) throws {
    let registry = try ExtensionRegistry()
    let profile = try #require(SourceProfile.named(name))
    #expect(!profile.extensions.isEmpty)
    for address in profile.extensions { #expect(registry.find(url: address) != nil, "\(address)") }
  }

  @Test("an organisation stands after the one that it belongs to")
  func members() {
    for profile in SourceProfile.all {
      var roles: Set<String> = []
      for party in profile.parties {
        if let whole = party.memberOf { #expect(roles.contains(whole), "\(profile.name)") }
        roles.insert(party.role)
      }
    }
  }

  private func note(_ rfc: String, _ name: String, _ line: Int, _ names: inout NamesOfRFCs)
    -> String?
  {
    let seen = NameOfRFC(rfc, name, shown: "", line: line, heading: "", notes: 0)
    return seen.flatMap { names.note($0) }
  }

  @Test("another name of an RFC is told once, with the place of the first")
  func names() {
    var names = NamesOfRFCs(limit: 2)
    names.begin("uno.csv")
    #expect(note("AAA010203AB1", "Peña, S.A. de C.V.", 2, &names) == nil)
    names.begin("dos.csv")
    #expect(note("AAA010203AB1", "PENA SA DE CV", 3, &names) == nil)
    #expect(note("AAA010203AB1", "Otra, S.A.", 4, &names) == "uno.csv:2")
    #expect(note("AAA010203AB1", "Otra, S.A.", 5, &names) == nil)
    #expect(note("BBB010203AB1", "Uno", 6, &names) == nil)
    // Beyond the limit nothing is watched.
    #expect(note("CCC010203AB1", "Uno", 7, &names) == nil)
    #expect(note("CCC010203AB1", "Dos", 8, &names) == nil)
    #expect(note("BBB010203AB1", "Dos", 9, &names) == "dos.csv:6")
  }
}
