internal import OCDSCore
public import OCDSSchema

/// Currencies as offices name them, as codes of OCDS's list.
public struct CurrencyTable: Sendable {
  /// The codes in circulation and out of it, each as three bytes in one number.
  private let current: Set<UInt32>
  private let historical: Set<UInt32>

  /// Takes the codes of the standard's `currency.csv`.
  ///
  /// - Complexity: O(codes); make one and keep it.
  public init(_ codelist: Codelist) {
    var current: Set<UInt32> = []
    var historical: Set<UInt32> = []
    // ISO has codes for tests and for no currency; neither is one.
    for code in codelist.codes where code.code != "XTS" && code.code != "XXX" {
      let bytes = Array(code.code.utf8)
      guard let key = CurrencyTable.key(bytes.span) else { continue }
      if code.isHistorical { historical.insert(key) } else { current.insert(key) }
    }
    // A code that came back is in circulation.
    self.current = current
    self.historical = historical.subtracting(current)
  }

  /// Reads a currency: its ISO 4217 code, or a name that offices use.
  ///
  /// `OTH` and `TEST`, which CompraNet has, are no currency, and are told. A code out of circulation is kept and told;
  /// `MXP`, which ended in 1993 and offices go on writing, becomes `MXN`.
  public func read(_ text: Span<UInt8>) -> Reading<String> {
    if text.count == 3, let key = CurrencyTable.key(text), current.contains(key) {
      return Reading(String(copying: text))
    }
    let text = text.trimmed
    let folded = FoldedText(text)
    for word in CurrencyTable.none where folded.equals(word) {
      return Reading(refused: ValueFault(.noCurrency, text))
    }
    if Placeholder.matches(text) { return .absent }
    if folded.equals("MXP") { return Reading("MXN", [ValueFault(.oldCurrency, text, "MXN")]) }
    if let code = isoCode(folded, text) { return code }
    let named = Phrases.currency.read(text)
    if named.value != nil { return named }
    return Reading(refused: SpreadsheetCell.fault(text) ?? ValueFault(.unknownCurrency, text))
  }

  /// Reads a currency: its ISO 4217 code, or a name that offices use.
  public func read(_ text: String) -> Reading<String> {
    let bytes = Array(text.utf8)
    return read(bytes.span)
  }

  private func isoCode(_ folded: FoldedText, _ text: Span<UInt8>) -> Reading<String>? {
    guard folded.count == 3 else { return nil }
    let bytes = folded.array
    guard let key = CurrencyTable.key(bytes.span) else { return nil }
    let code = String(copying: bytes.span)
    if current.contains(key) { return Reading(code) }
    if historical.contains(key) { return Reading(code, [ValueFault(.oldCurrency, text, code)]) }
    return nil
  }

  private static let none: [StaticString] = [
    "OTH", "OTHER", "OTRA", "OTRO", "OTRAS", "OTRA MONEDA", "TEST", "XXX", "XTS",
  ]

  /// Three capitals as one number.
  private static func key(_ text: Span<UInt8>) -> UInt32? {
    guard text.count == 3 else { return nil }
    var key: UInt32 = 0
    for i in 0..<3 {
      guard text[i] &- 0x41 < 26 else { return nil }
      key = key << 8 | UInt32(text[i])
    }
    return key
  }
}
