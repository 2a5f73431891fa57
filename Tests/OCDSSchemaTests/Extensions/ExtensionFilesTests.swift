import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSSchema

/// What stands in the folders of `schema/extensions/`.
@Suite("Extensions")
struct ExtensionFilesTests {
  static let names = Paths.names(in: Paths.root.appending(path: "schema/extensions"))
    .filter { $0 != "registry.csv" }
  /// Extensions that add codes to open lists and nothing else: there is nothing that they could refuse.
  static let refusingNothing: Set = ["extendedProcurementCategory", "publicNotices"]

  let registry: ExtensionRegistry

  init() throws { registry = try ExtensionRegistry() }

  @Test("each folder is an extension of the registry, in order")
  func folders() {
    #expect(registry.all.map(\.name) == Self.names)
    #expect(Self.names.count == 31)
  }

  @Test("each has its name and its purpose in both languages", arguments: names)
  func description(name: String) throws {
    let found = try #require(registry[name])
    #expect(!found.title.isIncomplete && !found.description.isIncomplete)
    #expect(found.description.es.hasSuffix(".") && found.description.en.hasSuffix("."))
    #expect(found.description.es != found.description.en)
    #expect(found.schemas.contains(.release))
    if let url = found.url { #expect(registry.find(url: url) == found) }
  }

  @Test("each declares every schema and codelist of its folder, and no other", arguments: names)
  func declared(name: String) throws {
    let found = try #require(registry[name])
    let declared =
      ["extension.json", "labels/en.csv", "labels/es.csv"] + found.schemas.map(\.fileName)
      + found.codelists.map { "codelists/\($0.file)" }
    #expect(Set(found.files.keys) == Set(declared))
  }

  @Test("each field and object that it adds has a label in both languages", arguments: names)
  func labels(name: String) throws {
    let found = try #require(registry[name])
    let labels = try found.labels()
    #expect(try Set(labels.keys) == ExtensionFields(found).keys)
    for key in labels.keys {
      let label = try #require(labels[key])
      #expect(!label.title.isIncomplete && !label.description.isIncomplete, "\(key)")
      #expect(label.title.es != label.title.en && label.description.es != label.description.en)
      for language in Language.allCases {
        #expect(label.title[language].count <= 50, "\(key): too long for a heading")
        #expect(label.description[language].hasSuffix("."), "\(key)")
      }
    }
  }

  @Test("its codes have names and meanings in both languages", arguments: names)
  func codes(name: String) throws {
    let found = try #require(registry[name])
    for change in found.codelists {
      let list = try Codelist(found.table(change), named: change.codelist, isOpen: true)
      #expect(!list.codes.isEmpty, "\(change.file)")
      for code in list.codes {
        #expect(!code.title.isIncomplete, "\(change.file) \(code.code)")
        // The names of countries say all there is to say.
        if change.file != "country.csv" {
          #expect(code.description != nil, "\(change.file) \(code.code)")
          #expect(code.description?.es != code.description?.en, "\(change.file) \(code.code)")
        }
      }
    }
  }

  @Test("its schema holds no prose, and points to objects that are there", arguments: names)
  func schema(name: String) throws {
    let found = try #require(registry[name])
    for schema in found.schemas {
      #expect(try SchemaFacts(#require(found.patch(of: schema))).prose.isEmpty)
    }
    let patched = try JSONDocument(PatchedSchema([found]).releaseSchema)
    for reference in try ExtensionFields(found).references {
      let object = String(reference.dropFirst("#/definitions/".count))
      let isThere = patched.root["definitions"]?[object] != nil
      #expect(isThere, "\(reference)")
    }
  }

  @Test("the schema lists exactly the codes of each closed list", arguments: names)
  func enums(name: String) throws {
    let patched = try PatchedSchema([#require(registry[name])])
    let document = try JSONDocument(patched.releaseSchema)
    var enums = EnumsByCodelist()
    enums.collect(document.root)
    for list in patched.codelists.all where !list.isOpen {
      let found = try #require(enums.values[list.name], "\(list.name) has no enum")
      #expect(found.allSatisfy { $0 == Set(list.codes.map(\.code)) }, "\(list.name)")
    }
  }

  @Test("each has a package that uses it, and one that breaks or doubts it", arguments: names)
  func fixtures(name: String) throws {
    let folder = Paths.fixtures.appending(path: "extensions/\(name)")
    let isRefusing = !Self.refusingNothing.contains(name)
    let packages = Paths.names(in: folder).filter { $0.hasSuffix(".json") }
    #expect(packages == ["accepts.json", isRefusing ? "refuses.json" : "doubts.json"])
    for file in packages {
      let document = try JSONDocument(bytes(of: folder.appending(path: file)))
      let isApplied = try declared(in: document.root).applied.contains { $0.name == name }
      #expect(isApplied)
    }
  }

  @Test(
    "each extension, and each field and code of ours, stands in the guide",
    arguments: ["docs/extensions.md", "docs/extensions.es.md"]
  )
  func guide(page: String) throws {
    let text = try text(bytes(of: Paths.root.appending(path: page)))
    for name in Self.names { #expect(text.contains("| `\(name)` |"), "\(name)") }
    let jalisco = try #require(registry["jalisco"])
    for key in try jalisco.labels().keys {
      let field = key.split(separator: ".").last ?? ""
      #expect(!key.contains(".") || text.contains(".\(field)`"), "\(key)")
    }
    let list = try #require(PatchedSchema([jalisco]).codelists["procedureCharacter.csv"])
    for code in list.codes { #expect(text.contains("`\(code.code)`"), "\(code.code)") }
  }

  private func declared(in package: borrowing JSONView) throws -> PatchedSchema {
    var urls: [String] = []
    if var extensions = package["extensions"]?.elements {
      while let url = extensions.next() { urls.append(url.string ?? "") }
    }
    let patched = try PatchedSchema(extensions: urls, registry: registry)
    #expect(patched.unknown.isEmpty && patched.problems.isEmpty)
    return patched
  }
}
