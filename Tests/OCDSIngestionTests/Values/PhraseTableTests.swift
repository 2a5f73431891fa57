import OCDSCore
import OCDSSchema
import TestSupport
import Testing

@testable import OCDSIngestion

@Suite("Tables of phrases")
struct PhraseTableTests {
  /// What each table may give: the codelist of the field, with the extension that adds to it.
  static let lists: [(String, String, String?)] = [
    ("procurement-method", "method.csv", nil), ("tender-status", "tenderStatus.csv", nil),
    ("contract-status", "contractStatus.csv", nil), ("award-criteria", "awardCriteria.csv", nil),
    ("procedure-character", "procedureCharacter.csv", "jalisco"),
    ("party-scale", "partyScale.csv", "partyDetails_scale"),
    ("payment-method", "paymentMethod.csv", "paymentMethod"),
    ("implementation-status", "implementationStatus.csv", "implementationStatus"),
    ("surveillance-mechanism", "surveillanceMechanisms.csv", "surveillanceMechanisms"),
  ]

  private func codelist(_ name: String, _ added: String?) throws -> Codelist {
    let lists: Codelists
    if let added {
      let registry = try ExtensionRegistry()
      lists = try Codelists.patched(by: [try #require(registry[added])])
    } else {
      lists = try Codelists()
    }
    return try #require(lists[name])
  }

  @Test("a table gives the codes of its codelist and no other", arguments: lists)
  func codes(_ table: String, _ list: String, _ added: String?) throws {
    let meanings = try #require(ValueReaders.texts[table]).meanings
    let codelist = try codelist(list, added)
    for meaning in meanings { #expect(codelist.contains(meaning), "\(meaning)") }
  }

  @Test("categories and ways to take part are codes too")
  func otherCodes() throws {
    let lists = try Codelists()
    let main = try #require(lists["procurementCategory.csv"])
    let more = try codelist("extendedProcurementCategory.csv", "extendedProcurementCategory")
    for category in Phrases.procurementCategory.meanings {
      #expect(main.contains(category.main))
      for code in category.additional { #expect(more.contains(code), "\(code)") }
    }
    let methods = try #require(lists["submissionMethod.csv"])
    for method in Phrases.submissionMethod.meanings.joined() { #expect(methods.contains(method)) }
    let currencies = try #require(lists["currency.csv"])
    for code in Phrases.currency.meanings { #expect(currencies[code]?.isHistorical == false) }
  }

  @Test("roles and document types are of the standard or of Mexico's extensions")
  func openCodes() throws {
    let registry = try ExtensionRegistry()
    let lists = try Codelists.patched(by: registry.all)
    let roles = try #require(lists["partyRole.csv"])
    for role in Phrases.partyRole.meanings { #expect(roles.contains(role), "\(role)") }
    let types = try #require(lists["documentType.csv"])
    let ours: Set = [
      "request", "openingOfProposals", "contractAmendment", "physicalReception", "settlement",
      "suspensionNotice", "procurementMethodAuthorization", "awardDeferral", "transferReport",
      "unsuccessfulProcedureNotice",
    ]
    for type in Phrases.documentType.meanings {
      #expect(types.contains(type) != ours.contains(type), "\(type)")
    }
  }

  /// Every table with its known phrases, read by itself.
  static let known: [(String, [String], [String])] = {
    var known = ValueReaders.texts.map { ($0.key, $0.value.known, $0.value.conflicts) }
    known.append(
      (
        "procurement-category", Phrases.procurementCategory.known,
        Phrases.procurementCategory.conflicts
      )
    )
    known.append(
      ("submission-method", Phrases.submissionMethod.known, Phrases.submissionMethod.conflicts)
    )
    known.append(("answer", Phrases.answer.known, Phrases.answer.conflicts))
    known.append(("funds-origin", Phrases.fundsOrigin.known, Phrases.fundsOrigin.conflicts))
    known.append(("unit", Phrases.unit.known, Phrases.unit.conflicts))
    return known
  }()

  @Test(
    "no phrase has two meanings, and every known phrase is read without a word",
    arguments: known
  )
  func consistent(_ table: String, _ phrases: [String], _ conflicts: [String]) throws {
    #expect(conflicts.isEmpty)
    let reader = try #require(ValueReaders.all["phrase-\(table)"])
    for phrase in phrases {
      for form in [phrase, phrase.uppercased(), "  \(phrase). "] {
        let codes = Set(reader(Array(form.utf8)).codes)
        #expect(codes.isSubset(of: ["unspecificPhrase", "statusNeedsAward"]), "\(form)")
      }
    }
  }

  @Test("a phrase longer than what is folded is known by its beginning")
  func long() {
    let tail = String(repeating: " por montos máximos", count: 500)
    #expect(Phrases.procurementMethod.read("Licitación pública" + tail).value == "open")
    #expect(Phrases.contractStatus.read("Activo" + tail).value == nil)
  }
}
