internal import OCDSCore
internal import OCDSStore

/// Awards and contracts of any selection as rows.
enum RowRoutes {
  static func all(_ publication: Publication) -> [Route] {
    [AwardListRoute.route(publication), ContractListRoute.route(publication)]
  }
}

/// The awards of a selection, a row for each of their suppliers.
enum AwardListRoute {
  private static let path = "/api/v1/awards"

  static func route(_ publication: Publication) -> Route {
    Route(
      path,
      summary: Wording(
        es: "Las adjudicaciones de una selección, una fila por adjudicación y proveedor.",
        en: "The awards of a selection, one row an award and supplier."
      ),
      parameters: parameters(without: []),
      responses: [response]
    ) { call throws(Problem) in
      let request = try SelectionRequest(call, of: .awards, zone: publication.zone)
      let place = try request.row(call)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try page(path, request, place, publication.settings, &worker)
      }
      guard let found else { throw .internalError }
      return found
    }
  }

  static let response = RouteResponse(
    schema: "AwardList",
    es: "Una página de adjudicaciones.",
    en: "A page of awards."
  )

  /// The parameters: all filters but some, the two orders that rows have, and the page.
  static func parameters(without filters: [SelectionFilter]) -> [RouteParameter] {
    RowParameters.filters(without: filters) + [sort] + SelectionRequest.paging
  }

  private static let sort = RouteParameter(
    "sort",
    .choice(["published", "date"]),
    es:
      "El orden: el de la primera publicación de los procesos (published), que es el usual, o por "
      + "fecha de adjudicación, la más nueva primero (date).",
    en: "The order: that of the processes' first publication (published), which is the usual one, "
      + "or by the award's date, the newest first (date)."
  )

  static func page(
    _ path: String,
    _ request: SelectionRequest,
    _ place: RowCursor?,
    _ settings: PublicationSettings,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation? {
    let rows = try worker.reader.awards(
      of: request.selection,
      order: request.selection.sort == .date ? .date : .published,
      after: place,
      limit: request.limit
    )
    let listing = RowListing(
      member: "awards",
      address: request.address(path),
      next: rows.next.map { request.address(path, .after, $0.text) },
      limit: request.limit,
      total: try worker.reader.awardTotal(of: request.selection)
    )
    let newest = try worker.reader.lastPublished()
    return listing.page(rows.rows, settings, newest: newest) { row, w in row.write(to: &w) }
  }
}

/// The contracts of a selection.
enum ContractListRoute {
  private static let path = "/api/v1/contracts"

  static func route(_ publication: Publication) -> Route {
    Route(
      path,
      summary: Wording(
        es: "Los contratos de una selección, una fila por contrato.",
        en: "The contracts of a selection, one row a contract."
      ),
      parameters: RowParameters.filters(without: []) + SelectionRequest.paging,
      responses: [
        RouteResponse(
          schema: "ContractList",
          es: "Una página de contratos.",
          en: "A page of contracts."
        )
      ]
    ) { call throws(Problem) in
      let request = try SelectionRequest(call, of: .contracts, zone: publication.zone)
      let place = try request.row(call)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let rows = try worker.reader.contracts(
          of: request.selection,
          after: place,
          limit: request.limit
        )
        let listing = RowListing(
          member: "contracts",
          address: request.address(path),
          next: rows.next.map { request.address(path, .after, $0.text) },
          limit: request.limit,
          total: try worker.reader.contractTotal(of: request.selection)
        )
        let newest = try worker.reader.lastPublished()
        return listing.page(rows.rows, publication.settings, newest: newest) { row, w in
          row.write(to: &w)
        }
      }
      guard let found else { throw .internalError }
      return found
    }
  }
}

/// The filters of rows.
enum RowParameters {
  /// All filters but some; the orders of processes are none of rows.
  static func filters(without filters: [SelectionFilter]) -> [RouteParameter] {
    let left = Set((filters + [.sort, .order]).map(\.name))
    return SelectionRequest.filters.filter { !left.contains($0.name) }
  }
}
