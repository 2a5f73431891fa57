import OCDSCore
import OCDSIngestion
import OCDSSchema

/// The extensions that a new publication declares, so that whoever publishes need not know what an extension is.
enum DeclaredExtensions {
  /// The word for no source at all.
  static let none = "none"

  /// The addresses that the fields of some sources need, each once, in the order of the sources.
  ///
  /// The names have commas between them, or are `none`; nil is all that are known. Throws `UsageError` for a source that
  /// is not known.
  static func addresses(of names: String?, baseURL: String) throws -> [String] {
    let registry = try ExtensionRegistry()
    var addresses: [String] = []
    for profile in try profiles(names) {
      for url in profile.extensions {
        guard let needed = registry.find(url: url) else { continue }
        let address = needed.url ?? needed.url(below: baseURL)
        if !addresses.contains(address) { addresses.append(address) }
      }
    }
    return addresses
  }

  private static func profiles(_ names: String?) throws -> [SourceProfile] {
    guard let names else { return SourceProfile.all }
    if names == none { return [] }
    return try names.split(separator: ",").map { name in
      guard let profile = SourceProfile.named(String(name)) else {
        let known = SourceProfile.all.map(\.name).joined(separator: ", ")
        throw UsageError.wrongValue(
          "--sources",
          Wording(
            es: "«\(none)», o de estas con comas entre ellas: \(known)",
            en: "\"\(none)\", or of these with commas between them: \(known)"
          )
        )
      }
      return profile
    }
  }
}
