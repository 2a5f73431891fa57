internal import OCDSCore

extension ReferenceKind {
  /// Whose: «del comprador», "the buyer's".
  var owner: Wording {
    switch self {
    case .buyer: Wording(es: "del comprador", en: "The buyer's")
    case .procuringEntity: Wording(es: "de la convocante", en: "The procuring entity's")
    case .tenderer: Wording(es: "del licitante", en: "The bidder's")
    case .supplier: Wording(es: "del proveedor", en: "The supplier's")
    case .payer: Wording(es: "del pagador", en: "The payer's")
    case .payee: Wording(es: "del beneficiario", en: "The payee's")
    }
  }

  /// As what: «como comprador», "as the buyer".
  var capacity: Wording {
    switch self {
    case .buyer: Wording(es: "como comprador", en: "as the buyer")
    case .procuringEntity: Wording(es: "como convocante", en: "as the procuring entity")
    case .tenderer: Wording(es: "como licitante", en: "as a bidder")
    case .supplier: Wording(es: "como proveedor", en: "as a supplier")
    case .payer: Wording(es: "como pagador", en: "as a payer")
    case .payee: Wording(es: "como beneficiario", en: "as a payee")
    }
  }

  /// That there is no such reference.
  var absence: Wording {
    switch self {
    case .buyer: Wording(es: "No se indica el comprador.", en: "No buyer is given.")
    case .procuringEntity:
      Wording(es: "No se indica la convocante.", en: "No procuring entity is given.")
    case .tenderer: Wording(es: "No se indican licitantes.", en: "No bidders are given.")
    case .supplier:
      Wording(es: "Ninguna adjudicación indica proveedores.", en: "No award gives suppliers.")
    case .payer:
      Wording(es: "Ningún pago indica quién paga.", en: "No payment gives a payer.")
    case .payee:
      Wording(es: "Ningún pago indica quién cobra.", en: "No payment gives a payee.")
    }
  }

  /// Where such references stand.
  var path: String {
    switch self {
    case .buyer: "buyer"
    case .procuringEntity: "tender/procuringEntity"
    case .tenderer: "tender/tenderers"
    case .supplier: "awards/suppliers"
    case .payer: "contracts/implementation/transactions/payer"
    case .payee: "contracts/implementation/transactions/payee"
    }
  }
}
