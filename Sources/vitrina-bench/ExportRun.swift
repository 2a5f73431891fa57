import Glibc
import OCDSCore
import OCDSExport
import OCDSStore

/// Writes a selection in a form, again and again over the compiled releases of a file, and says how long it took.
///
/// The bodies are compressed before the clock starts, as they lie in a database.
func runExport(_ form: String, ofFile path: String, records wanted: Int, tables: [String]) throws {
  let forms: [String: ExportFormat] = [
    "jsonl.gz": .lines, "json": .package, "zip": .packages, "csv": .csv(table: "awards"),
    "csv.zip": .tables, "xlsx": .workbook, "sqlite": .database,
  ]
  guard let format = forms[form] else { throw FileError(path: form) }
  let bodies = try compressed(path)
  guard !bodies.isEmpty else { throw FileError(path: path) }
  let options = ExportOptions(
    settings: PublicationSettings(
      publisher: PublicationSettings.Publisher(name: "Vitrina"),
      ocidPrefix: "ocds-xq9v00",
      baseURL: "https://datos.ejemplo.example"
    ),
    address: "https://datos.ejemplo.example/api/v1/records.\(form)",
    published: Instant(seconds: 1_700_000_000),
    tables: tables
  )
  let catalogue = try TableCatalogue()
  let start = seconds()
  let export = try Export(format, catalogue, options)
  var buffer = ByteBuffer(capacity: 1 << 17)
  var written = 0
  var given = 0
  var read = 0
  while true {
    let state = try export.fill(&buffer, upTo: 1 << 16)
    written += buffer.count
    buffer.removeAll()
    if state == .done { break }
    guard state == .hungry else { continue }
    guard given < wanted else {
      try export.finish()
      continue
    }
    let body = bodies[given % bodies.count]
    read += body.length
    given += 1
    try export.put(
      ExportRecord(
        ocid: "ocds-xq9v00-\(given)",
        published: Instant(seconds: 1_700_000_000),
        compiledRelease: body
      )
    )
  }
  let time = seconds() - start
  print("\(form): \(given) records, \(read) bytes of JSON, \(written) bytes written, \(time) s")
}

/// The lines of a file, compressed as they are stored; at most 4,000.
private func compressed(_ path: String) throws -> [Chunk] {
  let descriptor = unsafe open(path, O_RDONLY)
  guard descriptor >= 0 else { throw FileError(path: path) }
  defer { close(descriptor) }
  var text: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = unsafe block.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    guard count > 0 else { break }
    text += block[..<count]
  }
  var deflater = Deflater()
  var chunks: [Chunk] = []
  for line in text.split(separator: 0x0A).prefix(4000) {
    let bytes = Array(line)
    chunks.append(try deflater.chunk(bytes.span))
  }
  return chunks
}

/// The user and system time of the process so far.
private func seconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
}
