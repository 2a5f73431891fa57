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
    /// What became of its tables; nil for OCDS.
    var tables: TableReport?
    /// The SHA-256 under which the original is kept; nil where none is.
    var sha256: String?
  }

  let run: Int64
  let started: Instant
  let seconds: Double
  let inputs: [Input]
  let counts: RunCounts
  let unmergeable: Int

  /// The most refusals and findings that the report quotes; the counts are exact.
  static let examples = 1000

  /// The report as JSON, for `DIR/private/runs/`.
  func json(refusals: [Refusal], findings: [Finding]) -> [UInt8] {
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      w.member("run", integer: run)
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
              if let tables = input.tables { tables.write(to: &w) }
            }
          }
        }
      )
      w.member("refusals", array: { w in for one in refusals { write(one, to: &w) } })
      w.member("findingList", array: { w in for one in findings { write(one, to: &w) } })
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ name: String, _ wording: Wording, to writer: inout JSONWriter) {
    writer.member(
      name,
      object: { w in
        w.member("es", wording.es)
        w.member("en", wording.en)
      }
    )
  }

  private func write(_ refusal: Refusal, to writer: inout JSONWriter) {
    writer.object { w in
      w.member("source", refusal.source)
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
