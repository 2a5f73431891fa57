import OCDSCore
import Testing

@testable import OCDSSchema

@Suite("Codelists")
struct CodelistTests {
  /// Names that are the same word in both languages.
  static let sameInBoth: Set = ["currency.csv EUR"]

  let codelists: Codelists

  init() throws { codelists = try Codelists() }

  @Test("each table in the folder is a codelist that the schema names")
  func names() {
    let files = SchemaFile.all.map(\.name).filter { $0.hasPrefix("codelists/") }
    #expect(codelists.all.map { "codelists/\($0.name)" } == files)
    #expect(codelists.all.count == 19)
    #expect(codelists.all.count { !$0.isOpen } == 9)
    #expect(codelists.all.map(\.codes.count).reduce(0, +) == 442)
  }

  @Test("the schema lists exactly the codes of each closed codelist")
  func enums() throws {
    var enums = EnumsByCodelist()
    for name in ["release-schema.json", "record-package-schema.json"] {
      let document = try JSONDocument(try #require(SchemaFile(named: name)).bytes)
      enums.collect(document.root)
    }
    let closed = codelists.all.filter { !$0.isOpen }
    #expect(Set(enums.values.keys) == Set(closed.map(\.name)))
    for codelist in closed {
      for codes in enums.values[codelist.name] ?? [] {
        #expect(codes == Set(codelist.codes.map(\.code)), "\(codelist.name)")
      }
    }
  }

  @Test("every code has a name and a meaning in both languages")
  func meanings() {
    for codelist in codelists.all {
      for code in codelist.codes {
        let place = "\(codelist.name) \(code.code)"
        #expect(!code.title.isIncomplete, "\(place)")
        let isSame = code.title.es == code.title.en
        #expect(isSame == Self.sameInBoth.contains(place), "\(place)")
        guard codelist.name != "currency.csv" else { continue }
        #expect(code.description != nil, "\(place)")
        #expect(code.description?.es != code.description?.en, "\(place)")
      }
      for language in Language.allCases {
        let titles = codelist.codes.map { $0.title[language] }
        #expect(Set(titles).count == titles.count, "\(codelist.name): one name for two codes")
      }
    }
  }

  @Test("a code is found by its exact spelling")
  func lookup() throws {
    let method = try #require(codelists["method.csv"])
    #expect(method["direct"]?.title[.es] == "Adjudicación directa")
    #expect(method["direct"]?.title[.en] == "Direct award")
    #expect(!method.contains("Direct") && method["Direct"] == nil)
    #expect(codelists["method"] == nil)
  }

  @Test("historical codes say so")
  func historical() throws {
    let currency = try #require(codelists["currency.csv"])
    #expect(currency["MXP"]?.validUntil == "1993-01")
    #expect(currency["MXN"]?.isHistorical == false)
    #expect(currency.codes.count { $0.isHistorical } == 123)
    #expect(codelists["awardCriteria.csv"]?["lowestCost"]?.deprecated == "1.1")
    #expect(codelists["documentType.csv"]?["contractDraft"]?.section == "tender, award")
    #expect(codelists["documentType.csv"]?["contractDraft"]?.category == "intermediate")
  }

  @Test("a code that stands twice is refused")
  func duplicate() throws {
    let header = "Code,Title,Title_es,Description,Description_es,Category,Deprecated,Section,"
    let text = header + "Valid Until\na,A,A,,,,,,\na,B,B,,,,,,\n"
    let table = try CSVTable(Array(text.utf8), named: "codelists/x.csv")
    #expect(throws: SchemaError(.unmatchedKey("a"), in: "codelists/x.csv")) {
      try Codelist(table, named: "x.csv", isOpen: false)
    }
  }
}
