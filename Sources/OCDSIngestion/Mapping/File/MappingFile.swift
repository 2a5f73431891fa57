internal import OCDSCore

/// A file in which an office says what each heading of its own table is in OCDS.
///
/// The shape is `schema/mapping-schema.json`; what the schema cannot say is checked here as well: paths against the
/// standard and its extensions, and options against the conversion that they belong to.
public struct MappingFile: Sendable {
  /// The version of the shape.
  public static let version = "1.0"
  /// A mapping file is not longer, in bytes.
  public static let sizeLimit = 1 << 20

  /// What the file says, as the profile of a source.
  public let profile: SourceProfile

  /// Reads a mapping file.
  ///
  /// - Throws: `MappingFailure` with all that is wrong.
  /// - Complexity: O(bytes + columns × fields of an object).
  public init(_ bytes: [UInt8], paths: ReleasePaths) throws(MappingFailure) {
    guard bytes.count <= Self.sizeLimit else {
      throw MappingFailure(faults: [
        MappingFault(
          .tooLarge,
          JSONPointer(),
          es: "el archivo tiene \(bytes.count) bytes; un mapa tiene a lo más \(Self.sizeLimit).",
          en: "the file has \(bytes.count) bytes; a mapping has at most \(Self.sizeLimit)."
        )
      ])
    }
    let tree: JSONTree
    do throws(JSONError) {
      let document = try JSONDocument(bytes, limits: JSONLimits(depth: 32))
      tree = JSONTree(document.root)
    } catch {
      let wording = error.wording
      throw MappingFailure(faults: [
        MappingFault(
          .notJSON,
          JSONPointer(),
          es: "no es JSON: \(wording.es).",
          en: "this is no JSON: \(wording.en)."
        )
      ])
    }
    var reader = MappingFileReader(paths)
    let profile = reader.profile(MappingFileReader.Place(value: tree, pointer: JSONPointer()))
    guard let profile, reader.faults.isEmpty else {
      throw MappingFailure(faults: Array(reader.faults.prefix(50)))
    }
    self.profile = profile
  }
}
