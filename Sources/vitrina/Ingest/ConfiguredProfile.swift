import OCDSCore
import OCDSIngestion
import OCDSStore

/// The profiles of sources of `publication.json`.
enum ConfiguredProfile {
  /// The profile that a source names or whose mapping it names; nil where its tables are to be recognised.
  ///
  /// - Throws: `StoreError` where there is no such profile, and what `MappingInput` throws.
  static func of(_ source: SourceSettings, in folder: PublicationFolder) throws -> SourceProfile? {
    if let mapping = source.mapping {
      return try MappingInput.read(mapping.hasPrefix("/") ? mapping : "\(folder.path)/\(mapping)")
    }
    guard let name = source.profile else { return nil }
    if let profile = SourceProfile.named(name) { return profile }
    let names = SourceProfile.all.map(\.name)
    let list = names.joined(separator: ", ")
    let nearest = NearestWord.slip(name, among: names)
    throw StoreError(
      .invalidSettings,
      Wording(
        es:
          "\(folder.settingsPath): el perfil «\(name)» de la fuente «\(source.name)» no existe; \(nearest.map { "¿quiso decir «\($0)»?" } ?? "debe ser uno de \(list)")",
        en:
          "\(folder.settingsPath): the profile \"\(name)\" of the source \"\(source.name)\" does not exist; \(nearest.map { "did you mean \"\($0)\"?" } ?? "it must be one of \(list)")"
      ).kept
    )
  }
}
