import Foundation
import OCDSCore
import TestSupport

extension ReportFixture {
  /// Its place below `fixtures/invalid`, without its suffix.
  var place: String {
    let folder = folder == InvalidFixtures.folder ? "" : folder.lastPathComponent + "/"
    return folder + file.split(separator: ".").dropLast().joined(separator: ".")
  }

  /// Whether its report says that it is valid.
  func isValid() throws -> Bool {
    try json(bytes(of: report(.en)).firstLine, at: "/valid").map(text) == "true"
  }

  /// The codes of the findings that its report has.
  func findings() throws -> [String] {
    try text(bytes(of: report(.en))).split(separator: "\n").compactMap { line in
      let document = try JSONDocument(String(line))
      guard document.root["type"]?.string == "finding" else { return nil }
      return document.root["code"]?.string
    }
  }
}
