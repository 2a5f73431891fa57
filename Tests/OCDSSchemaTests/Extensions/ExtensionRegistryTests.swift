import Testing

@testable import OCDSSchema

@Suite("Addresses of extensions")
struct ExtensionRegistryTests {
  static let github = "https://raw.githubusercontent.com/open-contracting-extensions"
  static let addresses = [
    ("\(github)/ocds_bid_extension/v1.1.5/extension.json", "bids"),
    ("\(github)/ocds_bid_extension/v1.1.4/", "bids"),
    ("\(github)/ocds_bid_extension/master/release-schema.json", "bids"),
    ("\(github)/OCDS_LOTS_EXTENSION/master/extension.json#top", "lots"),
    (
      "http://raw.githubusercontent.com/open-contracting/ocds_location_extension/master/",
      "location"
    ),
    ("HTTPS://github.com/open-contracting-extensions/ocds_enquiry_extension", "enquiries"),
    (
      "https://github.com/open-contracting-extensions/ocds_process_title_extension/",
      "process_title"
    ),
    ("https://github.com/x/ocds_memberOf_extension.git", "memberOf"),
    ("https://github.com/x/ocds_techniques_extension/archive/master.zip", "techniques"),
    ("https://example.org/zip/ocds_coveredBy_extension-1.1.5.zip", "coveredBy"),
    ("https://extensions.open-contracting.org/en/extensions/bids/master/", "bids"),
    ("https://extensions.open-contracting.org/es/extensions/budget/v1.1.5", "budget_breakdown"),
    ("https://extensions.open-contracting.org/en/extensions/partyScale/1.1/", "partyDetails_scale"),
    (
      "https://extensions.open-contracting.org/en/extensions/additionalContactPoint/master/",
      "additionalContactPoints"
    ),
    (
      "https://raw.githubusercontent.com/contratacionesabiertas/ocds_guarantees_extension/master/extension.json",
      "guarantees"
    ),
    (
      "https://github.com/contratacionesabiertas/ocds_budgetBreakdown_extension", "budget_breakdown"
    ),
    ("https://github.com/INAImexico/ocds_budgetLines_extension/", "budgetLines"),
    ("https://gitlab.example/raw?file=ocds_taxes_extension/extension.json&ref=1.1", "taxes"),
    (
      "https://gitlab.example/api/v4/projects/mx%2Focds_taxes_extension/files/extension.json?ref=1",
      "taxes"
    ),
    ("https://compras.example/extensions/jalisco/extension.json", "jalisco"),
    ("https://compras.example/jalisco/extension.json", "jalisco"),
    ("https://compras.example/ocds/jalisco/release-schema.json", "jalisco"),
    ("https://example.org/schema/extensions/awardRationale/extension.json", "awardRationale"),
    ("\(github)/ocds_pagination_extension/master/extension.json", "pagination"),
  ]

  @Test("an extension is known by the names of its folders", arguments: addresses)
  func known(url: String, name: String) throws {
    #expect(try ExtensionRegistry().find(url: url)?.name == name)
  }

  @Test(
    "another address is unknown",
    arguments: [
      "", "ocds_bid_extension", "bids", "file:///ocds_bid_extension/extension.json", "https://",
      "https:///ocds_bid_extension/", "https://ocds_bid_extension/", "https://example.org",
      "https://example.org/bids/extension.json", "https://example.org/bids/",
      "https://example.org/ocds_bids_extension/extension.json",
      "https://example.org/my_ocds_bid_extension/", "https://example.org/jalisco/",
      "https://example.org/#ocds_bid_extension", "https://example.org/%ocds/extension.json",
      "https://github.com/open-contracting-extensions/ocds_beneficialOwners_extension/",
    ]
  )
  func unknown(url: String) throws {
    #expect(try ExtensionRegistry().find(url: url) == nil)
  }

  @Test("no two extensions share a name")
  func names() throws {
    let all = try ExtensionRegistry().all
    let names = all.flatMap { source in
      Set((source.aliases + [source.name]).map { $0.lowercased() })
    }
    #expect(Set(names).count == names.count)
  }

  @Test("a publisher serves an extension below its own address")
  func own() throws {
    let jalisco = try #require(try ExtensionRegistry()["jalisco"])
    #expect(jalisco.url == nil)
    let url = "https://compras.example/extensions/jalisco/extension.json"
    #expect(jalisco.url(below: "https://compras.example") == url)
    #expect(jalisco.url(below: "https://compras.example/") == url)
  }

  @Test("the file of a codelist says what is done to it")
  func changes() {
    let files = ["+partyRole.csv", "-partyRole.csv", "partyRole.csv"]
    #expect(files.map { CodelistChange(file: $0).kind } == [.adds, .removes, .brings])
    #expect(files.allSatisfy { CodelistChange(file: $0).codelist == "partyRole.csv" })
  }
}
