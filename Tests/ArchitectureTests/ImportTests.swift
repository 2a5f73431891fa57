import Foundation
import Testing

/// The rooms of the package and what each may import.
///
/// This table is the architecture.
let rooms: [String: Set<String>] = [
  "OCDSCore": [],
  "OCDSSchema": ["OCDSCore", "CSchema"],
  "OCDSIngestion": [
    "OCDSCore", "OCDSSchema", "CArchive", "CCrypto", "CCurl", "CExpat", "Glibc",
    "Synchronization",
  ],
  "OCDSStore": [
    "OCDSCore", "CSQLite", "CCrypto", "CISAL", "CZlib", "Glibc", "Synchronization",
  ],
  "OCDSExport": [
    "OCDSCore", "OCDSSchema", "OCDSStore", "CArchive", "CISAL", "CXLSXWriter", "CZlib", "Glibc",
  ],
  "OCDSServer": [
    "OCDSCore", "OCDSExport", "OCDSSchema", "OCDSStore", "CMicroHTTPD", "CSite", "Glibc",
    "Synchronization", "Dispatch",
  ],
  "OCDSValidation": ["OCDSCore", "OCDSSchema", "CPCRE2", "Synchronization"],
  "vitrina": [
    "OCDSCore", "OCDSExport", "OCDSSchema", "OCDSIngestion", "OCDSStore", "OCDSServer",
    "OCDSValidation", "Glibc", "Synchronization",
  ],
  "vitrina-generate": ["OCDSCore", "Glibc"],
  "vitrina-bench": ["OCDSCore", "OCDSExport", "OCDSStore", "Glibc"],
  "fuzz-json": ["OCDSCore", "CFuzzer"],
  "fuzz-schema": ["OCDSCore", "OCDSValidation", "CFuzzer"],
  "fuzz-evaluate": ["OCDSCore", "OCDSSchema", "OCDSValidation", "CFuzzer"],
  "fuzz-workbook": ["OCDSCore", "OCDSIngestion", "CFuzzer"],
  "fuzz-rows": ["OCDSCore", "OCDSIngestion", "CFuzzer"],
]

@Suite("Architecture")
struct ImportTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let sources = root.appending(path: "Sources").resolvingSymlinksInPath()

  /// The Swift files of a folder, however deep.
  static func files(in room: String) throws -> [URL] {
    let folder = sources.appending(path: room)
    let enumerator = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    return enumerator.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
  }

  @Test("a room imports only what the table allows", arguments: rooms.keys.sorted())
  func imports(_ room: String) throws {
    let allowed = try #require(rooms[room])
    let pattern =
      /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:public |package |internal |private |fileprivate )?import (?:struct |class |enum |func |var |protocol |typealias )?(\w+)/
    let files = try Self.files(in: room)
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let match = line.firstMatch(of: pattern) else { continue }
        #expect(
          allowed.contains(String(match.1)),
          "\(room)/\(file.lastPathComponent) imports \(match.1)"
        )
      }
    }
  }

  @Test("every room stands in the table")
  func allRooms() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    let swift = try folders.filter { try !$0.hasPrefix("C") && !Self.files(in: $0).isEmpty }
    #expect(Set(swift) == Set(rooms.keys))
  }

  @Test("only the store speaks SQL")
  func sql() throws {
    for room in rooms.keys where room != "OCDSStore" {
      for file in try Self.files(in: room) {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains("sqlite3_"), "\(file.lastPathComponent) calls SQLite")
        #expect(
          text.firstMatch(of: #/"(SELECT|INSERT|UPDATE|DELETE) /#) == nil,
          "\(file.lastPathComponent) holds SQL"
        )
      }
    }
  }

  @Test("no file crashes on purpose without a reason", arguments: rooms.keys.sorted())
  func shortcuts(_ room: String) throws {
    for file in try Self.files(in: room) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in ["try!", "fatalError(", "@unchecked Sendable", " as! "] {
        #expect(!text.contains(word), "\(file.lastPathComponent) has \(word)")
      }
    }
  }

  @Test("no file is longer than 500 lines", arguments: rooms.keys.sorted())
  func length(_ room: String) throws {
    for file in try Self.files(in: room) {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      #expect(lines.count <= 500, "\(file.lastPathComponent) has \(lines.count) lines")
    }
  }

  @Test("the package depends on no other")
  func packages() throws {
    let manifest = try String(
      contentsOf: Self.root.appending(path: "Package.swift"),
      encoding: .utf8
    )
    #expect(!manifest.contains(".package("))
  }
}
