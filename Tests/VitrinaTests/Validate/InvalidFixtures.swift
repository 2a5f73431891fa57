import Foundation
import TestSupport

/// The files of `fixtures/invalid`, and how each of its folders is checked.
enum InvalidFixtures {
  static let folder = Paths.fixtures.appending(path: "invalid")

  /// The folders of files that are held against a schema instead of OCDS.
  static let schemas = [
    "draft-04": Paths.root.appending(path: "schema/draft-04-schema.json").path,
    "validation-report": Paths.root.appending(path: "schema/validation-report-schema.json").path,
    "own-schema": folder.appending(path: "own-schema/schema.json").path,
  ]

  /// The files that are checked as OCDS.
  static let packages = ReportFixture.files(in: folder)

  /// The files that are held against a schema.
  static let documents = schemas.sorted { $0.key < $1.key }.flatMap { name, schema in
    ReportFixture.files(in: folder.appending(path: name), ["--json-schema", schema])
      .filter { $0.file != "schema.json" }
  }

  /// The files that are checked with the settings of a publication, which is at a path.
  static func published(_ publication: String) -> [ReportFixture] {
    ReportFixture.files(in: folder.appending(path: "publication"), ["--publication", publication])
  }
}
