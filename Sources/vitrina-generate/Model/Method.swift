/// How a supplier is chosen, with the words of the State of Jalisco's law on purchases.
enum Method: CaseIterable {
  case open, selective, limited, direct

  /// The code of the standard.
  var code: String {
    switch self {
    case .open: "open"
    case .selective: "selective"
    case .limited: "limited"
    case .direct: "direct"
    }
  }

  /// The letters that start the procedure's number.
  var acronym: String {
    switch self {
    case .open: "LPL"
    case .selective: "ITP"
    case .limited: "CTC"
    case .direct: "AD"
    }
  }

  /// The method's name in Spanish.
  var details: String {
    switch self {
    case .open: "Licitación pública local con concurrencia del Comité"
    case .selective: "Invitación a cuando menos tres personas"
    case .limited: "Compra con tres cotizaciones"
    case .direct: "Adjudicación directa"
    }
  }

  /// Why the method was chosen, in Spanish.
  var rationale: String {
    switch self {
    case .open:
      "Procedimiento ordinario conforme al artículo 47 de la Ley de Compras Gubernamentales, "
        + "Enajenaciones y Contratación de Servicios del Estado de Jalisco y sus Municipios."
    case .selective:
      "El monto estimado permite convocar a un número limitado de proveedores registrados, según "
        + "los rangos del presupuesto de egresos vigente."
    case .limited:
      "Compra de menor cuantía: se pidieron cotizaciones a proveedores del padrón estatal y se "
        + "eligió la más conveniente."
    case .direct:
      "Excepción a la licitación conforme al artículo 73 de la Ley de Compras Gubernamentales, "
        + "Enajenaciones y Contratación de Servicios del Estado de Jalisco y sus Municipios."
    }
  }

  /// The criterion of award, as the standard's code.
  var criteria: String {
    switch self {
    case .open: "ratedCriteria"
    case .selective: "bestProposal"
    case .limited: "priceOnly"
    case .direct: "singleBidOnly"
    }
  }

  /// The criterion of award in Spanish.
  var criteriaDetails: String {
    switch self {
    case .open: "Puntos y porcentajes: propuesta técnica 40, propuesta económica 60"
    case .selective: "Mejor propuesta técnica y económica"
    case .limited: "Precio más bajo entre las cotizaciones que cumplen"
    case .direct: "Única oferta"
    }
  }

  /// The way in which offers come in, as the standard's code.
  var submission: String {
    switch self {
    case .open, .direct: "electronicSubmission"
    case .selective: "inPerson"
    case .limited: "written"
    }
  }
}
