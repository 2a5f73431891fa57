import Glibc
import OCDSCore
import OCDSIngestion
import OCDSValidation

/// Checks one file after the other and writes the report of all.
enum ReportOutput {
  /// Reports on some files, and gives the exit code: 0 where all are valid, 1 with errors, 65 or 66 where one could not be
  /// read.
  static func run(
    _ names: [String],
    _ options: ValidateOptions,
    _ console: Console,
    finish: (inout ValidationReport) -> Void = { _ in },
    check: (InputFile, Int) throws -> FileReport
  ) throws -> ExitCode {
    var report = ValidationReport(files: [])
    var code = ExitCode.done
    for name in names {
      let file: InputFile
      do throws(InputFile.Failure) { file = try InputFile(name) } catch {
        var failed = FileReport(name: name)
        failed.failure = .init(message: error.reason)
        report.files.append(failed)
        code = ExitCode(error.code)
        continue
      }
      let found = try check(file, report.files.count)
      if found.failure != nil && code == .done { code = .unreadable }
      report.files.append(found)
    }
    finish(&report)
    if code == .done && !report.isValid { code = .found }
    try write(report, options, console)
    return code
  }

  private static func write(
    _ report: ValidationReport,
    _ options: ValidateOptions,
    _ console: Console
  ) throws {
    let wantsNoColour = unsafe getenv("NO_COLOR") != nil
    let writer = ReportWriter(
      options.format,
      language: console.language,
      isColoured: options.output == nil && isatty(STDOUT_FILENO) == 1 && !wantsNoColour,
      programVersion: Program.version
    )
    let bytes = writer.bytes(report)
    guard let path = options.output else {
      var output = ByteOutput(file: STDOUT_FILENO)
      try output.append(bytes.span)
      return try output.flush()
    }
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
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
