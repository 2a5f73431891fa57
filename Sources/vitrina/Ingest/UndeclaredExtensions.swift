import OCDSCore
import OCDSIngestion
import OCDSSchema

/// The extensions that the fields of tables need and the publication does not declare, each told once a run.
struct UndeclaredExtensions {
  private let registry: ExtensionRegistry
  private let baseURL: String
  /// The names of those that were declared or told.
  private var known: Set<String>

  /// Takes what a publication declares.
  init(_ settings: PublicationSettings) throws(SchemaError) {
    registry = try ExtensionRegistry()
    baseURL = settings.baseURL
    known = []
    for address in settings.extensions {
      if let found = registry.find(url: address) { known.insert(found.name) }
    }
  }

  /// What to tell of a table of a profile, with the address to declare.
  mutating func findings(of profile: SourceProfile, source: String, line: Int) -> [Finding] {
    findings(of: profile.name, needing: profile.extensions, source: source, line: line)
  }

  /// What to tell of OCDS of a kind.
  mutating func findings(of kind: OCDSSource, source: String, line: Int) -> [Finding] {
    findings(of: kind.rawValue, needing: kind.extensions, source: source, line: line)
  }

  private mutating func findings(
    of profile: String,
    needing extensions: [String],
    source: String,
    line: Int
  ) -> [Finding] {
    extensions.compactMap { address in
      guard let needed = registry.find(url: address), known.insert(needed.name).inserted else {
        return nil
      }
      let url = needed.url ?? needed.url(below: baseURL)
      return Finding(
        code: "extensionNotDeclared",
        severity: .information,
        sentence: Wording(
          es:
            "Los campos de «\(profile)» usan la extensión \(needed.name), que publication.json no declara. Agregue en \"extensions\": \"\(url)\"",
          en:
            "The fields of “\(profile)” use the extension \(needed.name), which publication.json does not declare. Add to \"extensions\": \"\(url)\""
        ),
        pointer: "",
        ocid: nil,
        releaseId: nil,
        source: source,
        line: line,
        detail: Wording("")
      )
    }
  }
}
