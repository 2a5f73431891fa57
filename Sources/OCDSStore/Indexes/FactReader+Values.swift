internal import OCDSCore

extension FactReader {
  /// The text of a member; empty where there is none.
  func text(_ name: String, of object: JSONView) -> String { object[name]?.string ?? "" }

  /// The text of a text or a number.
  func scalar(_ value: JSONView) -> String {
    if let text = value.string { return text }
    guard let number = value.number else { return "" }
    return String(copying: number.text)
  }

  /// The `id` of an object; empty where there is none.
  func identifier(of object: JSONView) -> String {
    guard let id = object["id"] else { return "" }
    return scalar(id)
  }

  @_lifetime(copy object)
  func elements(_ name: String, of object: JSONView) -> JSONElements {
    if let list = object[name] { return list.elements }
    // A walk that is at its end: nothing else has no elements without being a value.
    var none = object.elements
    while none.next() != nil {}
    return none
  }

  /// The instant of a date in milliseconds.
  func date(_ name: String, of object: JSONView) -> Int64 {
    guard let text = object[name]?.string, let date = DateTime(text) else {
      return AbsentValue.number
    }
    return date.instant.milliseconds
  }

  /// The month of an instant in the publication's time zone, such as 202503; 0 where there is none.
  func month(of milliseconds: Int64) -> Int64 {
    guard milliseconds != AbsentValue.number else { return 0 }
    let instant = Instant(milliseconds: milliseconds)
    let local = instant.seconds + Int64(zone.seconds(at: instant))
    let day = CivilDate(dayNumber: Int(local / 86400) - (local % 86400 < 0 ? 1 : 0))
    return Int64(day.year * 100 + day.month)
  }

  /// A value's amount and currency; absent where there is no number, or it has too many digits.
  func amount(_ name: String, of object: JSONView) -> ProcessFacts.Amount {
    guard let value = object[name], let amount = value["amount"], let number = amount.number,
      number.text.count <= 64, let key = AmountKey.key(of: number.decimal)
    else { return ProcessFacts.Amount() }
    return ProcessFacts.Amount(
      key: key,
      currency: text("currency", of: value),
      text: String(copying: number.text)
    )
  }
}
