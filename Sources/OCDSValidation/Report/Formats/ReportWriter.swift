public import OCDSCore

/// Writes reports in a format and a language.
///
/// Whatever the files hold, the bytes are UTF-8 without control characters but line feeds, and without marks that turn
/// or hide text: what was read is shown, never obeyed.
public struct ReportWriter: Sendable {
  private let format: ReportFormat
  private let language: Language
  private let isColoured: Bool
  private let programVersion: String

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - format: The form of the report.
  ///   - language: The language of its sentences.
  ///   - isColoured: Whether text is coloured for a terminal; other formats have no colours to give.
  ///   - programVersion: The version that the report names as its maker's, such as `0.2.0`.
  public init(
    _ format: ReportFormat,
    language: Language,
    isColoured: Bool = false,
    programVersion: String
  ) {
    self.format = format
    self.language = language
    self.isColoured = isColoured
    self.programVersion = programVersion
  }

  /// Writes a report; the last byte is a line feed.
  public func bytes(_ report: ValidationReport) -> [UInt8] {
    switch format {
    case .text: TextReport(report, language, isColoured: isColoured, programVersion).bytes
    case .json: JSONReport(report, language, programVersion).bytes
    case .jsonl: JSONLinesReport(report, language, programVersion).bytes
    case .html: HTMLReport(report, language, programVersion).bytes
    case .sarif: SARIFReport(report, language, programVersion).bytes
    }
  }
}
