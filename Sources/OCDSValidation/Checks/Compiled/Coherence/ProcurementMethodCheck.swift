internal import OCDSCore

/// A direct procedure has at most one tenderer.
///
/// Source: Pelican, `coherent.procurement_method_vs_number_of_tenderers`.
enum ProcurementMethodCheck: CompiledCheck {
  static let check = Check(
    "coherent.procurementMethod",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Una adjudicación directa tiene a lo sumo un licitante",
      en: "A direct procedure has at most one bidder"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/codelists/#method"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    guard facts.tender.isDirect else {
      return .notApplicable(
        Wording(
          es: "El método de contratación no es «direct».",
          en: "The procurement method is not \"direct\"."
        )
      )
    }
    let place = facts.tender.numberOfTenderers
    guard let number = Amount(at: place, of: compiled) else {
      return .notApplicable(
        Wording(es: "numberOfTenderers no es un número.", en: "numberOfTenderers is no number.")
      )
    }
    if number == .zero || number == Amount(1) { return .passed }
    let text = compiled.shown(place)
    return .failed([
      CheckFailure(
        at: place,
        Wording(
          es: "El método de contratación es «direct», pero numberOfTenderers dice \(text);"
            + " corrija el método o el número.",
          en: "The procurement method is \"direct\", but numberOfTenderers says \(text);"
            + " mend the method or the number."
        )
      )
    ])
  }
}
