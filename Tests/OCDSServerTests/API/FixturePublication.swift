import Foundation
import OCDSStore
import TestSupport

/// The invented processes of the fixtures, published; shared by tests that only read.
enum FixturePublication {
  static let shared = Result { try make() }

  private static func make() throws -> TestPublication {
    let publication = try TestPublication()
    for (i, file) in FixtureProcesses.files.enumerated() {
      let package = try bytes(of: Paths.fixtures.appending(path: "releases/\(file)"))
      let releases = try elements(try json(package, at: "/releases") ?? [])
      try publication.ingest(releases.map { text($0) }, at: 1_740_000_000 + Int64(i))
    }
    return publication
  }
}

/// A walk along a listing of rows.
enum RowWalk {
  /// The rows of all pages, each as compact JSON.
  static func rows(_ host: Host, _ path: String, _ member: String) throws -> [[UInt8]] {
    var rows: [[UInt8]] = []
    var target: String? = path
    var pages = 0
    while let next = target, pages < 1000 {
      let page = try host.get(next)
      struct Refused: Error { let target: String }
      guard page.status == 200 else { throw Refused(target: next) }
      rows += try elements(try json(try page.content(), at: "/\(member)") ?? [])
      target = try page.string("/links/next").map {
        String($0.dropFirst(TestPublication.base.count))
      }
      pages += 1
    }
    return rows
  }

  /// The value at a pointer of a row, as JSON text; nil where there is none.
  static func value(_ row: [UInt8], _ pointer: String) throws -> String? {
    try json(row, at: pointer).map(text)
  }

  /// The string at a pointer of a row.
  static func string(_ row: [UInt8], _ pointer: String) throws -> String? {
    try value(row, pointer).map { try JSONDecoder().decode(String.self, from: Data($0.utf8)) }
  }
}
