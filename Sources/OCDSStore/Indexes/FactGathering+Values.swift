internal import OCDSCore

extension FactGathering {
  /// The text of a member; empty where there is none.
  func text(_ name: StaticString, of object: JSONView, _ texts: inout TextStore) -> StoredText {
    guard let value = object.member(name) else { return StoredText() }
    return text(value, &texts)
  }

  /// The text of a value; empty where it is none.
  func text(_ value: JSONView, _ texts: inout TextStore) -> StoredText {
    guard value.kind == .string else { return StoredText() }
    return texts.append { value.appendString(to: &$0) }
  }

  /// The text of a value that is a text or a number; empty where it is neither.
  func scalar(_ value: JSONView, _ texts: inout TextStore) -> StoredText {
    texts.append { value.appendScalar(to: &$0) }
  }

  /// The `id` of an object; empty where there is none.
  func identifier(of object: JSONView, _ texts: inout TextStore) -> StoredText {
    guard let value = object.member("id") else { return StoredText() }
    return scalar(value, &texts)
  }

  /// The instant of a date in milliseconds.
  func date(_ name: StaticString, of object: JSONView) -> Int64 {
    guard let value = object.member(name) else { return AbsentValue.number }
    return date(value)
  }

  /// The instant of a value that is a date, in milliseconds.
  func date(_ value: JSONView) -> Int64 {
    guard value.kind == .string else { return AbsentValue.number }
    let raw = value.rawText
    if let date = DateTime(raw.extracting(1..<raw.count - 1)) { return date.instant.milliseconds }
    // It may be written with escapes.
    guard let text = value.string, let date = DateTime(text) else { return AbsentValue.number }
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

  /// The amount and the currency of a member; absent where there is no number, or it has too many digits.
  func amount(
    _ name: StaticString,
    of object: JSONView,
    _ texts: inout TextStore
  ) -> ProcessFacts.Amount {
    guard let value = object.member(name) else { return ProcessFacts.Amount() }
    return amount(value, &texts)
  }

  /// The amount and the currency of a value; absent where there is no number, or it has too many digits.
  func amount(_ value: JSONView, _ texts: inout TextStore) -> ProcessFacts.Amount {
    guard let amount = value.member("amount"), let number = amount.number, number.text.count <= 64,
      let key = AmountKey.key(of: number)
    else { return ProcessFacts.Amount() }
    return ProcessFacts.Amount(
      key: key,
      currency: text("currency", of: value, &texts),
      text: texts.append(number.text)
    )
  }
}
