internal import OCDSCore
internal import OCDSStore

extension PartyRole {
  /// The member of a listing, and the part of its address.
  var collection: String { self == .supplier ? "suppliers" : "buyers" }

  /// The address of the listing, after the publication's.
  var path: String { "/api/v1/\(collection)" }

  /// The address of one party, after the publication's.
  func path(_ id: String) -> String { "\(path)/\(PercentEncoding.segment(id))" }

  var listing: ListingCursor.Listing { self == .supplier ? .suppliers : .buyers }

  /// The parties on the other side of its awards.
  var counterpart: PartyRole { self == .supplier ? .buyer : .supplier }

  /// The identifier in a path.
  var capture: RouteParameter {
    RouteParameter(
      "id",
      .text(upTo: 500),
      es: self == .supplier
        ? "El identificador del proveedor." : "El identificador de la dependencia que compra.",
      en: self == .supplier ? "The supplier's identifier." : "The buyer's identifier."
    )
  }
}

extension Problem {
  /// Nobody has this identifier in this role.
  static func noSuchParty(_ role: PartyRole, _ id: String) -> Problem {
    switch role {
    case .supplier:
      Problem(
        name: "no-such-supplier",
        status: 404,
        title: Wording(es: "No existe este proveedor", en: "No such supplier"),
        detail: Wording(
          es: "Ninguna adjudicación publicada tiene un proveedor con el identificador «\(id)».",
          en: "No published award has a supplier with the identifier \"\(id)\"."
        )
      )
    case .buyer:
      Problem(
        name: "no-such-buyer",
        status: 404,
        title: Wording(es: "No existe este comprador", en: "No such buyer"),
        detail: Wording(
          es: "Ningún proceso publicado tiene un comprador con el identificador «\(id)».",
          en: "No published process has a buyer with the identifier \"\(id)\"."
        )
      )
    }
  }
}
