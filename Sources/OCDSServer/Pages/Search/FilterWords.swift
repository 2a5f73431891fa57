internal import OCDSCore
internal import OCDSStore

/// What filters and their values are called on pages.
struct FilterWords: Sendable {
  let codes: CodeWords

  /// The name of a filter, as a label.
  static func name(_ filter: SelectionFilter) -> Wording {
    switch filter {
    case .q: Wording(es: "Palabras", en: "Words")
    case .supplier: Wording(es: "Proveedor", en: "Supplier")
    case .buyer: Wording(es: "Comprador", en: "Buyer")
    case .procuringEntity: Wording(es: "Quién convoca", en: "Procuring entity")
    case .method: Wording(es: "Cómo se contrata", en: "Procurement method")
    case .category: Wording(es: "Qué se contrata", en: "Category")
    case .status: Wording(es: "Estado de la licitación", en: "Tender status")
    case .tag: Wording(es: "Qué se ha publicado", en: "What was published")
    case .classification: Wording(es: "Clave de clasificación", en: "Classification code")
    case .year: Wording(es: "Año", en: "Year")
    case .from: Wording(es: "Desde", en: "From")
    case .to: Wording(es: "Hasta", en: "Until")
    case .minAmount: Wording(es: "Monto mínimo", en: "Least amount")
    case .maxAmount: Wording(es: "Monto máximo", en: "Greatest amount")
    case .currency: Wording(es: "Moneda", en: "Currency")
    case .hasBids: Wording(es: "Se sabe quién participó", en: "Bidders are known")
    case .singleBid: Wording(es: "Un solo participante", en: "A single bidder")
    case .natural: Wording(es: "El proveedor es una persona física", en: "The supplier is a person")
    case .dateOf: Wording(es: "Fecha que se compara", en: "Date that is compared")
    case .amountOf: Wording(es: "Monto que se compara", en: "Amount that is compared")
    case .sort: Wording(es: "Orden", en: "Order")
    case .order: Wording(es: "Sentido", en: "Direction")
    case .asOf: Wording(es: "Como se veía el", en: "As it was on")
    }
  }

  /// What a value of a filter is called.
  func value(_ value: String, of filter: SelectionFilter) -> Wording {
    switch filter {
    case .method: codes.method(value)
    case .category: codes.category(value)
    case .status: codes.tenderStatus(value)
    case .tag: codes.tag(value)
    case .hasBids, .singleBid, .natural:
      value == "true" ? Wording(es: "sí", en: "yes") : Wording(es: "no", en: "no")
    case .dateOf: FilterWords.date(value)
    case .amountOf: FilterWords.amount(value)
    case .from, .to, .asOf: DateWords.words(value)
    case .minAmount, .maxAmount: Wording(NumberWords.plain(value))
    case .sort: FilterWords.sort(value)
    case .order:
      value == "asc"
        ? Wording(es: "ascendente", en: "ascending") : Wording(es: "descendente", en: "descending")
    default: Wording(value)
    }
  }

  private static func date(_ value: String) -> Wording {
    switch value {
    case "tender": Wording(es: "inicio de la licitación", en: "start of the tender")
    case "award": Wording(es: "adjudicación", en: "award")
    case "contract": Wording(es: "firma del contrato", en: "signature of the contract")
    default: Wording(es: "primera publicación", en: "first release")
    }
  }

  private static func amount(_ value: String) -> Wording {
    switch value {
    case "tender": Wording(es: "el de la licitación", en: "that of the tender")
    case "award": Wording(es: "el de la adjudicación", en: "that of the award")
    case "contract": Wording(es: "el del contrato", en: "that of the contract")
    default: Wording(es: "el que haya", en: "whichever there is")
    }
  }

  /// What an order is called.
  static func sort(_ value: String) -> Wording {
    switch value {
    case "date": Wording(es: "más recientes", en: "newest")
    case "updated": Wording(es: "recién publicado", en: "just published")
    case "amount": Wording(es: "mayor monto", en: "greatest amount")
    case "title": Wording(es: "título", en: "title")
    case "relevance": Wording(es: "las que mejor coinciden", en: "best match")
    default: Wording(es: "orden de publicación", en: "order of publication")
    }
  }
}
