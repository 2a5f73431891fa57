internal import OCDSCore
internal import OCDSStore

/// One process: a record package with its record, in the parts that are asked for, as of now or of an instant.
enum RecordRoute {
  static func route(_ publication: Publication) -> Route {
    let downloads = SelectionDownload.Context(publication)
    return Route(
      "/api/v1/records/{ocid}",
      summary: Wording(
        es: "Un proceso: un paquete con su registro.",
        en: "One process: a package with its record."
      ),
      captures: [.ocid],
      parameters: [RecordParts.parameter, RecordRequest.asOf, SelectionDownloadRoute.lang],
      formats: ProcessDownload.formats,
      responses: [.recordPackage]
    ) { call throws(Problem) in
      let ocid = call.captures[0]
      // Most requests ask for what is stored, and nothing else is looked at on their way.
      guard call.query.isEmpty else { return try chosen(call, publication, downloads) }
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        guard let record = try worker.reader.find(ocid: ocid) else { return nil }
        let template = publication.recordPackage
        worker.dates.set(record.published)
        var body = Representation(modified: record.published, in: worker.takeRoom())
        template.begin(
          path: [.plain("/api/v1/records/"), .segment(ocid)],
          date: worker.dates.text,
          in: &body
        )
        body.append(record, ocid: ocid, from: worker.reader, baseURL: template.baseURL)
        body.endPackage()
        return body
      }
      if let found { return found }
      return try download(call, downloads)
    }
  }

  /// The record in chosen parts or of an instant.
  private static func chosen(
    _ call: Call,
    _ publication: Publication,
    _ downloads: SelectionDownload.Context?
  ) throws(Problem) -> Response {
    let request = try RecordRequest(call, zone: publication.zone)
    try request.refuseTooLarge(publication)
    if let large = try request.stream(publication) { return large }
    let found = try publication.answer(call.request) {
      worker throws(StoreError) -> Representation? in
      try request.representation(publication.recordPackage, &worker)
    }
    if let found { return found }
    if request.isPast { throw .noSuchRecordThen(call.captures[0]) }
    return try download(call, downloads)
  }

  /// The process as a file, where the identifier ends in a format.
  private static func download(
    _ call: Call,
    _ downloads: SelectionDownload.Context?
  ) throws(Problem) -> Response {
    guard let download = try ProcessDownload.response(to: call, downloads) else {
      throw .noSuchRecord(call.captures[0])
    }
    return download
  }
}
