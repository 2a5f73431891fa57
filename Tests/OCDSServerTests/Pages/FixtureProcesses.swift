import Foundation
import OCDSCore
import OCDSSchema
import TestSupport

@testable import OCDSServer

/// The invented processes of the fixtures, compiled.
enum FixtureProcesses {
  /// The names of the files.
  static let files = Paths.names(in: Paths.fixtures.appending(path: "releases")).filter {
    $0.hasSuffix(".json")
  }

  /// The compiled release and the entries of the history of a file.
  static func page(_ file: String, _ language: Language, spoiled by: ((String) -> String)? = nil)
    throws -> ProcessPage
  {
    let path = Paths.fixtures.appending(path: "releases/\(file)")
    let package = try JSONDocument(bytes(of: path))
    var releases: [Published] = []
    if let list = package.root["releases"] { releases = Published(list).items }
    var compiled = try self.compiled(package)
    if let by { compiled = compiled.mapTexts(by) }
    return ProcessPage(
      settings: PublicationSettings(
        publisher: .init(name: by?("Oficina") ?? "Unidad de Compras de Ejemplo"),
        ocidPrefix: "ocds-xq9v00",
        license: "https://creativecommons.org/licenses/by/4.0/",
        baseURL: "https://contrataciones.example"
      ),
      language: language,
      words: CodeWords(try Codelists()),
      ocid: compiled["ocid"].text ?? "",
      compiled: compiled,
      history: releases.map { release in
        ProcessPage.Entry(
          id: release["id"].text ?? "",
          date: release["date"].text ?? "",
          tags: release["tag"].items.compactMap(\.text),
          changes: (1...9).map {
            Wording(es: by?("cambio \($0)") ?? "cambio \($0)", en: "change \($0)")
          },
          address: .here(["api", "v1", "releases", release["id"].text ?? ""])
        )
      },
      findings: [
        Wording(es: by?("revise") ?? "Revise el monto.", en: by?("check") ?? "Check the amount.")
      ],
      downloads: [
        ProcessPage.Download(name: Wording("JSON"), address: .here(["api", "v1", "records", "x"]))
      ]
    )
  }

  private static func compiled(_ package: borrowing JSONDocument) throws -> Published {
    guard let schema = SchemaFile(named: "release-schema.json") else { return .nothing }
    let document = try JSONDocument(schema.bytes)
    var merger = Merger(rules: MergeRules(schema: document.root))
    if let releases = package.root["releases"] {
      var elements = releases.elements
      while let release = elements.next() { try merger.add(release) }
    }
    var out = ByteBuffer(capacity: 1 << 16)
    try merger.finish(into: &out)
    let text = [UInt8](copying: out.bytes)
    let result = try JSONDocument(text)
    return Published(result.root)
  }
}

extension Published {
  /// The same with every text changed.
  func mapTexts(_ change: (String) -> String) -> Published {
    switch self {
    case .text(let text): .text(change(text))
    case .list(let items): .list(items.map { $0.mapTexts(change) })
    case .object(let members):
      .object(members.map { (name: $0.name, value: $0.value.mapTexts(change)) })
    default: self
    }
  }
}
