internal import OCDSCore

extension MappingFileReader {
  /// What the program sets by itself.
  private static let own = ["ocid", "id", "date", "tag", "language", "initiationType"]

  /// Whether a path leads to where a conversion can put its value; tells what is wrong.
  mutating func field(_ path: String, _ conversion: Conversion, at pointer: JSONPointer) -> Bool {
    let shown = String(path.prefix(200))
    guard !Self.own.contains(path) else {
      fault(
        .wrongValue,
        pointer,
        es: "«\(shown)» lo escribe el programa; quite esta columna.",
        en: "“\(shown)” is written by the program; leave this column out."
      )
      return false
    }
    guard path.hasPrefix("parties/") == false, path != "parties" else {
      fault(
        .wrongValue,
        pointer,
        es: "las organizaciones se escriben en «parties» del mapa, no como ruta.",
        en: "organisations are written in the mapping's “parties”, not as a path."
      )
      return false
    }
    guard let found = find(path, at: pointer) else { return false }
    guard OCDSPath(path, arrays: keys) != nil else {
      fault(
        .wrongValue,
        pointer,
        es: "«\(shown)» no es una ruta; escríbala como tender/title.",
        en: "“\(shown)” is no path; write it like tender/title."
      )
      return false
    }
    guard let expected = mismatch(found, conversion) else { return true }
    fault(
      .wrongShape,
      pointer,
      es: "«\(shown)» no puede tener el resultado de esta conversión; elija \(expected.es).",
      en: "“\(shown)” cannot hold what this conversion makes; choose \(expected.en)."
    )
    return false
  }

  /// Whether a path leads to an array of objects.
  mutating func isArray(_ path: String, at pointer: JSONPointer) -> Bool {
    guard let found = find(path, at: pointer) else { return false }
    if case .objects = found.kind { return true }
    fault(
      .wrongShape,
      pointer,
      es: "«\(path.prefix(200))» no es una lista de objetos, como contracts o tender/items.",
      en: "“\(path.prefix(200))” is no list of objects, such as contracts or tender/items."
    )
    return false
  }

  /// Reads where an organisation is referred to; in a list the profile wants `[]` after it.
  mutating func reference(_ place: Place) -> String? {
    guard let path = text(place) else { return nil }
    let plain = path.hasSuffix("[]") ? String(path.dropLast(2)) : path
    guard let found = find(plain, at: place.pointer) else { return nil }
    switch found.kind {
    case .object("OrganizationReference"): return plain
    case .objects("OrganizationReference"), .objects("Organization"): return plain + "[]"
    default:
      fault(
        .wrongShape,
        place.pointer,
        es:
          "ahí no se nombra una organización; escriba buyer, tender/procuringEntity o awards/suppliers.",
        en:
          "no organisation is named there; write buyer, tender/procuringEntity or awards/suppliers."
      )
      return nil
    }
  }

  private mutating func find(_ path: String, at pointer: JSONPointer) -> ReleasePaths.Field? {
    let shown = String(path.prefix(200))
    switch paths.find(path, keys: keys) {
    case .found(let field): return field
    case .unknown(let nearest):
      fault(
        .unknownPath,
        pointer,
        es: "OCDS no conoce «\(shown)»" + (nearest.map { "; lo más cercano es «\($0)»." } ?? "."),
        en: "OCDS does not know “\(shown)”" + (nearest.map { "; the nearest is “\($0)”." } ?? ".")
      )
    case .itemNeeded(let array):
      fault(
        .itemNeeded,
        pointer,
        es: "«\(array)» es una lista: nombre su elemento en «items», o su clave entre corchetes.",
        en: "“\(array)” is a list: name its item in “items”, or its id in brackets."
      )
    case .goesOn(let place):
      fault(
        .wrongShape,
        pointer,
        es: "«\(place)» no es una lista ni un objeto por el que siga la ruta.",
        en: "“\(place)” is no list and no object that the path could go on through."
      )
    }
    return nil
  }

  /// What a conversion needs that a field is not; nil where it fits.
  private func mismatch(_ field: ReleasePaths.Field, _ conversion: Conversion) -> Wording? {
    switch conversion {
    case .money:
      if paths.has("amount", in: field) { return nil }
      return Wording(
        es: "un importe, como contracts/value",
        en: "an amount, such as contracts/value"
      )
    case .split, .submission:
      if field.kind == .list { return nil }
      return Wording(
        es: "una lista de textos, como tender/submissionMethod",
        en: "a list of texts, such as tender/submissionMethod"
      )
    case .number: return valued(field, ["number", "integer"])
    case .answer, .presence: return valued(field, ["boolean"])
    case .constant(let text):
      switch text.utf8.first {
      case UInt8(ascii: "\""): return valued(field, ["string"])
      case UInt8(ascii: "t"), UInt8(ascii: "f"): return valued(field, ["boolean"])
      default: return valued(field, ["number", "integer"])
      }
    case .text, .identifier, .url, .date, .phrase, .category, .lookup, .join:
      return valued(field, ["string"])
    }
  }

  private func valued(_ field: ReleasePaths.Field, _ types: Set<String>) -> Wording? {
    if field.kind == .value, field.types.isEmpty || !field.types.isDisjoint(with: types) {
      return nil
    }
    if types.contains("boolean") {
      return Wording(es: "un campo de sí o no", en: "a field of yes or no")
    }
    if types.contains("number") {
      return Wording(es: "un campo de número", en: "a field of a number")
    }
    return Wording(es: "un campo de texto o fecha", en: "a field of text or date")
  }
}
