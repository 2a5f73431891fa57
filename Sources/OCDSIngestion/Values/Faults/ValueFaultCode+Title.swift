public import OCDSCore

extension ValueFaultCode {
  /// A sentence that fits every value with this fault, as the title under which they are counted.
  public var title: Wording {
    switch self {
    case .brokenBytes: Wording(es: "Bytes que no son UTF-8", en: "Bytes that are not UTF-8")
    case .mendedEncoding:
      Wording(es: "Texto leído con otra codificación", en: "Text read in another encoding")
    case .suspectLetters:
      Wording(es: "Parece que se perdió una letra", en: "A letter seems to be lost")
    case .extraSpaces: Wording(es: "Espacios de más", en: "Extra spaces")
    case .invisibleCharacters:
      Wording(es: "Caracteres que no se ven", en: "Characters that do not show")
    case .leadingApostrophe: Wording(es: "Apóstrofo al principio", en: "Apostrophe in front")
    case .spreadsheetFormula:
      Wording(es: "Una fórmula en lugar de su resultado", en: "A formula instead of its result")
    case .spreadsheetError:
      Wording(es: "Un error de la hoja de cálculo", en: "An error of the spreadsheet")
    case .notAnAmount: Wording(es: "No es un importe", en: "Not an amount")
    case .misplacedSeparator:
      Wording(es: "Separadores de miles fuera de lugar", en: "Misplaced thousands separators")
    case .ambiguousSeparator:
      Wording(
        es: "Separador que puede ser de miles o decimal",
        en: "Separator of thousands or of decimals"
      )
    case .decimalComma: Wording(es: "Coma decimal", en: "Decimal comma")
    case .scientificNotation:
      Wording(es: "Importe en notación científica", en: "Amount in scientific notation")
    case .negativeAmount: Wording(es: "Importe negativo", en: "Amount below zero")
    case .hugeAmount:
      Wording(
        es: "Importe de más de cien mil millones",
        en: "Amount above a hundred thousand million"
      )
    case .manyDecimals:
      Wording(es: "Importe con decimales de más", en: "Amount with extra decimals")
    case .amountInWords:
      Wording(es: "Cantidad con letra sin comparar", en: "Amount in words, not compared")
    case .unknownCurrency: Wording(es: "Moneda que no se conoce", en: "Currency that is not known")
    case .noCurrency:
      Wording(es: "No dice qué moneda es", en: "Does not say which currency it is")
    case .oldCurrency:
      Wording(es: "Moneda que ya no circula", en: "Currency that is out of circulation")
    case .notADate: Wording(es: "No es una fecha", en: "Not a date")
    case .impossibleDate:
      Wording(es: "Día que el calendario no tiene", en: "Day that the calendar has not")
    case .yearOutOfRange:
      Wording(es: "Año que no puede ser", en: "Year that cannot be")
    case .dayMissing: Wording(es: "Fecha sin día", en: "Date without a day")
    case .otherDayOrder:
      Wording(
        es: "Fecha con otro orden de día y mes",
        en: "Date with another order of day and month"
      )
    case .bareNumber: Wording(es: "Número en lugar de fecha", en: "Number instead of a date")
    case .twoDigitYear: Wording(es: "Año de dos cifras", en: "Year of two digits")
    case .serialDay:
      Wording(es: "Número de día de hoja de cálculo", en: "Day number of a spreadsheet")
    case .strayDot: Wording(es: "Punto después de la hora", en: "Dot after the time")
    case .endOfDay: Wording(es: "Las 24:00", en: "24:00")
    case .midnightGMT:
      Wording(es: "Medianoche GMT del sistema de origen", en: "Midnight GMT of the source's system")
    case .unreadableTime: Wording(es: "Hora que no se entiende", en: "Time that cannot be read")
    case .rfcLength: Wording(es: "RFC de otro largo", en: "RFC of another length")
    case .rfcCharacters:
      Wording(es: "RFC con un carácter fuera de lugar", en: "RFC with a misplaced character")
    case .rfcDate: Wording(es: "RFC sin fecha", en: "RFC without a date")
    case .rfcCheckDigit:
      Wording(
        es: "RFC cuyo último carácter no corresponde",
        en: "RFC whose last character does not fit"
      )
    case .rfcGeneric: Wording(es: "RFC genérico", en: "Generic RFC")
    case .rfcCleaned: Wording(es: "RFC con espacios o guiones", en: "RFC with spaces or hyphens")
    case .curpAsRFC: Wording(es: "Una CURP en lugar del RFC", en: "A CURP instead of the RFC")
    case .notAName: Wording(es: "No es el nombre de nadie", en: "Nobody's name")
    case .unknownPhrase: Wording(es: "Valor que no se conoce", en: "Value that is not known")
    case .misspelledPhrase: Wording(es: "Valor mal escrito", en: "Misspelled value")
    case .unspecificPhrase: Wording(es: "Valor que dice muy poco", en: "Value that says too little")
    case .statusNeedsAward:
      Wording(
        es: "Estado que depende de si hay adjudicación",
        en: "Status that depends on whether there is an award"
      )
    case .identifierAsNumber:
      Wording(
        es: "Identificador que perdió cifras en la hoja de cálculo",
        en: "Identifier that lost digits in the spreadsheet"
      )
    case .identifierWithDecimals:
      Wording(es: "Identificador guardado como número", en: "Identifier kept as a number")
    case .noProcessNumber:
      Wording(
        es: "Número de proceso sin letras ni cifras",
        en: "Process number without letters or digits"
      )
    }
  }
}
