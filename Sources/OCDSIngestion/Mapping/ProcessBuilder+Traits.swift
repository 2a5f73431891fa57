internal import OCDSCore

extension ProcessBuilder {
  /// Adds what the traits of a profile make of a row: whose process it is, and amounts that stand in for others.
  mutating func addTraits(of mapping: RowMapping, _ row: Row, _ ids: [String: [UInt8]]) {
    if let subject = mapping.traits.subject, let rule = mapping.profile.traits.subject {
      addSubject(subject, rule, ids)
    }
    if let period = mapping.traits.period { check(period, mapping, row) }
    for (number, fallback) in mapping.traits.fallbacks.enumerated() {
      // One cell may stand in for the value of the award and of the contract: it is told once.
      if let note = fall(back: fallback, mapping, row, ids), number == 0 { keep(note) }
    }
  }

  private mutating func addSubject(
    _ identity: PartyIdentity,
    _ rule: SubjectRule,
    _ ids: [String: [UInt8]]
  ) {
    guard
      let place = tree.item(identity.id.utf8Array, of: "parties".utf8Array, in: StateTree.root)
    else { return }
    if let name = identity.name { set("name", to: name, in: place) }
    if let identifier = identity.identifier,
      let object = tree.object("identifier".utf8Array, in: place)
    {
      set("scheme", to: identifier.scheme, in: object)
      set("id", to: identifier.id, in: object)
    }
    for role in rule.roles { tree.add(quoted(role), to: "roles".utf8Array, in: place) }
    for reference in rule.references { refer(to: identity, reference, ids) }
  }

  /// Takes the first column that has an amount for a value without one, and says which it was.
  private mutating func fall(
    back fallback: BoundTraits.Fallback,
    _ mapping: RowMapping,
    _ row: Row,
    _ ids: [String: [UInt8]]
  ) -> CellNote? {
    for (index, heading) in fallback.columns {
      guard let amount = Money.read(row[index]).value else { continue }
      guard let place = place(fallback.steps[...], ids),
        tree.value("amount".utf8Array, in: place) == nil
      else { return nil }
      _ = tree.set("amount".utf8Array, to: Array(amount.number.utf8), in: place)
      let currency: String?
      if let column = fallback.currency, !isBlank(row[column]) {
        let reading = mapping.context.currencies.read(row[column])
        currency = reading.isAbsent ? mapping.profile.currency : reading.value
      } else {
        currency = amount.currency ?? mapping.profile.currency
      }
      if let currency { set("currency", to: currency, in: place) }
      return .amountFrom(heading, amount.number, line: line)
    }
    return nil
  }
}

extension CellNote {
  /// An amount was taken from another column than its own.
  static func amountFrom(_ heading: String, _ number: String, line: Int) -> CellNote {
    CellNote(
      "amountFromOtherColumn",
      .information,
      number,
      line: line,
      heading: heading,
      Wording(
        es:
          "El monto con impuestos está vacío; se publicó el de «\(heading)». Si hay uno con impuestos, escríbalo.",
        en:
          "The amount with taxes is empty; that of “\(heading)” was published. If there is one with taxes, write it."
      )
    )
  }

  /// A row says again, with an earlier day, what a later row says.
  public static func superseded(line: Int, by later: Int, heading: String) -> CellNote {
    CellNote(
      "superseded",
      .information,
      "",
      line: line,
      heading: heading,
      Wording(
        es:
          "La fila repite lo que la fila \(later) dice con fecha de actualización posterior; se publicó la \(later).",
        en:
          "The row says again what row \(later) says with a later day of update; row \(later) was published."
      )
    )
  }
}
