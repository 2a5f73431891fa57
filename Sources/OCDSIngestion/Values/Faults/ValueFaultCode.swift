public import OCDSCore

/// The kinds of faults of values; each has a sentence in both languages.
public enum ValueFaultCode: String, Sendable, Hashable, CaseIterable {
  // Text.
  case brokenBytes
  case mendedEncoding
  case suspectLetters
  case extraSpaces
  case invisibleCharacters
  case leadingApostrophe
  case spreadsheetFormula
  case spreadsheetError
  // Amounts and currencies.
  case notAnAmount
  case misplacedSeparator
  case ambiguousSeparator
  case decimalComma
  case scientificNotation
  case negativeAmount
  case hugeAmount
  case manyDecimals
  case amountInWords
  case unknownCurrency
  case noCurrency
  case oldCurrency
  // Dates.
  case notADate
  case impossibleDate
  case yearOutOfRange
  case dayMissing
  case otherDayOrder
  case bareNumber
  case twoDigitYear
  case serialDay
  case strayDot
  case endOfDay
  case midnightGMT
  case unreadableTime
  // Persons and organisations.
  case rfcLength
  case rfcCharacters
  case rfcDate
  case rfcCheckDigit
  case rfcGeneric
  case rfcCleaned
  case curpAsRFC
  case notAName
  // Phrases and identifiers.
  case unknownPhrase
  case misspelledPhrase
  case unspecificPhrase
  case statusNeedsAward
  case identifierAsNumber
  case identifierWithDecimals
  case noProcessNumber

  /// How much it matters: an error leaves no value, a warning should be looked at, information was mended for certain.
  public var severity: Finding.Severity {
    switch self {
    case .spreadsheetFormula, .spreadsheetError, .notAnAmount, .misplacedSeparator,
      .unknownCurrency, .notADate, .impossibleDate, .yearOutOfRange, .dayMissing, .otherDayOrder,
      .bareNumber, .rfcLength, .rfcCharacters, .rfcDate, .curpAsRFC, .notAName, .unknownPhrase,
      .identifierAsNumber, .noProcessNumber:
      .error
    case .brokenBytes, .mendedEncoding, .suspectLetters, .ambiguousSeparator, .scientificNotation,
      .negativeAmount, .hugeAmount, .manyDecimals, .noCurrency, .oldCurrency, .twoDigitYear,
      .unreadableTime, .rfcCheckDigit, .rfcGeneric, .misspelledPhrase, .unspecificPhrase,
      .statusNeedsAward, .identifierWithDecimals:
      .warning
    case .extraSpaces, .invisibleCharacters, .leadingApostrophe, .decimalComma, .amountInWords,
      .serialDay, .strayDot, .endOfDay, .midnightGMT, .rfcCleaned:
      .information
    }
  }

  /// The sentence about a value that was given.
  func wording(given: String, detail: Wording) -> Wording {
    let value = Shown(given: given, detail: detail)
    return textWording(value) ?? amountWording(value) ?? dateWording(value) ?? partyWording(value)
      ?? phraseWording(value)
  }

  /// What a sentence is about.
  struct Shown {
    let given: String
    let detail: Wording
  }
}
