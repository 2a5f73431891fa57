internal import OCDSCore

/// Reads a date of any form from its tokens.
struct DateParser {
  private let tokens: DateTokens
  private let options: DateText.Options
  private var i = 0
  private var codes: [ValueFaultCode] = []

  /// Reads a text without space at its ends.
  static func read(_ text: Span<UInt8>, _ options: DateText.Options) -> Reading<WrittenDate> {
    if Placeholder.matches(text) { return .absent }
    if let serial = SerialDay(text) { return serial.reading(of: text, options) }
    let tokens = DateTokens(text)
    guard tokens.isReadable else {
      return Reading(refused: SpreadsheetCell.fault(text) ?? ValueFault(.notADate, text))
    }
    var parser = DateParser(tokens, options)
    switch parser.parts() {
    case .fault(let code): return Reading(refused: parser.fault(code, text))
    case .parts(let parts): return parser.reading(of: parts, text)
    }
  }

  private init(_ tokens: DateTokens, _ options: DateText.Options) {
    self.tokens = tokens
    self.options = options
  }

  /// What a date is written with, before the calendar is asked.
  private struct Parts {
    var year: Int
    var month: Int
    var day: Int
  }

  private enum Outcome {
    case parts(Parts)
    case fault(ValueFaultCode)
  }

  private mutating func skip(_ kinds: DateTokens.Kind...) {
    while kinds.contains(tokens[i].kind) { i += 1 }
  }

  /// Skips what may stand between the parts of a date; false where nothing does.
  private mutating func skipSeparator() -> Bool {
    let start = i
    while true {
      switch tokens[i].kind {
      case .space, .of: i += 1
      case .mark where (0x2C...0x2F).contains(tokens[i].value): i += 1
      default: return i > start
      }
    }
  }

  private mutating func parts() -> Outcome {
    skip(.space, .weekday, .at)
    if tokens[i].kind == .mark, tokens[i].value == 0x2C { i += 1 }
    skip(.space, .weekday, .at)
    let first = tokens[i]
    i += 1
    switch first.kind {
    case .number where first.length == 8: return compact(first.value)
    case .number where first.length == 4: return fromYear(first.value)
    case .number where first.length <= 2: return fromDay(first)
    case .month: return fromMonth(first.value)
    default: return .fault(.notADate)
    }
  }

  /// `20251231`.
  private func compact(_ number: Int) -> Outcome {
    .parts(Parts(year: number / 10_000, month: number / 100 % 100, day: number % 100))
  }

  /// `2025-12-31`, `2025/dic/31`; `2025-12` and `2025` lack the day.
  private mutating func fromYear(_ year: Int) -> Outcome {
    let isYear = options.years.contains(year)
    guard skipSeparator() else { return isEnd && isYear ? .fault(.dayMissing) : .fault(.notADate) }
    let month = tokens[i]
    guard isMonth(month) else { return .fault(.notADate) }
    i += 1
    guard skipSeparator() else { return isEnd && isYear ? .fault(.dayMissing) : .fault(.notADate) }
    let day = tokens[i]
    guard day.kind == .number, day.length <= 2 else { return .fault(.notADate) }
    i += 1
    return .parts(Parts(year: year, month: month.value, day: day.value))
  }

  private func isMonth(_ token: DateTokens.Token) -> Bool {
    token.kind == .month || (token.kind == .number && token.length <= 2)
  }

  /// `31/12/2025`, `31-dic-25`, `16 de marzo de 2025`; `12/2025` lacks the day.
  private mutating func fromDay(_ first: DateTokens.Token) -> Outcome {
    skip(.ordinal)
    guard skipSeparator() else { return .fault(.notADate) }
    let second = tokens[i]
    if second.kind == .number, second.length == 4 {
      i += 1
      return isEnd && (1...12).contains(first.value) ? .fault(.dayMissing) : .fault(.notADate)
    }
    guard isMonth(second) else { return .fault(.notADate) }
    i += 1
    guard skipSeparator(), tokens[i].kind == .number else { return .fault(.notADate) }
    guard let year = takeYear() else { return .fault(.notADate) }
    if second.kind == .month {
      return .parts(Parts(year: year, month: second.value, day: first.value))
    }
    return ordered(first.value, second.value, year)
  }

  /// Two numbers in the order that the profile says.
  private func ordered(_ first: Int, _ second: Int, _ year: Int) -> Outcome {
    let isDayFirst = options.order == .dayFirst
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    if month > 12, day <= 12, day > 0,
      CivilDate(validYear: year, month: day, day: month) != nil
    {
      return .fault(.otherDayOrder)
    }
    return .parts(Parts(year: year, month: month, day: day))
  }

  /// `marzo 2025` and `mar-25` lack the day; `marzo 16, 2025` does not.
  private mutating func fromMonth(_ month: Int) -> Outcome {
    guard skipSeparator(), tokens[i].kind == .number else { return .fault(.notADate) }
    let second = tokens[i]
    i += 1
    if isEnd {
      return second.length == 2 || second.length == 4 ? .fault(.dayMissing) : .fault(.notADate)
    }
    guard second.length <= 2, skipSeparator(), tokens[i].kind == .number, tokens[i].length == 4
    else { return .fault(.notADate) }
    let year = tokens[i].value
    i += 1
    return .parts(Parts(year: year, month: month, day: second.value))
  }

  private mutating func takeYear() -> Int? {
    let token = tokens[i]
    i += 1
    switch token.length {
    case 4: return token.value
    case 2:
      codes.append(.twoDigitYear)
      return DateText.fullYear(token.value)
    default: return nil
    }
  }

  private var isEnd: Bool { tokens[i].kind == .end }

  /// The date of parts, with what stands behind them.
  private mutating func reading(of parts: Parts, _ text: Span<UInt8>) -> Reading<WrittenDate> {
    guard var day = CivilDate(validYear: parts.year, month: parts.month, day: parts.day) else {
      return Reading(refused: fault(.impossibleDate, text))
    }
    guard options.years.contains(parts.year) else {
      return Reading(refused: fault(.yearOutOfRange, text))
    }
    var clock = DateClock(tokens, from: i)
    guard clock.read() else { return Reading(refused: fault(.notADate, text)) }
    if clock.isEndOfDay { day = CivilDate(dayNumber: day.dayNumber + 1) }
    codes.append(contentsOf: clock.codes)
    let date = WrittenDate(day: day, time: clock.time, offset: clock.offset)
    let faults = codes.map { code in
      code == .twoDigitYear
        ? ValueFault(code, text, date.dayText) : ValueFault(code, text)
    }
    return Reading(date, faults)
  }

  private func fault(_ code: ValueFaultCode, _ text: Span<UInt8>) -> ValueFault {
    let years = options.years
    return switch code {
    case .yearOutOfRange:
      ValueFault(
        code,
        text,
        detail: Wording(
          es: "\(years.lowerBound) y \(years.upperBound)",
          en: "\(years.lowerBound) and \(years.upperBound)"
        )
      )
    case .otherDayOrder:
      ValueFault(
        code,
        text,
        detail: options.order == .dayFirst
          ? Wording(es: "el día", en: "the day") : Wording(es: "el mes", en: "the month")
      )
    default: ValueFault(code, text)
    }
  }
}
