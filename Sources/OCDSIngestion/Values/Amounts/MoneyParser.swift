internal import OCDSCore

/// The parts of an amount that is more than plain digits.
struct MoneyParser {
  private var digits: [UInt8] = []
  /// How many of the digits stand before the decimal point; may be below zero or beyond their number.
  private var point = 0
  private var isNegative = false
  private var marks = MoneyMarks()
  private var codes: [ValueFaultCode] = []

  /// Reads a text without space at its ends.
  static func read(_ text: Span<UInt8>, decimals: Int) -> Reading<Amount> {
    guard let first = firstDigit(text) else {
      return isEmpty(text) ? .absent : refusal(.notAnAmount, text)
    }
    let start = startsBefore(first, text) ? first - 1 : first
    let groups = DigitGroups(text, from: start)
    guard !groups.isTooLong else { return refusal(.notAnAmount, text) }
    var parser = MoneyParser()
    var end = groups.end
    if let exponent = Exponent(text, at: end) {
      guard parser.takeScientific(groups, exponent) else { return refusal(.notAnAmount, text) }
      end = exponent.end
    } else {
      guard let decimals = groups.decimals() else { return refusal(.misplacedSeparator, text) }
      parser.take(groups, decimals)
    }
    guard
      parser.takeAffixes(
        MoneyAffix(before: text.extracting(0..<start)),
        MoneyAffix(after: text.extracting(end..<text.count))
      )
    else { return refusal(.notAnAmount, text) }
    return parser.reading(of: text, decimals: decimals)
  }

  private static func refusal(_ code: ValueFaultCode, _ text: Span<UInt8>) -> Reading<Amount> {
    Reading(refused: SpreadsheetCell.fault(text) ?? ValueFault(code, text))
  }

  private static func firstDigit(_ text: Span<UInt8>) -> Int? {
    for i in 0..<text.count where CharacterClass.isDigit(text[i]) { return i }
    return nil
  }

  /// Whether a text without digits says nothing: a placeholder, or the signs of an amount around none.
  private static func isEmpty(_ text: Span<UInt8>) -> Bool {
    if Placeholder.matches(text) { return true }
    var rest: [UInt8] = []
    for i in 0..<text.count where text[i] != UInt8(ascii: "$") { rest.append(text[i]) }
    return Placeholder.matches(rest.span) && rest.count < text.count
  }

  /// Whether the number begins with a separator, as in `.50`, and not with the dot of a word, as in `M.N.50`.
  private static func startsBefore(_ first: Int, _ text: Span<UInt8>) -> Bool {
    guard first > 0, text[first - 1] == UInt8(ascii: ".") || text[first - 1] == UInt8(ascii: ",")
    else { return false }
    return first == 1 || !(CharacterClass.isLetter(text[first - 2]) || text[first - 2] >= 0x80)
  }

  private mutating func take(_ groups: DigitGroups, _ decimals: DigitGroups.Decimals) {
    digits = groups.digits
    point = digits.count - decimals.count
    if decimals.isAmbiguous { codes.append(.ambiguousSeparator) }
    if decimals.isComma { codes.append(.decimalComma) }
  }

  /// Takes a number with an exponent, in which a separator can only be the decimal one.
  private mutating func takeScientific(
    _ groups: DigitGroups,
    _ exponent: Exponent
  ) -> Bool {
    // What is written out stays within the digits that are taken.
    guard groups.count <= 2, groups.lengths[0] > 0, groups.digits.count <= 20 else { return false }
    if groups.count == 2, groups.separators[1] == .space || groups.separators[1] == .apostrophe {
      return false
    }
    digits = groups.digits
    point = groups.lengths[0] + exponent.value
    codes.append(.scientificNotation)
    return true
  }

  private mutating func takeAffixes(
    _ before: MoneyAffix,
    _ after: MoneyAffix
  ) -> Bool {
    guard before.isPlain, after.isPlain, before.dashes + after.dashes <= 1 else { return false }
    switch (before.depth, after.depth) {
    case (0, 0): isNegative = before.dashes + after.dashes == 1
    case (1, -1): isNegative = true
    default: return false
    }
    if after.hasAmountInWords { codes.append(.amountInWords) }
    return marks.take(before.words) && marks.take(after.words)
  }

  private func reading(of text: Span<UInt8>, decimals: Int) -> Reading<Amount> {
    let number = NumberText(digits, point: point, isNegative: isNegative)
    let shown = number.text
    var faults = codes.map { code in ValueFault(code, text, shown) }
    if number.isNegative { faults.append(ValueFault(.negativeAmount, text)) }
    if number.exceedsHundredThousandMillion { faults.append(ValueFault(.hugeAmount, text)) }
    if number.decimals > decimals {
      faults.append(ValueFault(.manyDecimals, text, String(decimals)))
    }
    return Reading(Amount(number: shown, currency: marks.currency, vat: marks.vat), faults)
  }
}
