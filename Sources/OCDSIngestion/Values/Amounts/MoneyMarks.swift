/// The words about an amount that stand beside its digits: its currency and its tax.
struct MoneyMarks {
  /// The ISO 4217 code; nil where no word names a currency.
  private(set) var currency: String?
  /// What the words say about value-added tax.
  private(set) var vat = VAT.unknown

  private enum Mark {
    case currency(String)
    case vat(VAT)
    case nothing
  }

  /// Takes words; false where some are none of an amount, or they contradict each other.
  mutating func take(_ words: FoldedText) -> Bool {
    guard words.isWhole else { return false }
    var i = 0
    while i < words.count {
      var length = 0
      var mark = Mark.nothing
      for (phrase, meaning) in MoneyMarks.all where phrase.utf8CodeUnitCount > length {
        let end = i + phrase.utf8CodeUnitCount
        if words.has(phrase, at: i), words.isBoundary(end) {
          length = phrase.utf8CodeUnitCount
          mark = meaning
        }
      }
      guard length > 0, take(mark) else { return false }
      i += length
      if i < words.count, words.bytes[i] == 0x20 { i += 1 }
    }
    return true
  }

  private mutating func take(_ mark: Mark) -> Bool {
    switch mark {
    case .currency(let code):
      guard currency == nil || currency == code else { return false }
      currency = code
    case .vat(let other):
      guard vat == .unknown || vat == other else { return false }
      vat = other
    case .nothing: break
    }
    return true
  }

  private static let all: [(StaticString, Mark)] = [
    ("MXN", .currency("MXN")), ("MX", .currency("MXN")), ("MXP", .currency("MXN")),
    ("M N", .currency("MXN")), ("MN", .currency("MXN")), ("PESO", .currency("MXN")),
    ("PESOS", .currency("MXN")), ("PESOS M N", .currency("MXN")), ("PESOS MN", .currency("MXN")),
    ("PESOS MEXICANOS", .currency("MXN")), ("MONEDA NACIONAL", .currency("MXN")),
    ("PESOS MONEDA NACIONAL", .currency("MXN")),
    ("USD", .currency("USD")), ("US", .currency("USD")), ("U S", .currency("USD")),
    ("USCY", .currency("USD")), ("DLS", .currency("USD")), ("DLLS", .currency("USD")),
    ("DOLAR", .currency("USD")), ("DOLARES", .currency("USD")),
    ("DOLARES AMERICANOS", .currency("USD")), ("DOLARES ESTADOUNIDENSES", .currency("USD")),
    ("EUR", .currency("EUR")), ("EURO", .currency("EUR")), ("EUROS", .currency("EUR")),
    ("MAS IVA", .vat(.without)), ("MAS I V A", .vat(.without)), ("SIN IVA", .vat(.without)),
    ("SIN I V A", .vat(.without)), ("ANTES DE IVA", .vat(.without)),
    ("ANTES DE I V A", .vat(.without)), ("ANTES DEL IVA", .vat(.without)),
    ("IVA INCLUIDO", .vat(.with)), ("I V A INCLUIDO", .vat(.with)), ("CON IVA", .vat(.with)),
    ("CON I V A", .vat(.with)), ("C IVA", .vat(.with)), ("INCLUYE IVA", .vat(.with)),
    ("INCLUYE I V A", .vat(.with)), ("S IVA", .vat(.without)),
  ]
}
