import Glibc
import OCDSCore
import OCDSExport
import OCDSStore

/// Writes ready-made files out of one state of a publication.
struct ReadyMadeWriter: ~Copyable {
  /// What was written.
  struct Written {
    let bytes: Int
    let sha256: String
    let rows: Int
  }

  private let settings: PublicationSettings
  private let language: Language
  private let catalogue: TableCatalogue
  private var reader: PublicationReader
  /// The last sequence of the state that is written.
  let sequence: Int64
  /// When it was published; nil where nothing is.
  let published: Instant?
  /// The months of first releases.
  let months: [MonthOfProcesses]
  /// The places that one search gives.
  private static let places = 5000

  /// Holds on to the state of a publication: what is published from now on is for the next time.
  init(_ folder: PublicationFolder, _ settings: PublicationSettings, _ language: Language) throws {
    let catalogue = try TableCatalogue()
    var reader = try PublicationReader(folder)
    try reader.keep()
    let sequence = try reader.ledgerSequence()
    let published = try reader.lastPublished()
    let months = try reader.monthsOfProcesses()
    self.settings = settings
    self.language = language
    self.catalogue = catalogue
    self.reader = reader
    self.sequence = sequence
    self.published = published
    self.months = months
  }

  /// When the newest release of a file was published.
  mutating func published(of file: ReadyMadeFile) throws -> Instant {
    try reader.published(sequence: file.span.lastSequence) ?? Instant(seconds: 0)
  }

  /// Writes a file to a descriptor.
  mutating func write(
    _ file: ReadyMadeFile,
    published: Instant,
    to descriptor: Int32
  ) throws -> Written {
    let options = ExportOptions(
      settings: settings,
      language: language,
      address: "\(settings.baseURL)/downloads/\(file.name)",
      published: published,
      fileName: String(file.name.dropLast(file.form.rawValue.utf8.count + 1)),
      temporaryFolder: unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp",
      expectedRecords: file.span.processes
    )
    let export = try Export(file.form.format, catalogue, options)
    let selection = try file.selection(zone: reader.zone)
    let output = DigestedFile(file.name, descriptor: descriptor)
    var rows = 0
    var place: SelectionCursor?
    repeat {
      let page = try reader.positions(of: selection, after: place, limit: ReadyMadeWriter.places)
      for position in page.rows {
        for record in try reader.records(after: position - 1, limit: 1) {
          while try output.take(from: export) != .hungry { continue }
          try export.put(ExportRecord(record, baseURL: settings.baseURL))
          rows += 1
        }
      }
      place = page.next
    } while place != nil
    while try output.take(from: export) != .hungry { continue }
    try export.finish()
    while try output.take(from: export) != .done { continue }
    return Written(bytes: output.bytes, sha256: output.finish().description, rows: rows)
  }
}
