internal import OCDSCore

extension ProcessBuilder {
  /// Adds what the traits of a profile make of a row: whose process it is, and amounts that stand in for others.
  mutating func addTraits(of mapping: RowMapping, _ row: Row) {
    if let subject = mapping.traits.subject, !last.hasSubject {
      addSubject(subject, mapping)
      last.hasSubject = true
    }
    if let period = mapping.traits.period { check(period, mapping, row) }
    for (number, fallback) in mapping.traits.fallbacks.enumerated() {
      // One cell may stand in for the value of the award and of the contract: it is told once.
      if let note = fall(back: fallback, mapping, row), number == 0 { keep(note) }
    }
  }

  private mutating func addSubject(_ subject: BoundTraits.Subject, _ mapping: RowMapping) {
    let id = StateName(id: subject.identity.id)
    guard let place = tree.item(id, of: StateName.parties, in: StateTree.root) else { return }
    if let name = subject.identity.name { set(StateName.name, to: name, in: place) }
    if let identifier = subject.identity.identifier,
      let object = tree.object(StateName.identifier, in: place)
    {
      set(StateName.scheme, to: identifier.scheme, in: object)
      set(StateName.id, to: identifier.id, in: object)
    }
    for role in subject.roles { tree.add(role, to: StateName.roles, in: place) }
    for reference in subject.references { refer(to: id, reference, mapping) }
  }

  /// Takes the first column that has an amount for a value without one, and says which it was.
  private mutating func fall(
    back fallback: BoundTraits.Fallback,
    _ mapping: RowMapping,
    _ row: Row
  ) -> CellNote? {
    for (index, heading) in fallback.columns {
      guard let amount = Money.read(row[index]).value else { continue }
      guard let place = place(fallback.way, mapping),
        tree.value(StateName.amount, in: place) == nil
      else { return nil }
      take(json: amount.number)
      _ = tree.set(StateName.amount, to: value, in: place)
      let currency: String?
      if let column = fallback.currency, !isBlank(row[column]) {
        let reading = mapping.context.currencies.read(row[column])
        currency = reading.isAbsent ? mapping.profile.currency : reading.value
      } else {
        currency = amount.currency ?? mapping.profile.currency
      }
      if let currency { set(StateName.currency, to: currency, in: place) }
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

  /// A row says with an earlier day what an earlier delivery of its source said with a later one.
  public static func supersededBefore(line: Int, heading: String) -> CellNote {
    CellNote(
      "supersededBefore",
      .information,
      String(line),
      line: line,
      heading: heading,
      Wording(
        es:
          "Un archivo anterior de la fuente dijo lo mismo con fecha de actualización posterior; se dejó lo publicado.",
        en:
          "An earlier file of the source said this with a later day of update; what was published stays."
      )
    )
  }
}
