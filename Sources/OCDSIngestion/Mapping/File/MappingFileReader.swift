internal import OCDSCore

/// Reads the parts of a mapping file, and gathers what is wrong with them.
struct MappingFileReader {
  /// A value and where it stands.
  struct Place {
    let value: JSONTree
    let pointer: JSONPointer
  }

  /// The members of an object by name.
  typealias Members = [String: Place]

  let paths: ReleasePaths
  private(set) var faults: [MappingFault] = []
  /// The items that each row has, as paths name them.
  var keys: Set<String> = []

  init(_ paths: ReleasePaths) { self.paths = paths }

  mutating func fault(_ code: MappingFault.Code, _ pointer: JSONPointer, es: String, en: String) {
    // More are not told, so they need not be kept.
    guard faults.count < 50 else { return }
    faults.append(MappingFault(code, pointer, es: es, en: en))
  }

  /// The members of an object, which must be among those that are known.
  mutating func members(
    _ place: Place,
    _ known: [String],
    required: [String] = []
  ) -> Members? {
    guard case .object(let members) = place.value else {
      wrongType(place, Wording(es: "un objeto { }", en: "an object { }"))
      return nil
    }
    var found: Members = [:]
    for (name, value) in members {
      let shown = String(name.prefix(80))
      let pointer = place.pointer.appending(name)
      guard known.contains(name) else {
        let nearest = NearestWord.find(name, among: known) ?? ""
        let list = known.joined(separator: ", ")
        fault(
          .unknownMember,
          pointer,
          es: "no hay un miembro «\(shown)»; ¿quiso decir «\(nearest)»? Hay: \(list).",
          en: "there is no member “\(shown)”; did you mean “\(nearest)”? There are: \(list)."
        )
        continue
      }
      guard found.updateValue(Place(value: value, pointer: pointer), forKey: name) == nil else {
        fault(
          .repeatedMember,
          pointer,
          es: "«\(shown)» está dos veces; deje una.",
          en: "“\(shown)” stands there twice; leave one."
        )
        continue
      }
    }
    for name in required where found[name] == nil {
      fault(
        .missingMember,
        place.pointer,
        es: "falta el miembro «\(name)»; escríbalo.",
        en: "the member “\(name)” is missing; write it."
      )
    }
    return found
  }

  /// A text with something in it; nil, told, for anything else.
  mutating func text(_ place: Place?) -> String? {
    guard let place else { return nil }
    guard let text = place.value.string else {
      wrongType(place, Wording(es: "un texto", en: "a text"))
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      fault(
        .wrongValue,
        place.pointer,
        es: "el texto está vacío; escríbalo o quite el miembro.",
        en: "the text is empty; write it, or leave the member out."
      )
      return nil
    }
    return text
  }

  /// One of some words; nil, told, for anything else.
  mutating func word(_ place: Place?, among known: [String]) -> String? {
    guard let place, let text = text(place) else { return nil }
    guard known.contains(text) else {
      let shown = String(text.prefix(80))
      let list = known.joined(separator: ", ")
      let nearest = NearestWord.find(text, among: known) ?? ""
      fault(
        .wrongValue,
        place.pointer,
        es: "«\(shown)» no es uno de: \(list). ¿Quiso decir «\(nearest)»?",
        en: "“\(shown)” is none of: \(list). Did you mean “\(nearest)”?"
      )
      return nil
    }
    return text
  }

  /// The items of a list, each read by a function; nil items were told.
  mutating func list<Item>(
    _ place: Place?,
    minimum: Int = 0,
    _ read: (inout MappingFileReader, Place) -> Item?
  ) -> [Item] {
    guard let place else { return [] }
    guard let items = place.value.items else {
      wrongType(place, Wording(es: "una lista [ ]", en: "a list [ ]"))
      return []
    }
    if items.count < minimum {
      fault(
        .wrongValue,
        place.pointer,
        es: "la lista está vacía; escriba al menos \(minimum).",
        en: "the list is empty; write at least \(minimum)."
      )
    }
    var all: [Item] = []
    for (number, item) in items.enumerated() {
      let pointer = place.pointer.appending(String(number))
      if let one = read(&self, Place(value: item, pointer: pointer)) { all.append(one) }
    }
    return all
  }

  /// A column: its heading, or an object with its spellings and its number among equal ones.
  mutating func column(_ place: Place?) -> ColumnName? {
    guard let place else { return nil }
    guard case .object = place.value else {
      return text(place).map { ColumnName(spellings: [$0]) }
    }
    guard
      let members = members(place, ["heading", "ordinal"], required: ["heading"]),
      let heading = members["heading"]
    else { return nil }
    let spellings: [String]
    if heading.value.items != nil {
      spellings = list(heading, minimum: 1) { $0.text($1) }
    } else {
      spellings = text(heading).map { [$0] } ?? []
    }
    var ordinal = 1
    if let place = members["ordinal"] {
      guard case .number(let text) = place.value, let number = Int(text), 1...10_000 ~= number
      else {
        fault(
          .wrongValue,
          place.pointer,
          es: "escriba cuál de las columnas iguales es: 1, 2, 3…",
          en: "write which of the equal columns it is: 1, 2, 3…"
        )
        return nil
      }
      ordinal = number
    }
    return spellings.isEmpty ? nil : ColumnName(spellings: spellings, ordinal: ordinal)
  }

  /// Tells that a value is of another type.
  mutating func wrongType(_ place: Place, _ expected: Wording) {
    let kind = place.value.kind
    fault(
      .wrongType,
      place.pointer,
      es: "aquí va \(expected.es), y hay \(kind.es).",
      en: "here stands \(kind.en); write \(expected.en)."
    )
  }
}
