import OCDSCore
import OCDSIngestion
import OCDSStore

/// The judgement of records when every input of a run was read.
///
/// A record whose linked releases are in the ledger adds nothing: its compiled release is compared with ours. One whose
/// linked releases are not all there is taken as one release, so that nothing that it says is lost.
enum DeferredRecords {
  /// Takes the compiled releases of records whose links lead nowhere, as a batch of its own.
  ///
  /// Returns the number of records whose releases cannot be merged.
  static func takeUnlinked(_ inputs: [InputFile?], _ sink: inout IngestSink) throws -> Int {
    try sink.begin(input: -1, name: "")
    do {
      try forEach(inputs, &sink) { value, record, line, source, sink in
        if record.hasEmbeddedReleases { return }
        if !record.linkedReleases.isEmpty,
          try sink.writer.holds(ocid: record.ocid, releases: record.linkedReleases)
        {
          sink.writer.countRead()
          sink.writer.countUnchanged()
          return
        }
        try take(value, record, line, source, &sink)
      }
      return try sink.endBatch().unmergeable
    } catch {
      sink.writer.abandonBatch()
      throw error
    }
  }

  private static func take(
    _ value: JSONView,
    _ record: OCDSRecord,
    _ line: Int,
    _ source: String,
    _ sink: inout IngestSink
  ) throws {
    guard let compiled = value["compiledRelease"], compiled.kind == .object else {
      sink.writer.countRead()
      return try sink.writer.keep(
        Refusal(source: source, line: line, code: .recordWithoutReleases, ocid: record.ocid)
      )
    }
    let text = OCDSRecord.release(fromCompiled: compiled)
    try sink.writer.keep(
      Finding(
        .compiledReleaseTaken,
        pointer: "/compiledRelease",
        ocid: record.ocid,
        releaseId: compiled["id"]?.string,
        source: source,
        line: line
      )
    )
    let document = try JSONDocument(text)
    try sink.take(document.root, line: line, source: source, linked: record.linkedReleases)
  }

  /// Compares the compiled releases of records with ours, and keeps a finding for each that differs.
  static func compare(_ inputs: [InputFile?], _ sink: inout IngestSink) throws {
    try sink.begin(input: -1, name: "")
    do {
      try forEach(inputs, &sink) { value, record, line, source, sink in
        guard record.hasCompiledRelease, let theirs = value["compiledRelease"],
          let text = try sink.writer.compiledRelease(ocid: record.ocid), !text.isEmpty
        else { return }
        let ours = try JSONDocument(text)
        let release = try JSONDocument(OCDSRecord.release(fromCompiled: theirs))
        let mended = try JSONDocument(sink.mended(release.root, record.linkedReleases))
        let place = mended.root.firstDifference(from: ours.root, ignoring: ["id", "date", "tag"])
        guard let place else { return }
        try sink.writer.keep(
          Finding(
            .compiledReleaseDiffers,
            pointer: place.description,
            ocid: record.ocid,
            source: source,
            line: line
          )
        )
      }
      _ = try sink.endBatch()
    } catch {
      sink.writer.abandonBatch()
      throw error
    }
  }

  /// Reads the records that were put off, in the order of the inputs.
  private static func forEach(
    _ inputs: [InputFile?],
    _ sink: inout IngestSink,
    _ body: (JSONView, OCDSRecord, Int, String, inout IngestSink) throws -> Void
  ) throws {
    var last: Int64 = 0
    while true {
      let page = try sink.writer.recordsPutOff(after: last)
      guard let end = page.last else { return }
      last = end.number
      for (_, deferred) in page {
        guard let input = inputs[deferred.source] else { continue }
        let text = try input.bytes(at: deferred.offset, count: deferred.length)
        let document: JSONDocument
        do throws(JSONError) { document = try JSONDocument(text) } catch {
          throw InputChanged(name: input.name)
        }
        let root = document.root
        guard let record = OCDSRecord(of: root) else { throw InputChanged(name: input.name) }
        try body(root, record, deferred.line, input.name, &sink)
      }
    }
  }
}

/// An input that says something else when it is read again.
struct InputChanged: Error, CustomStringConvertible {
  let name: String
  var description: String { "\(name) changed while it was read; ingest it again" }
}
