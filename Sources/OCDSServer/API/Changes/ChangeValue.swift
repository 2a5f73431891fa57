internal import OCDSCore

/// A value as a sentence gives it: amounts, days, codes and texts as people read them; an object by what it is called.
struct ChangeValue {
  let words: ChangeWords
  /// The object that has the value, and the field under which it stands there.
  let object: String
  let field: String

  /// The longest text that a sentence gives whole.
  private static let longestText = 160
  private static let mostNames = 3

  /// The value in words; nil where it has none that are short enough.
  func words(_ view: JSONView, as kind: String) -> Wording? {
    switch view.kind {
    case .null: return nil
    case .boolean:
      return view.boolean == true ? Wording(es: "sí", en: "yes") : Wording(es: "no", en: "no")
    case .number:
      guard let number = view.number else { return nil }
      return Wording(NumberWords.plain(String(copying: number.text)))
    case .string: return view.string.map(text)
    case .array: return list(view)
    case .object: return thing(view, kind)
    }
  }

  private func text(_ text: String) -> Wording {
    if let code = words.code(text, field, in: object) {
      return Wording(es: "«\(code.es)»", en: "“\(code.en)”")
    }
    if ChangeValue.isDate(text) { return DateWords.words(text, in: words.zone) }
    return ChangeValue.quoted(text)
  }

  /// A text in quotes, cut where it is long.
  static func quoted(_ text: String) -> Wording {
    let text = cut(text, to: longestText)
    return Wording(es: "«\(text)»", en: "“\(text)”")
  }

  /// A text of at most so many characters.
  static func cut(_ text: String, to count: Int) -> String {
    // Bytes first: counting characters of a long text would take its whole length.
    guard text.utf8.count > count,
      let end = text.index(
        text.startIndex,
        offsetBy: count,
        limitedBy: text.endIndex
      ), end < text.endIndex
    else { return text }
    return String(text[..<end]) + "…"
  }

  /// Whether a text is a day, or a day with a time.
  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 40, DateWords.day(text) != nil else { return false }
    return text.utf8.count == 10 || DateTime(text) != nil
  }

  /// A short list of texts and numbers.
  private func list(_ view: JSONView) -> Wording? {
    guard (1...10).contains(view.count) else { return nil }
    var parts: [Wording] = []
    var elements = view.elements
    while let element = elements.next() {
      guard element.kind != .array, element.kind != .object,
        let part = words(element, as: "")
      else { return nil }
      parts.append(part)
    }
    return ChangeValue.joined(parts)
  }

  private static func joined(_ parts: [Wording]) -> Wording {
    Wording(
      es: parts.map(\.es).joined(separator: ", "),
      en: parts.map(\.en).joined(separator: ", ")
    )
  }

  private func thing(_ view: JSONView, _ kind: String) -> Wording? {
    if let money = ChangeValue.money(view) { return Wording(money) }
    if kind == "Period" { return period(view) }
    if kind == "Organization" {
      guard let roles = view["roles"] else { return nil }
      return ChangeValue(words: words, object: kind, field: "roles").list(roles)
    }
    if kind == "OrganizationReference" {
      // An item of a list is called by its name already.
      return field.hasSuffix("s") ? nil : view.textValue("name").map(ChangeValue.quoted)
    }
    var parts: [Wording] = []
    for name in ["title", "name", "description", "legalName", "rationale"] {
      if let text = view.textValue(name), !text.isEmpty {
        parts.append(ChangeValue.quoted(text))
        break
      }
    }
    if let suppliers = view["suppliers"], let names = ChangeValue.names(suppliers) {
      parts.append(Wording(es: "a \(names.es)", en: "to \(names.en)"))
    }
    for name in ["value", "amount"] {
      if let value = view[name], let money = ChangeValue.money(value) {
        parts.append(Wording(es: "por \(money)", en: "for \(money)"))
        break
      }
    }
    return parts.isEmpty ? nil : ChangeValue.joined(parts)
  }

  /// An amount with its currency; nil of anything else.
  static func money(_ view: JSONView) -> String? {
    guard view.kind == .object, let amount = view["amount"], let number = amount.number else {
      return nil
    }
    return NumberWords.money(String(copying: number.text), view.textValue("currency"))
  }

  /// The names of some organizations, the first three and how many more.
  static func names(_ view: JSONView) -> Wording? {
    var names: [String] = []
    var elements = view.elements
    while let element = elements.next(), names.count < mostNames {
      if let name = element.textValue("name") ?? element.textValue("id") { names.append(name) }
    }
    return list(names, of: view.count)
  }

  /// The first three of some names, and how many more there are; nil of none.
  static func list(_ names: [String], of count: Int) -> Wording? {
    let shown = names.prefix(mostNames).map { cut($0, to: 120) }
    let others = count - shown.count
    guard let last = shown.last else { return nil }
    if others > 0 {
      let list = shown.joined(separator: ", ")
      return Wording(es: "\(list) y \(others) más", en: "\(list) and \(others) more")
    }
    guard shown.count > 1 else { return Wording(last) }
    let list = shown.dropLast().joined(separator: ", ")
    return Wording(es: "\(list) y \(last)", en: "\(list) and \(last)")
  }

  private func period(_ view: JSONView) -> Wording? {
    let start = view.textValue("startDate").map(text)
    let end = view.textValue("endDate").map(text)
    switch (start, end) {
    case (nil, nil): return nil
    case (let start?, nil): return Wording(es: "desde el \(start.es)", en: "from \(start.en)")
    case (nil, let end?): return Wording(es: "hasta el \(end.es)", en: "until \(end.en)")
    case (let start?, let end?):
      return Wording(
        es: "del \(start.es) al \(end.es)",
        en: "from \(start.en) to \(end.en)"
      )
    }
  }
}
