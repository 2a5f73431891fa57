internal import OCDSCore

extension ProcessBuilder {
  /// Sets what the text of a column says.
  mutating func convert(_ column: RowMapping.Column, _ row: Row, _ mapping: RowMapping) {
    let heading = column.heading
    switch column.conversion {
    case .constant(let text):
      take(json: text)
      return set(column, mapping)
    case .join(_, let separator):
      let texts = ([column.index] + column.joined).compactMap {
        Tidy.read(row[$0], .stripsApostrophe).value
      }
      if texts.isEmpty || (column.isFallback && isFilled(column, mapping)) { return }
      take(texts.joined(separator: separator))
      return set(column, mapping)
    default: break
    }
    let cell = row[column.index]
    if isBlank(cell) { return }
    if column.isFallback, isFilled(column, mapping) { return setOriginal(cell, column, mapping) }
    switch column.conversion {
    case .constant, .join: return
    case .text:
      guard Tidy.isPlain(cell, .stripsApostrophe) else {
        return setText(Tidy.read(cell, .stripsApostrophe), column, mapping)
      }
      take(cell)
      set(column, mapping)
    case .identifier:
      guard IdentifierText.isPlain(cell) else {
        return setText(IdentifierText.read(cell), column, mapping)
      }
      take(cell)
      set(column, mapping)
    case .url: setURL(cell, column, mapping)
    case .date(let options):
      let reading = DateText.read(cell, options)
      note(reading.faults, heading)
      guard let date = reading.value else { return }
      take(date, in: mapping.context.zone)
      set(column, mapping)
    case .money(_, let vat): setMoney(cell, vat, column, row, mapping)
    case .number:
      let reading = Money.read(cell, decimals: 6)
      note(reading.faults, heading)
      guard let number = reading.value?.number else { return }
      take(json: number)
      set(column, mapping)
    case .phrase(let table, _):
      let reading = table.read(cell)
      note(reading.faults, heading)
      if let meaning = reading.value {
        take(meaning)
        set(column, mapping)
      }
      setOriginal(cell, column, mapping)
    case .submission(_):
      let reading = Phrases.submissionMethod.read(cell)
      note(reading.faults, heading)
      guard let place = place(column.target.way, mapping) else { return }
      for code in reading.value ?? [] { add(code, to: column.target.name, in: place) }
      setOriginal(cell, column, mapping)
    case .category:
      let reading = Phrases.procurementCategory.read(cell)
      note(reading.faults, heading)
      guard let category = reading.value else { return }
      take(category.main)
      set(column, mapping)
      guard let place = place(column.target.way, mapping) else { return }
      for code in category.additional {
        add(code, to: StateName.additionalProcurementCategories, in: place)
      }
    case .answer:
      let reading = Phrases.answer.read(cell)
      note(reading.faults, heading)
      guard let answer = reading.value else { return }
      take(json: answer == .yes ? "true" : "false")
      set(column, mapping)
    case .presence(_):
      guard Tidy.read(cell).value != nil else { return }
      let answer = Phrases.answer.read(cell).value
      take(json: answer == .no ? "false" : "true")
      set(column, mapping)
      if answer == nil { setOriginal(cell, column, mapping) }
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
      take(code)
      set(column, mapping)
    case .split(let separator):
      guard let text = Tidy.read(cell).value, let place = place(column.target.way, mapping) else {
        return
      }
      for part in text.split(separator: separator) {
        guard let text = Tidy.read(String(part)).value else { continue }
        add(text, to: column.target.name, in: place)
      }
    }
  }

  /// Sets the member that a column is for to the value at hand.
  private mutating func set(_ column: RowMapping.Column, _ mapping: RowMapping) {
    set(column.target.name, on: column.target.way, mapping, heading: column.heading)
  }

  mutating func add(_ text: String, to list: StateName, in place: Int32) {
    take(text)
    tree.add(value, to: list, in: place)
  }

  private mutating func setText(
    _ reading: Reading<String>,
    _ column: RowMapping.Column,
    _ mapping: RowMapping
  ) {
    note(reading.faults.filter { $0.severity != .information }, column.heading)
    guard let text = reading.value else { return }
    take(text)
    set(column, mapping)
  }

  /// Sets the office's own text beside the code that was made of it.
  private mutating func setOriginal(
    _ cell: Span<UInt8>,
    _ column: RowMapping.Column,
    _ mapping: RowMapping
  ) {
    guard let original = column.original, readText(cell) else { return }
    set(original.name, on: original.way, mapping, heading: column.heading)
  }

  /// Whether something stands where the column's value would go: of an amount, with or without tax.
  private func isFilled(_ column: RowMapping.Column, _ mapping: RowMapping) -> Bool {
    guard case .money = column.conversion else {
      guard let place = standing(column.target.way, mapping) else { return false }
      return tree.find(column.target.name, in: place) != nil
    }
    guard let place = standing(column.whole, mapping) else { return false }
    return tree.find(StateName.amount, in: place) != nil
      || tree.find(StateName.netAmount, in: place) != nil
  }

  private mutating func setURL(
    _ cell: Span<UInt8>,
    _ column: RowMapping.Column,
    _ mapping: RowMapping
  ) {
    guard let text = Tidy.read(cell).value else { return }
    guard PublicationSettings.isWebAddress(text) else {
      return noteNoAddress(text, column.heading)
    }
    take(text)
    set(column, mapping)
  }

  /// Sets an amount and its currency; an amount without tax goes to `netAmount`.
  private mutating func setMoney(
    _ cell: Span<UInt8>,
    _ vat: VAT,
    _ column: RowMapping.Column,
    _ row: Row,
    _ mapping: RowMapping
  ) {
    let profile = mapping.profile
    let reading = Money.read(cell)
    note(reading.faults, column.heading)
    guard let amount = reading.value else { return }
    if column.isFallback { noteStandIn(amount.number, column) }
    var currency: String? = profile.currency
    if let index = column.currency, !isBlank(row[index]) {
      let reading = mapping.context.currencies.read(row[index])
      if !reading.faults.isEmpty {
        note(reading.faults, "\(column.heading) (\(profile.currency))")
      }
      // An amount in a currency that nobody knows is an amount without one.
      if !reading.isAbsent { currency = reading.value }
    } else if let code = amount.currency {
      currency = code
    }
    take(json: amount.number)
    let name = vat == .without ? StateName.netAmount : StateName.amount
    set(name, on: column.whole, mapping, heading: column.heading)
    guard let currency else { return }
    take(currency)
    set(StateName.currency, on: column.whole, mapping, heading: column.heading)
  }
}
