public import OCDSCore

/// One download in the making: records go in, bytes come out, and the caller decides when.
///
/// Nothing is read ahead and nothing waits: the caller takes turns with the export, so that it can be driven from a
/// callback that wants the next piece as well as from a loop. It belongs to one thread at a time.
///
///     var buffer = ByteBuffer()
///     while true {
///       let state = try export.fill(&buffer, upTo: 65536)
///       send(buffer.bytes)
///       buffer.removeAll()
///       if state == .done { break }
///       guard state == .hungry else { continue }
///       if let record = try nextRecord() { try export.put(record) } else { try export.finish() }
///     }
///
/// Memory: what one record holds and a buffer; a format that is built (`ExportFormat.isBuilt`) has temporary files.
public final class Export {
  /// The form of the download.
  public let format: ExportFormat
  private let engine: AnyEngine

  /// Begins an export.
  ///
  /// Throws `cannotWrite` where a temporary file cannot be made, and `unexpected` where there is no such table.
  public init(
    _ format: ExportFormat,
    _ catalogue: TableCatalogue,
    _ options: ExportOptions
  ) throws(ExportError) {
    self.format = format
    engine = try Export.engine(format, catalogue, options)
  }

  init(_ format: ExportFormat, _ engine: consuming some ExportEngine & ~Copyable) {
    self.format = format
    self.engine = EngineBox(engine)
  }

  /// Takes a record.
  ///
  /// - Precondition: The last `fill` was `hungry`, or there was none.
  public func put(_ record: ExportRecord) throws(ExportError) { try engine.put(record) }

  /// Says that there are no more records.
  ///
  /// A workbook and a database are completed here, which takes a while: half a second for each 10 MB of rows.
  public func finish() throws(ExportError) { try engine.finish() }

  /// Appends bytes until the buffer holds so many, or there are no more for now.
  ///
  /// The last piece may pass the limit by a row, a block of 64 KB or a stored body.
  public func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    try engine.fill(&output, upTo: limit)
  }

  /// The finished file of a workbook or a database, after `finish`; nil before, and for all other forms.
  ///
  /// Whoever can send a file by its descriptor need not call `fill`.
  public var file: ExportFile? { engine.built }
}

extension Export {
  private static func engine(
    _ format: ExportFormat,
    _ catalogue: TableCatalogue,
    _ options: ExportOptions
  ) throws(ExportError) -> AnyEngine {
    switch format {
    case .csv(let table):
      guard let place = catalogue.index(of: table) else {
        throw ExportError(.unexpected, "table \(table)")
      }
      let csv = CSVExport(catalogue.tables[place], catalogue.plans[place], options)
      return options.isCompressed ? EngineBox(CompressedExport(csv)) : EngineBox(csv)
    case .lines: return EngineBox(LinesExport())
    case .package: return EngineBox(PackageExport(options))
    case .packages: return EngineBox(try PackageArchive(options))
    case .tables: return EngineBox(try TableArchive(catalogue.only(options.tables), options))
    case .workbook: return EngineBox(try WorkbookExport(catalogue.only(options.tables), options))
    case .database: return EngineBox(try DatabaseExport(catalogue.only(options.tables), options))
    }
  }
}

/// An engine of any kind.
class AnyEngine {
  var built: ExportFile? { nil }
  func put(_ record: ExportRecord) throws(ExportError) {}
  func finish() throws(ExportError) {}
  func fill(_ output: inout ByteBuffer, upTo limit: Int) throws(ExportError) -> ExportState {
    .done
  }
}

/// The place where an engine lives.
final class EngineBox<Engine: ExportEngine & ~Copyable>: AnyEngine {
  private var engine: Engine

  init(_ engine: consuming Engine) { self.engine = engine }

  override var built: ExportFile? { engine.built }
  override func put(_ record: ExportRecord) throws(ExportError) { try engine.put(record) }
  override func finish() throws(ExportError) { try engine.finish() }
  override func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    try engine.fill(&output, upTo: limit)
  }
}
