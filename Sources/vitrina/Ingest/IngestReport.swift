import OCDSCore
import OCDSStore

/// What a run did, for people and for programs.
struct IngestReport {
  /// What became of an input.
  struct Input {
    let name: String
    /// Why it could not be read, or nil.
    let failure: Wording?
    let exitCode: ExitCode
    /// What the run counted of it.
    var counts = RunCounts()
    /// What became of its tables; nil for OCDS.
    var tables: TableReport?
    /// The SHA-256 under which the original is kept; nil where none is.
    var sha256: String?
    /// What its releases were taken for; nil for tables.
    var releases: OCDSReport?
  }

  let run: Int64
  let started: Instant
  let seconds: Double
  let inputs: [Input]
  let counts: RunCounts
  let unmergeable: Int
  /// Whether nothing was published or kept.
  let isRehearsal: Bool

  /// The most refusals and findings that the report quotes; the counts are exact.
  static let examples = 1000

  /// The most examples that the report has in all, whatever is asked for of each kind.
  private static let exampleLimit = 20_000

  /// The report as JSON, for `DIR/private/runs/`, with at most so many examples of each kind of fault.
  func json(_ account: borrowing RunReader, examples: Int) throws(StoreError) -> [UInt8] {
    let refusals = try account.refusals(ofRun: run, limit: IngestReport.examples)
    let findings = try account.findings(ofRun: run, limit: IngestReport.examples)
    let limit = IngestReport.exampleLimit
    let refused = try account.refusalGroups(ofRun: run, examples: examples, limit: limit)
    let found = try account.findingGroups(ofRun: run, examples: examples, limit: limit)
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      w.member("run", integer: run)
      if isRehearsal { w.member("dryRun", boolean: true) }
      w.member("version", Program.version)
      w.member("started", started.text(milliseconds: true))
      w.member("seconds", number: Format.seconds(seconds))
      w.member("read", integer: counts.read)
      w.member("published", integer: counts.published)
      w.member("unchanged", integer: counts.unchanged)
      w.member("refused", integer: counts.refused)
      w.member("findings", integer: counts.findings)
      w.member("recordsWithoutCompiledRelease", integer: unmergeable)
      w.member(
        "inputs",
        array: { w in
          for input in inputs {
            w.object { w in
              w.member("name", input.name)
              w.member("sha256", ifPresent: input.sha256)
              if let failure = input.failure { write("failure", failure, to: &w) }
              if input.failure == nil, input.tables == nil {
                w.member("form", IngestReport.ocds)
              }
              w.member("read", integer: input.counts.read)
              w.member("published", integer: input.counts.published)
              w.member("unchanged", integer: input.counts.unchanged)
              w.member("refused", integer: input.counts.refused)
              if let tables = input.tables { tables.write(to: &w) }
              if let releases = input.releases { releases.write(to: &w) }
            }
          }
        }
      )
      w.member(
        "faults",
        array: { w in
          for group in refused { FaultJSON.write(group, to: &w) }
          for group in found { FaultJSON.write(group, to: &w) }
        }
      )
      w.member("refusals", array: { w in for one in refusals { write(one, to: &w) } })
      w.member("findingList", array: { w in for one in findings { write(one, to: &w) } })
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ name: String, _ wording: Wording, to writer: inout JSONWriter) {
    writer.member(name, wording)
  }

  private static let ocds = Wording(
    es: "OCDS, porque su contenido es JSON con entregas, registros o paquetes",
    en: "OCDS, because its content is JSON with releases, records or packages"
  )

  private func write(_ refusal: Refusal, to writer: inout JSONWriter) {
    writer.object { w in
      w.member("source", refusal.source)
      if !refusal.sheet.isEmpty { w.member("sheet", refusal.sheet) }
      w.member("line", integer: refusal.line)
      w.member("code", refusal.code.rawValue)
      w.member("ocid", ifPresent: refusal.ocid)
      w.member("releaseId", ifPresent: refusal.releaseId)
      write("detail", refusal.detail, to: &w)
      write("reason", refusal.code.wording, to: &w)
    }
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object { w in
      w.member("source", finding.source)
      if !finding.sheet.isEmpty { w.member("sheet", finding.sheet) }
      w.member("line", integer: finding.line)
      w.member("code", finding.code)
      w.member("severity", finding.severity.rawValue)
      w.member("pointer", finding.pointer)
      w.member("count", integer: finding.count)
      w.member("ocid", ifPresent: finding.ocid)
      w.member("releaseId", ifPresent: finding.releaseId)
      write("detail", finding.detail, to: &w)
      write("reason", finding.sentence, to: &w)
    }
  }

  /// The run's exit code: that of the first input that could not be read, else whether anything was refused.
  var exitCode: ExitCode {
    if let failed = inputs.first(where: { $0.exitCode != .done }) { return failed.exitCode }
    return counts.refused > 0 || unmergeable > 0 ? .found : .done
  }
}
