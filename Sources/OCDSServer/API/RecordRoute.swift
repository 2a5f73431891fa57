internal import OCDSCore
internal import OCDSStore

/// One process: a record package with its record.
enum RecordRoute {
  static func route(_ publication: Publication) -> Route {
    Route(
      "/api/v1/records/{ocid}",
      summary: Wording(
        es: "Un proceso: un paquete con su registro.",
        en: "One process: a package with its record."
      ),
      captures: [.ocid],
      responses: [.recordPackage]
    ) { call throws(Problem) in
      let ocid = call.captures[0]
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        guard let record = try worker.reader.record(ocid: ocid) else { return nil }
        let template = publication.recordPackage
        worker.dates.set(record.published)
        var body = Representation(modified: record.published)
        template.begin(
          path: [.plain("/api/v1/records/"), .segment(record.ocid)],
          date: worker.dates.text,
          in: &body.text
        )
        body.append(record, baseURL: template.baseURL)
        body.endPackage()
        return body
      }
      guard let found else { throw .noSuchRecord(ocid) }
      return found
    }
  }
}
