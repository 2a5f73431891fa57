internal import OCDSCore
internal import OCDSExport
internal import OCDSStore

/// One process in a form: the address of its record with an ending.
///
/// The address is looked for as a whole first, because an ocid may end in `.csv` itself.
enum ProcessDownload {
  /// The endings.
  static let formats = DownloadForm.allCases.map(\.rawValue)

  /// The process that an address names by its ocid and an ending; nil where there is none.
  static func response(
    to call: Call,
    _ context: SelectionDownload.Context?
  ) throws(Problem) -> Response? {
    guard let context, let (ocid, ending) = call.suffix, let form = DownloadForm(rawValue: ending)
    else { return nil }
    let publication = context.publication
    let record: StoredRecord?
    do throws(StoreError) {
      record = try publication.read { worker throws(StoreError) in
        try worker.reader.record(ocid: ocid)
      }
    } catch {
      throw publication.problem(error)
    }
    guard let record else { return nil }
    let download = SelectionDownload(
      form: form,
      about: "/\(ocid)",
      address: "/api/v1/records/\(PercentEncoding.segment(ocid)).\(ending)"
        + (call["lang"].map { "?lang=\($0)" } ?? ""),
      name: ocid,
      language: SelectionDownloadRoute.language(call),
      tables: [],
      suppliers: [],
      queue: RecordQueue(record, context.rules)
    )
    return try download.response(to: call, context)
  }
}
