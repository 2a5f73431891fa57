internal import OCDSCore
internal import OCDSStore

/// The list of suppliers or buyers in one language.
enum PartyListPageRoute {
  static func route(_ site: Site, _ role: PartyRole, _ language: Language) -> Route {
    Route(
      role.list.pattern(language),
      summary: role == .supplier
        ? Wording(
          es: "Los proveedores, por nombre o monto.",
          en: "The suppliers, by name or amount."
        )
        : Wording(es: "Los compradores, por nombre o monto.", en: "The buyers, by name or amount."),
      parameters: [
        RouteParameter(
          "q",
          .other(
            mustBe: Wording(es: "palabras de un nombre", en: "words of a name"),
            pattern: nil
          ),
          es: "Comienzos de palabras del nombre.",
          en: "Beginnings of words of the name."
        ),
        RouteParameter(
          "sort",
          .choice(PartySort.allCases.map(\.rawValue)),
          es: "El orden: por monto si no se pide otro.",
          en: "The order: by amount where no other is asked for."
        ),
        PartyPageRoute.cursor,
      ],
      responses: [.sitePage, .withoutEmptyFields]
    ) { call throws(Problem) in
      let name = call["q"].map { $0.cut(200) }.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
      let sort = call["sort"].flatMap(PartySort.init(rawValue:)) ?? .amount
      var asked = PartyListPage.Asked(role: role, name: name, sort: sort, cursor: nil)
      let place = try PartyPageRoute.place(call, asked.listing, asked.canonicalText)
      if call.query.contains(where: { $0.value.isEmpty }) {
        return .redirect(
          to: role.list.address(language, query: asked.pairs).text,
          status: 302
        )
      }
      asked = PartyListPage.Asked(role: role, name: name, sort: sort, cursor: place)
      let key = "\(role)s \(language) \(asked.canonicalText) \(call["cursor"] ?? "")"
      let found = try site.page(call.request, key) { [asked] worker throws(StoreError) in
        try PartyListPage(site, language, asked, &worker).document()
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }
}
