import OCDSCore
import OCDSIngestion
import OCDSSchema
import OCDSValidation

/// Reads mapping files.
enum MappingInput {
  /// The profile that a mapping file describes.
  ///
  /// - Throws: `UnusableMapping` with all that is wrong, `InputFile.Failure` where the file cannot be read.
  static func read(_ path: String) throws -> SourceProfile {
    let file = try InputFile(path)
    // One byte more than is allowed, so that the reader sees that there is more.
    let bytes = try file.bytes(at: 0, count: min(file.length, MappingFile.sizeLimit + 1))
    let mapping: MappingFile
    do throws(MappingFailure) {
      mapping = try MappingFile(bytes, paths: standardPaths())
    } catch {
      throw UnusableMapping(path: path, reasons: error.faults.map(\.wording))
    }
    let groups = try findings(in: bytes)
    guard groups.isEmpty else {
      throw UnusableMapping(
        path: path,
        reasons: groups.map { group in
          let place = group.examples.first?.pointer ?? ""
          return Wording(es: "\(place): \(group.message.es)", en: "\(place): \(group.message.en)")
        }
      )
    }
    return mapping.profile
  }

  /// What the schema of mapping files finds.
  static func findings(in bytes: [UInt8]) throws -> [FindingGroup] {
    let name = "mapping-schema.json"
    guard let file = SchemaFile(named: name) else {
      preconditionFailure("the schema of mappings is compiled in")
    }
    let schema = try JSONSchema(at: name, registry: SchemaRegistry([name: file.bytes]))
    var checker = DocumentChecker(schema, examples: 1)
    let document = try JSONDocument(bytes)
    _ = checker.document(document.root, at: UnitPlace(offset: 0))
    var collector = FindingCollector(examples: 1)
    collector.add(checker.take())
    return collector.groups { TextPosition(line: 1, column: $0 + 1) }
      .filter { $0.check.severity != .information }
  }

  private static func standardPaths() -> ReleasePaths {
    do { return try ReleasePaths() } catch {
      preconditionFailure("the standard and its extensions are compiled in: \(error)")
    }
  }
}

/// A mapping file that cannot be used.
struct UnusableMapping: Error {
  let path: String
  let reasons: [Wording]
}
