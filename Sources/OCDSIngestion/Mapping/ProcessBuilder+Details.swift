internal import OCDSCore

extension ProcessBuilder {
  /// The name of an organisation in a row, and whether the row names a person in parts.
  func name(of party: RowMapping.Party, _ row: Row) -> (Reading<String>, isPerson: Bool) {
    guard let details = party.details else {
      if let column = party.name.first, party.name.count == 1, Tidy.isPlain(row[column]) {
        return (SupplierName.read(row[column]), false)
      }
      let text = party.name.map { row.text($0) }.joined(separator: " ")
      return (SupplierName.read(text), false)
    }
    let company = SupplierName.read(details.company.map { row.text($0) } ?? "")
    if company.value != nil { return (company, false) }
    let person = PersonName.read(
      given: details.given.map { row.text($0) } ?? "",
      patronymic: details.patronymic.map { row.text($0) } ?? "",
      matronymic: details.matronymic.map { row.text($0) } ?? ""
    )
    // A given name alone is often a company's in the wrong column.
    let isPerson = person.value?.given != nil && person.value?.patronymic != nil
    return (Reading(person.value?.full, company.faults + person.faults), isPerson)
  }

  /// Adds what is published of legal persons alone: the registered name and the address.
  mutating func addDetails(
    of identity: PartyIdentity,
    _ party: RowMapping.Party,
    _ row: Row,
    at place: Int32
  ) {
    guard let details = party.details, identity.identifier?.scheme == "MX-RFC" else { return }
    if let name = identity.name, let object = tree.object(StateName.identifier, in: place) {
      set(StateName.legalName, to: name, in: object)
    }
    guard !details.address.isEmpty else { return }
    let found = AddressColumns.Part.allCases.map { part in
      details.address[part.rawValue].map {
        Tidy.read(row[$0], [.stripsApostrophe, .zeroIsAbsent])
      } ?? .absent
    }
    for (number, reading) in found.enumerated() where !reading.faults.isEmpty {
      let heading = party.rule.details?.address?.columns[number].spellings.first ?? ""
      note(
        reading.faults.filter { $0.severity != .information },
        heading.filter { $0 != "…" }
      )
    }
    func text(_ part: AddressColumns.Part) -> String? { found[part.rawValue].value }
    let members: [(String, String?)] = [
      ("streetAddress", ProcessBuilder.street(text)),
      ("locality", text(.municipality) ?? text(.locality) ?? text(.city)),
      ("region", text(.state)),
      ("postalCode", text(.postalCode).flatMap(ProcessBuilder.postalCode)),
      ("countryName", text(.country)),
    ]
    for (name, value) in members {
      guard let value, let object = tree.object(StateName.address, in: place) else { continue }
      set(StateName(name), to: value, in: object)
    }
  }

  /// `Avenida Vallarta 100, interior 3, Colonia Centro`; nil where no road is named.
  private static func street(_ text: (AddressColumns.Part) -> String?) -> String? {
    guard let road = text(.road) else {
      return [text(.foreignStreet), text(.foreignNumber)].compactMap { $0 }.joined(separator: " ")
        .nonEmpty
    }
    var street = [text(.roadType), road, text(.exterior)].compactMap { $0 }.joined(separator: " ")
    if let interior = text(.interior) { street += ", interior \(interior)" }
    if let settlement = text(.settlement) {
      let kind = text(.settlementType).map { $0 + " " } ?? ""
      street += ", \(kind)\(settlement)"
    }
    return street
  }

  /// Five digits; a spreadsheet may have taken the zero in front away.
  private static func postalCode(_ text: String) -> String? {
    guard text.utf8.allSatisfy({ CharacterClass.isDigit($0) }) else { return nil }
    return text.utf8.count == 5 ? text : text.utf8.count == 4 ? "0" + text : nil
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
