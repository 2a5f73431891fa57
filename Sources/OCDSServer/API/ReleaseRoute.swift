internal import OCDSCore
internal import OCDSStore

/// One release, in the bytes in which it was published: a release package with it alone.
enum ReleaseRoute {
  static func route(_ publication: Publication) -> Route {
    Route(
      "/api/v1/releases/{ocid}/{id}",
      summary: Wording(
        es: "Una entrega, en los bytes en que se publicó.",
        en: "One release, in the bytes in which it was published."
      ),
      captures: [.ocid, .releaseID],
      responses: [.releasePackage]
    ) { call throws(Problem) in
      let (ocid, id) = (call.captures[0], call.captures[1])
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        guard let release = try worker.reader.release(ocid: ocid, id: id) else { return nil }
        let template = publication.releasePackage
        worker.dates.set(release.published)
        var body = Representation(modified: release.published)
        template.begin(
          path: [
            .plain("/api/v1/releases/"), .segment(release.ocid), .plain("/"), .segment(release.id),
          ],
          date: worker.dates.text,
          in: &body
        )
        body.append(release.body)
        body.endPackage()
        return body
      }
      guard let found else { throw .noSuchRelease(ocid, id) }
      return found
    }
  }
}
