import OCDSIngestion
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

  @Test("another name of an RFC is told once, with the place of the first")
  func names() {
    var names = NamesOfRFCs(limit: 2)
    names.begin("uno.csv")
    #expect(names.note("AAA010203AB1", "Peña, S.A. de C.V.", line: 2) == nil)
    names.begin("dos.csv")
    #expect(names.note("AAA010203AB1", "PENA SA DE CV", line: 3) == nil)
    #expect(names.note("AAA010203AB1", "Otra, S.A.", line: 4) == "uno.csv:2")
    #expect(names.note("AAA010203AB1", "Otra, S.A.", line: 5) == nil)
    #expect(names.note("BBB010203AB1", "Uno", line: 6) == nil)
    // Beyond the limit nothing is watched.
    #expect(names.note("CCC010203AB1", "Uno", line: 7) == nil)
    #expect(names.note("CCC010203AB1", "Dos", line: 8) == nil)
    #expect(names.note("BBB010203AB1", "Dos", line: 9) == "dos.csv:6")
  }
}
