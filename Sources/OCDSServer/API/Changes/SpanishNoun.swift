/// The gender and the number of a label's first word, by the endings of Spanish and a list of those that break the rule.
struct SpanishNoun: Sendable, Hashable {
  /// The label, its first letter small, without a remark in brackets.
  let text: String
  let isFeminine: Bool
  let isPlural: Bool

  private static let masculine: Set<String> = [
    "idioma", "problema", "programa", "sistema", "esquema", "tema", "dia", "día", "mapa",
    "diagrama",
  ]
  private static let feminine: Set<String> = [
    "clave", "calle", "fuente", "parte", "clase", "fase", "base", "llave", "sede", "red", "serie",
    "razón", "convocante", "imagen", "orden", "ley", "vez", "moneda",
  ]
  private static let singular: Set<String> = [
    "estatus", "país", "mes", "interés", "análisis", "tesis",
  ]
  /// First words with which a label is no noun: it is then quoted.
  private static let noNouns: Set<String> = [
    "tiene", "es", "con", "se", "cómo", "qué", "quién", "quiénes", "cuándo", "cuánto", "dónde",
    "por",
    "sin", "para", "a", "de", "en",
  ]

  init(_ label: String) {
    let label = SpanishNoun.withoutRemark(label)
    let text = SpanishNoun.small(label)
    let word = String(text.prefix { $0.isLetter }).lowercased()
    guard !word.isEmpty, !SpanishNoun.noNouns.contains(word) else {
      self.text = "dato «\(label)»"
      isFeminine = false
      isPlural = false
      return
    }
    self.text = text
    isPlural = word.count > 3 && word.hasSuffix("s") && !SpanishNoun.singular.contains(word)
    isFeminine = SpanishNoun.isFeminine(word, isPlural: isPlural)
  }

  private static func isFeminine(_ word: String, isPlural: Bool) -> Bool {
    if isPlural {
      if ["ciones", "siones", "dades", "tades", "ices"].contains(where: word.hasSuffix) {
        return true
      }
      return isFeminine(String(word.dropLast()), isPlural: false)
    }
    if masculine.contains(word) { return false }
    if feminine.contains(word) { return true }
    return ["a", "ción", "sión", "dad", "tad", "tud"].contains(where: word.hasSuffix)
  }

  /// A label without what it says of itself in brackets at its end.
  static func withoutRemark(_ label: String) -> String {
    guard label.hasSuffix(")"), let start = label.lastIndex(of: "("), start > label.startIndex
    else {
      return label
    }
    return String(label[..<start].reversed().drop { $0 == " " }.reversed())
  }

  /// A label with its first letter small, unless its first word is an abbreviation.
  static func small(_ label: String) -> String {
    guard let first = label.first else { return label }
    let rest = label.dropFirst()
    if let second = rest.first, second.isUppercase { return label }
    return first.lowercased() + rest
  }

  /// A text with its first letter large.
  static func large(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
