internal import OCDSCore
internal import OCDSStore

/// Suppliers and buyers: who they are, what they have in all, and their awards.
enum PartyRoutes {
  static func all(_ publication: Publication) -> [Route] {
    PartyRole.allCases.flatMap { role in
      [
        PartyListRoute.route(role, publication),
        PartyRoute.route(role, publication),
        PartyAwardsRoute.route(role, publication),
      ]
    } + [NameRoute.route(publication)]
  }
}

/// The suppliers or the buyers, a page at a time.
enum PartyListRoute {
  static func route(_ role: PartyRole, _ publication: Publication) -> Route {
    Route(
      role.path,
      summary: role == .supplier
        ? Wording(
          es: "Los proveedores con alguna adjudicación, con lo que suman.",
          en: "The suppliers that have an award, with what they have in all."
        )
        : Wording(
          es: "Las dependencias que compran, con lo que suman.",
          en: "The buyers, with what they have in all."
        ),
      parameters: PartyListRequest.parameters,
      responses: [
        RouteResponse(
          schema: role == .supplier ? "SupplierList" : "BuyerList",
          es: "Una página, con enlace a la siguiente si la hay.",
          en: "A page, with a link to the next where there is one."
        )
      ]
    ) { call throws(Problem) in
      let request = try PartyListRequest(call, role)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let page = try worker.reader.parties(
          role,
          named: request.words,
          sort: request.sort,
          after: request.after,
          limit: request.limit
        )
        let listing = RowListing(
          member: role.collection,
          address: request.address,
          next: page.next.map(request.address(after:)),
          limit: request.limit,
          total: try worker.reader.partyTotal(role, named: request.words)
        )
        let newest = try worker.reader.lastPublished()
        let base = publication.settings.baseURL
        return listing.page(page.rows, publication.settings, newest: newest) { row, w in
          w.object { w in
            w.member("uri", base + role.path(row.id))
            row.writeMembers(role, to: &w)
          }
        }
      }
      guard let found else { throw .internalError }
      return found
    }
  }
}

/// One supplier or buyer.
enum PartyRoute {
  static func route(_ role: PartyRole, _ publication: Publication) -> Route {
    Route(
      "\(role.path)/{id}",
      summary: role == .supplier
        ? Wording(
          es: "Un proveedor: quién es, sus nombres, y lo que se le adjudicó, por año y comprador.",
          en: "A supplier: who it is, its names, and what it was awarded, by year and buyer."
        )
        : Wording(
          es: "Un comprador: quién es, sus nombres, y lo que adjudicó, por año y proveedor.",
          en: "A buyer: who it is, its names, and what it awarded, by year and supplier."
        ),
      captures: [role.capture],
      responses: [
        RouteResponse(
          schema: role == .supplier ? "Supplier" : "Buyer",
          es: "Lo que suma y las partes de adjudicación directa y de oferta única.",
          en: "What it has in all, and the shares of direct awards and of single bids."
        )
      ]
    ) { call throws(Problem) in
      // Identifiers may end like a format: the whole text is looked up, and there is no format to be had.
      let id = call.captures[0]
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        guard let profile = try worker.reader.profile(role, id: id) else { return nil }
        let newest = try worker.reader.lastPublished()
        var body = Representation(modified: newest, capacity: 0)
        body.text = profile.json(role, publication.settings)
        return body
      }
      guard let found else { throw .noSuchParty(role, id) }
      return found
    }
  }
}

/// The awards of one supplier or buyer.
enum PartyAwardsRoute {
  static func route(_ role: PartyRole, _ publication: Publication) -> Route {
    Route(
      "\(role.path)/{id}/awards",
      summary: role == .supplier
        ? Wording(
          es: "Las adjudicaciones de un proveedor, una fila por adjudicación.",
          en: "The awards of a supplier, one row an award."
        )
        : Wording(
          es: "Las adjudicaciones de un comprador, una fila por adjudicación y proveedor.",
          en: "The awards of a buyer, one row an award and supplier."
        ),
      captures: [role.capture],
      parameters: AwardListRoute.parameters(without: [role.filter]),
      responses: [AwardListRoute.response]
    ) { call throws(Problem) in
      let id = call.captures[0]
      let request = try SelectionRequest(
        call,
        of: .awards,
        zone: publication.zone,
        below: (role.filter, id)
      )
      let place = try request.row(call)
      // A text that is no value of the filter is nobody's identifier.
      guard request.selection.values[role.filter] == [id] else { throw .noSuchParty(role, id) }
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        guard try worker.reader.party(role, id: id) != nil else { return nil }
        let path = "\(role.path(id))/awards"
        return try AwardListRoute.page(path, request, place, publication.settings, &worker)
      }
      guard let found else { throw .noSuchParty(role, id) }
      return found
    }
  }
}
