internal import OCDSCore

extension ProcessBuilder {
  /// Sets what the text of a column says.
  mutating func convert(
    _ column: RowMapping.Column,
    _ row: Row,
    _ ids: [String: [UInt8]],
    _ context: MappingContext,
    _ profile: SourceProfile
  ) {
    let heading = column.heading
    if case .constant(let text) = column.conversion {
      return set(Array(text.utf8), at: column.steps, ids, heading: heading)
    }
    if case .join(_, let separator) = column.conversion {
      let texts = ([column.index] + column.joined).compactMap {
        Tidy.read(row[$0], .stripsApostrophe).value
      }
      if texts.isEmpty || (column.isFallback && isFilled(column, ids)) { return }
      let text = quoted(texts.joined(separator: separator))
      return set(text, at: column.steps, ids, heading: heading)
    }
    let cell = row[column.index]
    if isBlank(cell) { return }
    if column.isFallback, isFilled(column, ids) { return setOriginal(cell, column, ids) }
    switch column.conversion {
    case .constant, .join: return
    case .text: setText(Tidy.read(cell, .stripsApostrophe), column, ids)
    case .identifier: setText(IdentifierText.read(cell), column, ids)
    case .url: setURL(cell, column, ids)
    case .date(let options):
      let reading = DateText.read(cell, options)
      note(reading.faults, heading)
      guard let date = reading.value else { return }
      set(quoted(date.text(in: context.zone)), at: column.steps, ids, heading: heading)
    case .money(_, let vat):
      setMoney(cell, vat, column, row, ids, context, profile)
    case .number:
      let reading = Money.read(cell, decimals: 6)
      note(reading.faults, heading)
      guard let number = reading.value?.number else { return }
      set(Array(number.utf8), at: column.steps, ids, heading: heading)
    case .phrase(let table, _):
      let reading = table.read(cell)
      note(reading.faults, heading)
      if let meaning = reading.value {
        set(quoted(meaning), at: column.steps, ids, heading: heading)
      }
      setOriginal(cell, column, ids)
    case .submission(_):
      let reading = Phrases.submissionMethod.read(cell)
      note(reading.faults, heading)
      guard let place = place(column.steps.dropLast()[...], ids),
        case .member(let name)? = column.steps.last
      else { return }
      for code in reading.value ?? [] { tree.add(quoted(code), to: name.utf8Array, in: place) }
      setOriginal(cell, column, ids)
    case .category:
      let reading = Phrases.procurementCategory.read(cell)
      note(reading.faults, heading)
      guard let category = reading.value else { return }
      set(quoted(category.main), at: column.steps, ids, heading: heading)
      guard let place = place(column.steps.dropLast()[...], ids) else { return }
      for code in category.additional {
        tree.add(quoted(code), to: "additionalProcurementCategories".utf8Array, in: place)
      }
    case .answer:
      let reading = Phrases.answer.read(cell)
      note(reading.faults, heading)
      guard let answer = reading.value else { return }
      set(Array((answer == .yes ? "true" : "false").utf8), at: column.steps, ids, heading: heading)
    case .presence(_):
      guard Tidy.read(cell).value != nil else { return }
      let answer = Phrases.answer.read(cell).value
      let text = answer == .no ? "false" : "true"
      set(Array(text.utf8), at: column.steps, ids, heading: heading)
      if answer == nil { setOriginal(cell, column, ids) }
    case .lookup(let codes):
      guard let text = Tidy.read(cell).value else { return }
      guard let code = codes[Heading.key(of: text)] else {
        let known = codes.keys.sorted().joined(separator: "; ")
        let detail = Wording(
          es: "esta columna se conocen: \(known)",
          en: "this column these are known: \(known)"
        )
        return note(ValueFault(.unknownPhrase, given: text, detail: detail), heading)
      }
      if code.isEmpty { return }
      set(quoted(code), at: column.steps, ids, heading: heading)
    case .split(let separator):
      guard let text = Tidy.read(cell).value, let place = place(column.steps.dropLast()[...], ids),
        case .member(let name)? = column.steps.last
      else { return }
      for part in text.split(separator: separator) {
        guard let value = Tidy.read(String(part)).value else { continue }
        tree.add(quoted(value), to: name.utf8Array, in: place)
      }
    }
  }

  private mutating func setText(
    _ reading: Reading<String>,
    _ column: RowMapping.Column,
    _ ids: [String: [UInt8]]
  ) {
    note(reading.faults.filter { $0.severity != .information }, column.heading)
    guard let text = reading.value else { return }
    set(quoted(text), at: column.steps, ids, heading: column.heading)
  }

  /// Sets the office's own text beside the code that was made of it.
  private mutating func setOriginal(
    _ cell: Span<UInt8>,
    _ column: RowMapping.Column,
    _ ids: [String: [UInt8]]
  ) {
    guard let original = column.original, let text = Tidy.read(cell).value else { return }
    set(quoted(text), at: original, ids, heading: column.heading)
  }

  /// Whether something stands where the column's value would go: of an amount, with or without tax.
  private func isFilled(_ column: RowMapping.Column, _ ids: [String: [UInt8]]) -> Bool {
    guard let place = standing(column.steps, ids) else { return false }
    guard case .money = column.conversion else { return true }
    return ["amount", "netAmount"].contains { tree.find($0.utf8Array, in: place) != nil }
  }

  private mutating func setURL(
    _ cell: Span<UInt8>,
    _ column: RowMapping.Column,
    _ ids: [String: [UInt8]]
  ) {
    guard let text = Tidy.read(cell).value else { return }
    guard PublicationSettings.isWebAddress(text) else {
      return noteNoAddress(text, column.heading)
    }
    set(quoted(text), at: column.steps, ids, heading: column.heading)
  }

  /// Sets an amount and its currency; an amount without tax goes to `netAmount`.
  private mutating func setMoney(
    _ cell: Span<UInt8>,
    _ vat: VAT,
    _ column: RowMapping.Column,
    _ row: Row,
    _ ids: [String: [UInt8]],
    _ context: MappingContext,
    _ profile: SourceProfile
  ) {
    let reading = Money.read(cell)
    note(reading.faults, column.heading)
    guard let amount = reading.value else { return }
    if column.isFallback { noteStandIn(amount.number, column) }
    var currency = profile.currency
    if let index = column.currency, !isBlank(row[index]) {
      let reading = context.currencies.read(row[index])
      note(reading.faults, "\(column.heading) (\(profile.currency))")
      // An amount in a currency that nobody knows is an amount without one.
      guard let code = reading.isAbsent ? currency : reading.value else {
        let name = vat == .without ? "netAmount" : "amount"
        return set(
          Array(amount.number.utf8),
          at: column.steps,
          below: [name],
          ids,
          heading: column.heading
        )
      }
      currency = code
    } else if let code = amount.currency {
      currency = code
    }
    let name = vat == .without ? "netAmount" : "amount"
    set(
      Array(amount.number.utf8),
      at: column.steps,
      below: [name],
      ids,
      heading: column.heading
    )
    set(quoted(currency), at: column.steps, below: ["currency"], ids, heading: column.heading)
  }
}
