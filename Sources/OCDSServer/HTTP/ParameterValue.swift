internal import OCDSCore

/// What a parameter's value may be: the check of requests and the schema of the documentation.
enum ParameterValue: Sendable, Hashable {
  /// Text of at least one and at most so many characters.
  case text(upTo: Int)
  /// A whole number, in digits alone.
  case integer(ClosedRange<Int>)
  /// An amount: digits, with a point and up to six decimals.
  case decimal
  /// One of these words.
  case choice([String])
  /// `true` or `false`.
  case flag
  /// A day, such as 2024-05-31.
  case date
  /// A day or an instant with its offset, such as 2024-05-31T18:00:00-06:00.
  case instant
  /// Text that only the handler can judge, such as a cursor.
  case other(mustBe: Wording, pattern: String?)

  /// Whether a text is such a value.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .text(let limit): (1...limit).contains(text.unicodeScalars.count)
    case .integer(let range): ParameterValue.number(text).map(range.contains) ?? false
    case .decimal: ParameterValue.isDecimal(text)
    case .choice(let words): words.contains(text)
    case .flag: text == "true" || text == "false"
    case .date: ParameterValue.isDate(text)
    case .instant: ParameterValue.isDate(text) || DateTime(text).map { $0.flaw == nil } ?? false
    case .other: true
    }
  }

  /// What a value must be, to follow "must be".
  var mustBe: Wording {
    switch self {
    case .text(let limit):
      Wording(es: "un texto de 1 a \(limit) caracteres", en: "a text of 1 to \(limit) characters")
    case .integer(let range):
      Wording(
        es: "un número entero de \(range.lowerBound) a \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
    case .decimal:
      Wording(es: "una cantidad como 1500 o 1500.50", en: "an amount such as 1500 or 1500.50")
    case .choice(let words):
      Wording(
        es: "uno de: \(words.joined(separator: ", "))",
        en: "one of: \(words.joined(separator: ", "))"
      )
    case .flag: Wording(es: "true o false", en: "true or false")
    case .date: Wording(es: "una fecha como 2024-05-31", en: "a date such as 2024-05-31")
    case .instant:
      Wording(
        es: "una fecha como 2024-05-31 o un instante como 2024-05-31T18:00:00-06:00",
        en: "a date such as 2024-05-31 or an instant such as 2024-05-31T18:00:00-06:00"
      )
    case .other(let mustBe, _): mustBe
    }
  }

  /// Writes the members of the value's JSON Schema into an object that is open.
  func writeSchema(to w: inout JSONWriter) {
    switch self {
    case .text(let limit):
      w.member("type", "string")
      w.member("minLength", integer: 1)
      w.member("maxLength", integer: limit)
    case .integer(let range):
      w.member("type", "integer")
      w.member("minimum", integer: range.lowerBound)
      w.member("maximum", integer: range.upperBound)
    case .decimal:
      w.member("type", "string")
      w.member("pattern", "^[0-9]{1,15}(\\.[0-9]{1,6})?$")
    case .choice(let words):
      w.member("type", "string")
      w.member("enum", strings: words)
    case .flag: w.member("type", "boolean")
    case .date:
      w.member("type", "string")
      w.member("format", "date")
    case .instant:
      w.member("type", "string")
      w.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+))?$")
    case .other(_, let pattern):
      w.member("type", "string")
      w.member("pattern", ifPresent: pattern)
    }
  }

  /// Reads digits and nothing else: no sign, no space.
  static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func isDecimal(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...15).contains(parts[0].utf8.count) else {
      return false
    }
    if parts.count == 2, !(1...6).contains(parts[1].utf8.count) { return false }
    return parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count == 10 else { return false }
    return DateTime(text + "T00:00:00Z").map { $0.flaw == nil } ?? false
  }
}
