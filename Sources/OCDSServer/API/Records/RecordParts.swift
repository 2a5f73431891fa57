internal import OCDSCore

/// What of a record is asked for beside its ocid and its releases.
struct RecordParts: OptionSet, Sendable {
  let rawValue: Int

  /// The compiled release.
  static let compiled = RecordParts(rawValue: 1)
  /// The versioned release: every value that each field ever had.
  static let versioned = RecordParts(rawValue: 2)
  /// The releases whole, instead of links to them.
  static let releases = RecordParts(rawValue: 4)

  private static let words: [(name: String, part: RecordParts)] = [
    ("compiled", .compiled), ("versioned", .versioned), ("releases", .releases),
  ]

  static let parameter = RouteParameter(
    "include",
    .other(
      mustBe: mustBe,
      pattern: "^(compiled|versioned|releases)(,(compiled|versioned|releases))*$"
    ),
    example: "compiled,releases",
    es:
      "Las partes del registro, separadas por comas: compiled (la entrega compilada, si no se pide otra cosa), "
      + "versioned (la entrega con historial), releases (las entregas completas en lugar de sus enlaces).",
    en:
      "The record's parts, separated by commas: compiled (the compiled release, where nothing is asked for), "
      + "versioned (the versioned release), releases (the releases whole instead of links to them)."
  )

  static let mustBe = Wording(
    es: "una lista separada por comas de compiled, versioned y releases",
    en: "a list, separated by commas, of compiled, versioned and releases"
  )

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Reads a list; nil where a name is none of a part.
  init?(_ text: String) {
    var parts: RecordParts = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let word = RecordParts.words.first(where: { $0.name == name }) else { return nil }
      parts.insert(word.part)
    }
    self = parts
  }

  /// The list, always written the same way.
  var text: String {
    RecordParts.words.filter { contains($0.part) }.map(\.name).joined(separator: ",")
  }
}
