import Glibc
import OCDSCore
import OCDSStore

/// What a dry run tells of each process that it would publish releases of, as text or as one JSON document.
final class Rehearsal {
  private let language: Language
  private let isJSON: Bool
  private let run: Instant
  /// How many changes of a process are shown; all are counted.
  private let limit: Int
  private var output = ByteOutput(file: STDOUT_FILENO)
  private var processes = 0

  init(_ console: Console, isJSON: Bool, run: Instant, limit: Int = 200) {
    language = console.language
    self.isJSON = isJSON
    self.run = run
    self.limit = limit
  }

  /// Tells of a process of an input.
  func tell(of process: RehearsedProcess, source: String) throws {
    let change = try RehearsedChange(process, source: source, run: run, limit: limit)
    if isJSON {
      try output.append(processes == 0 ? "{\"dryRun\":true,\"processes\":[\n" : ",\n")
      try output.append(change.json.span)
    } else {
      try output.append(change.text(language).span)
    }
    processes += 1
  }

  /// Ends with the report of the run, given as JSON.
  func end(_ report: [UInt8]) throws {
    if isJSON {
      try output.append(processes == 0 ? "{\"dryRun\":true,\"processes\":[" : "\n")
      try output.append("],\"report\":")
      try output.append(report.span)
      try output.append("}\n")
    } else {
      if processes > 0 { try output.append("\n") }
      let text = RunReportText(try RunReport(report), language).bytes
      try output.append(text.span)
    }
    try output.flush()
  }
}
