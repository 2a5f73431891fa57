import Glibc
import OCDSCore

/// A form in which the report of a run is written.
enum RunReportForm: String, CaseIterable {
  case text
  case json
  case html

  /// The form that a file's name says; nil for another name.
  init?(path: String) {
    switch path {
    case _ where path.hasSuffix(".txt"): self = .text
    case _ where path.hasSuffix(".json"): self = .json
    case _ where path.hasSuffix(".html"): self = .html
    default: return nil
    }
  }

  /// Writes a report, given as JSON, in the form.
  func bytes(_ json: [UInt8], _ language: Language) throws(UnreadableReport) -> [UInt8] {
    switch self {
    case .json: json
    case .text: RunReportText(try RunReport(json), language).bytes
    case .html: RunReportPage(try RunReport(json), language).bytes
    }
  }
}

/// A file that `--report` names.
struct ReportFile {
  private let path: String
  private let form: RunReportForm

  /// Reads the option; a name that says no form is refused.
  init?(_ arguments: Arguments) throws(UsageError) {
    guard let path = arguments["--report"] else { return nil }
    guard let form = RunReportForm(path: path) else {
      throw .wrongValue(
        "--report",
        Wording(
          es: "un archivo que termine en .txt, .json o .html",
          en: "a file that ends in .txt, .json or .html"
        )
      )
    }
    self.path = path
    self.form = form
  }

  /// Writes the report, given as JSON.
  func write(_ json: [UInt8], _ language: Language) throws {
    let bytes = try form.bytes(json, language)
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw ByteOutput.Failure(
        reason: "\(path): \(unsafe String(cString: strerror(errno)))",
        isClosed: false
      )
    }
    defer { close(file) }
    var output = ByteOutput(file: file)
    try output.append(bytes.span)
    try output.flush()
  }
}
