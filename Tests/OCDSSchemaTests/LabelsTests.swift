import OCDSCore
import OCDSSchema
import Testing

@Suite("Labels")
struct LabelsTests {
  /// Titles that are the same word in both languages.
  static let sameInBoth: Set = ["Record.ocid", "Release.ocid"]

  let labels: Labels
  let fields: SchemaFields

  init() throws {
    labels = try Labels()
    fields = try SchemaFields()
  }

  @Test("every object and field of the standard has a label, and nothing else has")
  func keys() {
    #expect(Set(labels.keys) == fields.keys)
    #expect(Set(labels.keys).count == labels.keys.count)
  }

  @Test("every label is written in both languages")
  func wording() throws {
    for key in labels.keys {
      let label = try #require(labels[key])
      #expect(!label.title.isIncomplete && !label.description.isIncomplete, "\(key)")
      let isSame = label.title.es == label.title.en
      #expect(isSame == Self.sameInBoth.contains(key), "\(key)")
      #expect(label.description.es != label.description.en, "\(key)")
      for language in Language.allCases {
        #expect(label.title[language].count <= 50, "\(key): too long for a heading")
        #expect(label.description[language].hasSuffix("."), "\(key)")
      }
    }
  }

  @Test("what is out of use says so in its title")
  func deprecated() throws {
    #expect(fields.deprecated.count == 13)
    for key in fields.deprecated {
      let label = try #require(labels[key])
      #expect(label.title.es.hasSuffix("(en desuso)"), "\(key)")
      #expect(label.title.en.hasSuffix("(deprecated)"), "\(key)")
    }
  }

  @Test("a label is found by its object and field")
  func lookup() {
    #expect(labels.label(of: "amount", in: "Value")?.title[.es] == "Importe")
    let signed = labels["Contract.dateSigned"]
    #expect(signed?.title == Wording(es: "Fecha de firma", en: "Date signed"))
    #expect(labels.label(of: "none", in: "Value") == nil)
  }
}
