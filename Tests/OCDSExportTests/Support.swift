import Foundation
import OCDSCore
import OCDSExport
import OCDSStore
import TestSupport
import Testing

/// The tables, read once.
let catalogue = try? TableCatalogue()

/// The options of an invented publication.
func options(_ language: Language = .es) -> ExportOptions {
  ExportOptions(
    settings: PublicationSettings(
      publisher: PublicationSettings.Publisher(name: "Oficina de Ejemplo"),
      ocidPrefix: "ocds-xq9v00",
      license: "https://creativecommons.org/licenses/by/4.0/",
      baseURL: "https://datos.ejemplo.example"
    ),
    language: language,
    address: "https://datos.ejemplo.example/api/v1/records.json",
    published: Instant(seconds: 1_700_000_000)
  )
}

/// A record of a compiled release's text.
func record(_ text: String, published: Int64 = 1_700_000_000) throws -> ExportRecord {
  let document = try JSONDocument(text)
  let ocid = document.root["ocid"]
  let name = if let ocid { ocid.string ?? "" } else { "" }
  var deflater = Deflater()
  let compact = document.root.compactBytes
  return ExportRecord(
    ocid: name,
    published: Instant(seconds: published),
    compiledRelease: try deflater.chunk(compact.span),
    linkedReleases: Array(
      #"[{"url":"https://datos.ejemplo.example/r/1","date":"2024-01-01T00:00:00Z"}]"#.utf8
    )
  )
}

/// Everything that an export gives for some records, asked for in pieces of a size.
func written(
  _ format: ExportFormat,
  _ records: [ExportRecord],
  _ options: ExportOptions = options(),
  piece: Int = 4096
) throws -> [UInt8] {
  let export = try Export(format, try #require(catalogue), options)
  return try drained(export, records, piece: piece)
}

/// Drives an export to its end.
func drained(_ export: Export, _ records: [ExportRecord], piece: Int = 4096) throws -> [UInt8] {
  var all: [UInt8] = []
  var buffer = ByteBuffer()
  var place = 0
  while true {
    let state = try export.fill(&buffer, upTo: piece)
    all += bytes(buffer.bytes)
    buffer.removeAll()
    switch state {
    case .done: return all
    case .more: continue
    case .hungry:
      if place < records.count {
        try export.put(records[place])
        place += 1
      } else {
        try export.finish()
      }
    }
  }
}

/// The bytes of a span.
func bytes(_ span: Span<UInt8>) -> [UInt8] { (0..<span.count).map { span[$0] } }

/// What a Python program prints that is given a file's path; nil where it fails or there is no Python.
func python(_ program: String, on content: [UInt8], named name: String = "file") throws -> String {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try Data(content).write(to: file)
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", "-c", program, file.path]
  let output = folder.appending(path: "output")
  _ = FileManager.default.createFile(atPath: output.path, contents: nil)
  let handle = try FileHandle(forWritingTo: output)
  process.standardOutput = handle
  process.standardError = handle
  try process.run()
  process.waitUntilExit()
  try handle.close()
  let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
  #expect(process.terminationStatus == 0, "\(text)")
  return text
}
