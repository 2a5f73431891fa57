internal import OCDSCore
internal import OCDSStore

/// System 6 of Mexico's Plataforma Digital Nacional: what it asks of a state's system, and what its own aggregator answers.
///
/// Results are compiled releases; of a process whose releases contradict each other, the newest release. No key is needed.
///
/// Source: PDNMX/api_docs, `S6/OAS_API_Contrataciones_Abiertas.json`; PDNMX/s6_backend.
enum PlatformFacade {
  static func routes(_ publication: Publication, _ starts: PageStarts) -> [Route] {
    let lists = PlatformLists()
    return [official(publication, starts, lists), search(publication, starts, lists)]
  }

  private static func official(
    _ publication: Publication,
    _ starts: PageStarts,
    _ lists: PlatformLists
  ) -> Route {
    Route(
      "/contrataciones-abiertas",
      summary: Wording(
        es: "Los procesos que pide el Sistema 6 de la Plataforma Digital Nacional, por página.",
        en: "The processes that System 6 of the Plataforma Digital Nacional asks for, by page."
      ),
      body: RequestBody(
        es:
          "`page` (desde 1), `pageSize` (1 a 200), `sort` y `query`; sin cuerpo, la primera página de 10.",
        en:
          "`page` (from 1), `pageSize` (1 to 200), `sort` and `query`; without a body, the first page of 10."
      ),
      responses: [
        RouteResponse(
          es: "La página, en `pagination` y `results`.",
          en: "The page, in `pagination` and `results`."
        ),
        refusal,
      ],
      isSlow: true
    ) { call throws(Problem) in
      try answer(call, PlatformRequest.official, publication, starts, lists)
    }
  }

  private static func search(
    _ publication: Publication,
    _ starts: PageStarts,
    _ lists: PlatformLists
  ) -> Route {
    Route(
      "/s6/api/v1/search",
      summary: Wording(
        es: "Los procesos como los da el buscador público del Sistema 6, por página.",
        en: "The processes as System 6's public search gives them, by page."
      ),
      parameters: [
        RouteParameter(
          "supplier_id",
          .text(upTo: 200),
          example: "SHCP",
          es:
            "Quien suministra los datos a la plataforma: aquí hay uno solo, se llame como se llame.",
          en: "Who supplies the platform with data: there is one alone here, whatever it is called."
        )
      ],
      body: RequestBody(
        es:
          "`page` (desde 0), `pageSize` (1 a 200) y filtros; sin cuerpo, la primera página de 10.",
        en:
          "`page` (from 0), `pageSize` (1 to 200) and filters; without a body, the first page of 10."
      ),
      responses: [
        RouteResponse(
          es: "La página, en `pagination` y `data`.",
          en: "The page, in `pagination` and `data`."
        ),
        refusal,
      ],
      isSlow: true
    ) { call throws(Problem) in
      try answer(call, PlatformRequest.search, publication, starts, lists)
    }
  }

  private static let refusal = RouteResponse(
    400,
    ["application/json", "application/problem+json"],
    es:
      "Lo que no se entendió del cuerpo, en `code` y `message`; de la dirección, un problema como los demás.",
    en:
      "What was not understood of the body, in `code` and `message`; of the address, a problem like others."
  )

  /// A page whose compiled releases have more bytes of JSON than this is refused: one of fewer rows is not.
  private static let byteLimit = 32 << 20

  private static func answer(
    _ call: Call,
    _ read: (JSONView, ZoneOffset) throws(PlatformRefusal) -> PlatformRequest,
    _ publication: Publication,
    _ starts: PageStarts,
    _ lists: PlatformLists
  ) throws(Problem) -> Response {
    let request: PlatformRequest
    do throws(PlatformRefusal) {
      request = try PlatformRequest.parse(call.request.body, publication.zone, read)
    } catch {
      return failure(400, "bad-body", error.wording[call.language])
    }
    do throws(Problem) {
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let (total, records) = try rows(request, starts, lists, &worker)
        let size = records.reduce(0) { $0 + $1.compiledRelease.length }
        guard size <= byteLimit || records.count == 1 else { return nil }
        return try page(request, total, records, &worker)
      }
      if let found { return found }
    } catch {
      // The platform reads its own shape of error; headers such as Retry-After stay.
      var response = failure(error.status, error.name, error.detail[call.language])
      response.headers += error.headers
      return response
    }
    let wording = Wording(
      es: "La página pasa de \(byteLimit >> 20) MiB; pida menos por página con «pageSize».",
      en: "The page is larger than \(byteLimit >> 20) MiB; ask for less a page with \"pageSize\"."
    )
    return failure(400, "page-too-large", wording[call.language])
  }

  /// How many rows there are, and those of the page.
  private static func rows(
    _ request: PlatformRequest,
    _ starts: PageStarts,
    _ lists: PlatformLists,
    _ worker: inout Worker
  ) throws(StoreError) -> (Int, [StoredRecord]) {
    let (skipped, isOverflowing) = request.page.multipliedReportingOverflow(by: request.pageSize)
    if request.query.isEverything {
      let all = Selection()
      let total = try worker.reader.total(of: all)
      guard !isOverflowing, skipped < total,
        let place = try starts.place(after: skipped, &worker.reader)
      else { return (total, []) }
      return (
        total, try worker.reader.records(of: all, after: place, limit: request.pageSize).rows
      )
    }
    let list = try lists.positions(of: request.query, &worker.reader)
    guard !isOverflowing, skipped < list.count else { return (list.count, []) }
    let page = Array(list[skipped..<min(skipped + request.pageSize, list.count)])
    return (list.count, try worker.reader.records(at: page))
  }

  private static func page(
    _ request: PlatformRequest,
    _ total: Int,
    _ records: [StoredRecord],
    _ worker: inout Worker
  ) throws(StoreError) -> Representation {
    let end = (request.page + 1).multipliedReportingOverflow(by: request.pageSize)
    var writer = JSONWriter()
    writer.beginObject()
    writer.member(
      "pagination",
      object: { w in
        if request.isOfficial {
          w.member("pageSize", integer: request.pageSize)
          w.member("page", integer: request.page + 1)
          w.member("totalRows", integer: total)
          w.member("hasNextPage", boolean: !end.overflow && end.partialValue < total)
        } else {
          w.member("total", integer: total)
          w.member("page", integer: request.page)
          w.member("pageSize", integer: request.pageSize)
        }
      }
    )
    writer.name(request.isOfficial ? "results" : "data")
    var body = Representation(modified: nil)
    body.text = writer.bytes + [UInt8(ascii: "[")]
    var isFirst = true
    for record in records {
      var chunk = record.compiledRelease
      if chunk.length == 0 {
        guard let newest = try worker.reader.releaseIDs(of: record.ocid).last,
          let release = try worker.reader.release(ocid: record.ocid, id: newest)
        else { continue }
        chunk = release.body
      }
      if !isFirst { body.appendComma() }
      isFirst = false
      body.append(chunk)
    }
    body.endPackage()
    return body
  }

  /// An error in the platform's shape.
  private static func failure(_ status: Int, _ code: String, _ message: String) -> Response {
    var writer = JSONWriter()
    writer.object { w in
      w.member("code", code)
      w.member("message", message)
    }
    return Response(
      status: status,
      headers: [
        HeaderField("Content-Type", "application/json"),
        HeaderField("Vary", "Accept-Language"),
        HeaderField("Cache-Control", "no-store"),
      ],
      body: .bytes(writer.bytes)
    )
  }
}
