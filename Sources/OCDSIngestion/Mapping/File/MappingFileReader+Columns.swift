internal import OCDSCore

extension MappingFileReader {
  private static let kinds = [
    "text", "identifier", "url", "date", "money", "number", "phrase", "category", "submission",
    "answer", "lookup", "split", "constant", "join",
  ]

  /// The members of a conversion beside its kind; those that it must have come first.
  private static func options(of kind: String) -> (all: [String], required: [String]) {
    switch kind {
    case "date": (["order", "serials"], [])
    case "money": (["currency", "vat"], [])
    case "phrase": (["table", "original"], ["table"])
    case "submission": (["original"], [])
    case "lookup": (["codes"], ["codes"])
    case "split": (["separator"], ["separator"])
    case "constant": (["value"], ["value"])
    case "join": (["with", "separator"], ["with"])
    default: ([], [])
    }
  }

  /// Reads what is done with a column.
  mutating func rule(_ place: Place) -> ColumnRule? {
    guard
      let members = members(place, ["column", "path", "conversion"], required: ["path"])
    else { return nil }
    let path = text(members["path"])
    let column = column(members["column"])
    var conversion: Conversion? = .text
    if let place = members["conversion"] { conversion = self.conversion(place) }
    guard let path, let conversion, let at = members["path"]?.pointer else { return nil }
    guard field(path, conversion, at: at) else { return nil }
    if case .constant = conversion {
      return ColumnRule(column ?? ColumnName(path), path, conversion)
    }
    guard let column else {
      if members["column"] == nil {
        fault(
          .missingMember,
          place.pointer,
          es: "falta el miembro «column»; escriba el encabezado de la columna.",
          en: "the member “column” is missing; write the heading of the column."
        )
      }
      return nil
    }
    return ColumnRule(column, path, conversion)
  }

  /// Reads a conversion: its kind alone, or an object with its options.
  private mutating func conversion(_ place: Place) -> Conversion? {
    guard case .object(let all) = place.value else {
      return word(place, among: Self.kinds).flatMap { simple($0, place.pointer) }
    }
    let given = all.first { $0.name == "kind" }?.value
    guard let kind = given?.string, Self.kinds.contains(kind) else {
      let members = members(place, all.map(\.name), required: ["kind"])
      _ = word(members?["kind"], among: Self.kinds)
      return nil
    }
    let options = Self.options(of: kind)
    guard let members = members(place, ["kind"] + options.all, required: options.required) else {
      return nil
    }
    switch kind {
    case "date": return date(members)
    case "money": return money(members)
    case "phrase":
      let table = word(members["table"], among: NamedPhrases.names)
      let original = originalPath(members["original"])
      return table.flatMap(NamedPhrases.table).map { .phrase($0, original: original) }
    case "submission": return .submission(original: originalPath(members["original"]))
    case "lookup": return members["codes"].flatMap { lookup($0) }
    case "split": return split(members["separator"])
    case "constant":
      guard let value = members["value"] else { return nil }
      guard let text = value.value.scalar else {
        wrongType(
          value,
          Wording(es: "un texto, un número o true/false", en: "a text, a number or true/false")
        )
        return nil
      }
      return .constant(text)
    case "join":
      let with = list(members["with"], minimum: 1) { $0.column($1) }
      var separator = " "
      if let place = members["separator"] {
        guard let text = place.value.string else {
          wrongType(place, Wording(es: "un texto", en: "a text"))
          return nil
        }
        separator = text
      }
      return .join(with, separator: separator)
    default: return simple(kind, place.pointer)
    }
  }

  /// A conversion that needs nothing but its name.
  private mutating func simple(_ kind: String, _ pointer: JSONPointer) -> Conversion? {
    switch kind {
    case "text": return .text
    case "identifier": return .identifier
    case "url": return .url
    case "date": return .date(.init())
    case "money": return .money(currency: nil, vat: .unknown)
    case "number": return .number
    case "category": return .category
    case "submission": return .submission(original: nil)
    case "answer": return .answer
    default:
      let needed = Self.options(of: kind).required.joined(separator: ", ")
      fault(
        .missingMember,
        pointer,
        es: "«\(kind)» necesita más: escriba un objeto con kind y \(needed).",
        en: "“\(kind)” needs more: write an object with kind and \(needed)."
      )
      return nil
    }
  }

  private mutating func date(_ members: Members) -> Conversion? {
    var options = DateText.Options()
    if let place = members["order"] {
      let word = word(place, among: DateText.Order.allCases.map(\.rawValue))
      guard let order = word.flatMap(DateText.Order.init(rawValue:)) else { return nil }
      options.order = order
    }
    if let place = members["serials"] {
      guard case .boolean(let takes) = place.value else {
        wrongType(place, Wording("true, false"))
        return nil
      }
      options.takesSerialDays = takes
    }
    return .date(options)
  }

  private mutating func money(_ members: Members) -> Conversion? {
    let currency = column(members["currency"])
    var vat = VAT.unknown
    if let place = members["vat"] {
      guard let word = word(place, among: VAT.allCases.map(\.rawValue)),
        let said = VAT(rawValue: word)
      else { return nil }
      vat = said
    }
    return .money(currency: currency, vat: vat)
  }

  private mutating func lookup(_ place: Place) -> Conversion? {
    guard case .object(let all) = place.value, !all.isEmpty else {
      wrongType(
        place,
        Wording(es: "un objeto con un texto por código", en: "an object with a text for each code")
      )
      return nil
    }
    var codes: [String: String] = [:]
    for (name, value) in all {
      let at = Place(value: value, pointer: place.pointer.appending(name))
      guard let code = text(at) else { continue }
      if let known = codes.updateValue(code, forKey: Heading.key(of: name)), known != code {
        fault(
          .repeatedMember,
          at.pointer,
          es: "el mismo texto tiene dos códigos, \(known) y \(code); deje uno.",
          en: "the same text has two codes, \(known) and \(code); leave one."
        )
      }
    }
    return .lookup(codes)
  }

  private mutating func split(_ place: Place?) -> Conversion? {
    guard let place else { return nil }
    guard let text = place.value.string, text.count == 1, let separator = text.first else {
      fault(
        .wrongValue,
        place.pointer,
        es: "el separador es un solo carácter, como \";\".",
        en: "the separator is a single character, such as \";\"."
      )
      return nil
    }
    return .split(separator)
  }

  private mutating func originalPath(_ place: Place?) -> String? {
    guard let place, let path = text(place), field(path, .text, at: place.pointer) else {
      return nil
    }
    return path
  }
}
