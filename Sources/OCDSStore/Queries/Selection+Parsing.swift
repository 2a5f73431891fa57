public import OCDSCore

extension Selection {
  /// Reads the names and values of an address, already decoded.
  ///
  /// Empty values count as not given. The names in `others` belong to whoever asks, such as `cursor`; they are passed over
  /// here and listed among those that exist.
  ///
  /// - Throws: Everything that is wrong, where something is.
  /// - Complexity: O(values) up to 100 values.
  public static func parse(
    _ pairs: [(name: String, value: String)],
    zone: ZoneOffset,
    others: [String] = []
  ) throws(SelectionRefusal) -> Selection {
    var problems: [SelectionProblem] = []
    var given: [SelectionFilter: [String]] = [:]
    var count = 0
    for (name, value) in pairs {
      if others.contains(name) { continue }
      guard let filter = SelectionFilter(rawValue: name) else {
        problems.append(.unknown(name, value, others: others))
        if problems.count >= 20 { break }
        continue
      }
      let trimmed = trim(value)
      if trimmed.isEmpty { continue }
      count += 1
      if count > mostValues {
        problems.append(.tooMany(name, value))
        break
      }
      if !filter.isRepeatable, given[filter] != nil {
        problems.append(.repeated(filter, value))
        continue
      }
      given[filter, default: []].append(trimmed)
    }
    var selection = Selection()
    for (filter, values) in given.sorted(by: { $0.key < $1.key }) {
      if let bad = selection.set(filter, values, zone) { problems.append(.bad(filter, bad)) }
    }
    if selection.sort == .relevance && selection.values[.q] == nil && given[.q] == nil {
      problems.append(.needs(.sort, Sort.relevance.rawValue, other: .q))
    }
    guard problems.isEmpty else { throw SelectionRefusal(problems: problems) }
    return selection.settled
  }

  /// The selection without what changes nothing, so that equal ones have equal texts.
  private var settled: Selection {
    var selection = self
    if sort == .published { selection = selection.without(.sort) }
    let plain = selection.without(.order)
    if plain.order == selection.order { selection = plain }
    let dates: [SelectionFilter] = [.year, .from, .to]
    if sort != .date && dates.allSatisfy({ values[$0] == nil }) {
      selection = selection.without(.dateOf)
    }
    let amounts: [SelectionFilter] = [.minAmount, .maxAmount, .currency]
    if amounts.allSatisfy({ values[$0] == nil }) { selection = selection.without(.amountOf) }
    return selection
  }

  private static func trim(_ value: String) -> String {
    var text = Substring(value)
    while let first = text.unicodeScalars.first, first.properties.isWhitespace {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }
}

/// Days and years as spans of time in a zone.
enum SelectionDates {
  /// The milliseconds of a year.
  static func year(_ text: String, _ zone: ZoneOffset) -> Selection.Span? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(text), year > 0, year < 9999,
      let first = CivilDate(validYear: year, month: 1, day: 1),
      let next = CivilDate(validYear: year + 1, month: 1, day: 1)
    else { return nil }
    return Selection.Span(start: midnight(first, zone), end: midnight(next, zone))
  }

  /// The milliseconds of a day, or the one millisecond of an instant.
  static func span(_ text: String, _ zone: ZoneOffset) -> Selection.Span? {
    guard let date = DateTime(repaired(text)) else { return nil }
    switch date.flaw {
    case nil:
      let instant = date.instant.milliseconds
      return Selection.Span(start: instant, end: instant + 1)
    case .noTime:
      let number = Int(date.instant.seconds / 86400)
      let day = CivilDate(dayNumber: number)
      let next = CivilDate(dayNumber: number + 1)
      guard day.year > 0, next.year < 9999 else { return nil }
      return Selection.Span(start: midnight(day, zone), end: midnight(next, zone))
    default: return nil
    }
  }

  /// A date in its one form: a day as it is, an instant in UTC.
  static func text(_ text: String) -> String {
    guard let date = DateTime(repaired(text)), date.flaw == nil else { return text }
    return date.instant.text()
  }

  /// A plus sign that an address turned into a space.
  private static func repaired(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 10, let space = bytes.lastIndex(of: 0x20), space > 10 else { return text }
    var mended = bytes
    mended[space] = UInt8(ascii: "+")
    return String(decoding: mended, as: UTF8.self)
  }

  private static func midnight(_ day: CivilDate, _ zone: ZoneOffset) -> Int64 {
    let offset = zone.seconds(day: day, secondOfDay: 0)
    return (Int64(day.dayNumber) * 86400 - Int64(offset)) * 1000
  }
}

/// Amounts that others are compared with.
enum SelectionAmount {
  /// The plain form and the key of an amount; nil where it is none that amounts can be compared with exactly.
  static func read(_ text: String) -> (text: String, key: Int64)? {
    guard text.utf8.count <= 40, let document = try? JSONDocument(text),
      let number = document.root.number
    else { return nil }
    let decimal = number.decimal
    guard AmountKey.isBound(decimal), let key = AmountKey.key(of: decimal),
      let sum = ExactSum(text)
    else { return nil }
    // Without the decimals that say nothing.
    let plain = sum.text
    return (plain.hasSuffix(".00") ? String(plain.dropLast(3)) : plain, key)
  }
}
