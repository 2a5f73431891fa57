internal import OCDSCore

/// The number of tenderers is that of the entries of their list.
///
/// Source: Pelican, `consistent.number_of_tenderers`.
enum NumberOfTenderersCheck: CompiledCheck {
  static let check = Check(
    "consistent.numberOfTenderers",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "El número de licitantes es el de su lista",
      en: "The number of bidders is that of their list"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#tender"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    guard let count = facts.tender.tendererCount else {
      return .notApplicable(
        Wording(es: "No hay una lista de licitantes.", en: "There is no list of bidders.")
      )
    }
    let place = facts.tender.numberOfTenderers
    guard let number = Amount(at: place, of: compiled) else {
      return .notApplicable(
        Wording(es: "numberOfTenderers no es un número.", en: "numberOfTenderers is no number.")
      )
    }
    if number == Amount(count) { return .passed }
    let text = compiled.shown(place)
    return .failed([
      CheckFailure(
        at: place,
        Wording(
          es: "numberOfTenderers dice \(text) y la lista de licitantes tiene \(count);"
            + " corrija el número o complete la lista.",
          en: "numberOfTenderers says \(text) and the list of bidders has \(count);"
            + " mend the number, or complete the list."
        )
      )
    ])
  }
}
