import OCDSCore
import OCDSStore

/// The kinds of faults of a run in its report, each with its count and its first places.
enum FaultJSON {
  /// Writes what was refused of one kind.
  static func write(_ group: FaultGroup<Refusal>, to writer: inout JSONWriter) {
    guard let first = group.examples.first else { return }
    let title = FaultTitle.of(first)
    let code = first.fault.isEmpty ? first.code.rawValue : first.fault
    writer.object { w in
      w.member("source", first.source)
      w.member("kind", "refusal")
      w.member("code", code)
      w.member("severity", Finding.Severity.error.rawValue)
      w.member("title", title)
      w.member("heading", first.heading)
      w.member("count", integer: group.count)
      w.member(
        "examples",
        array: { w in
          for one in group.examples {
            w.object { w in
              place(one.sheet, one.line, one.ocid, one.releaseId, to: &w)
              if !one.given.isEmpty { w.member("value", Wording(one.given)) }
              if one.detail != title && !one.detail.es.isEmpty { w.member("sentence", one.detail) }
            }
          }
        }
      )
    }
  }

  /// Writes what was found of one kind.
  static func write(_ group: FaultGroup<Finding>, to writer: inout JSONWriter) {
    guard let first = group.examples.first else { return }
    let title = FaultTitle.of(first)
    let isAboutRelease = first.releaseId != nil
    writer.object { w in
      w.member("source", first.source)
      w.member("kind", "finding")
      w.member("code", first.code)
      w.member("severity", first.severity.rawValue)
      w.member("title", title)
      w.member("heading", isAboutRelease ? "" : first.pointer)
      w.member("count", integer: group.count)
      w.member(
        "examples",
        array: { w in
          for one in group.examples {
            w.object { w in
              place(one.sheet, one.line, one.ocid, one.releaseId, to: &w)
              if isAboutRelease && !one.pointer.isEmpty { w.member("heading", one.pointer) }
              if !one.detail.es.isEmpty { w.member("value", one.detail) }
              if one.sentence != title { w.member("sentence", one.sentence) }
            }
          }
        }
      )
    }
  }

  private static func place(
    _ sheet: String,
    _ line: Int,
    _ ocid: String?,
    _ releaseId: String?,
    to w: inout JSONWriter
  ) {
    if !sheet.isEmpty { w.member("sheet", sheet) }
    w.member("line", integer: line)
    w.member("ocid", ifPresent: ocid)
    w.member("releaseId", ifPresent: releaseId)
  }
}
