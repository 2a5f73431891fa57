public import OCDSCore

/// What could not be done as an extension asks, or was asked for twice.
///
/// None of these keeps a schema from being made: what cannot be done is left out.
public enum ExtensionProblem: Sendable, Hashable {
  /// Two addresses name the same extension; it was applied once, in the first place.
  case repeatedExtension(url: String, name: String)
  /// A file adds to or takes from a list that neither the standard nor an extension has.
  case unknownCodelist(extension: String, file: String)
  /// A file takes out codes that the list does not have.
  case unknownCodes(extension: String, file: String, codes: [String])
  /// A file adds codes that the list has already, with another meaning; the first meaning stands.
  case repeatedCodes(extension: String, file: String, codes: [String])
  /// Another extension puts a list of its own in the standard's place, so the change to it was dropped.
  case droppedChange(extension: String, file: String)

  /// A sentence that says what was left out.
  public var wording: Wording {
    switch self {
    case .repeatedExtension(let url, let name):
      Wording(
        es: "La extensión \(name) está declarada dos veces; se aplicó una sola vez: \(url).",
        en: "The extension \(name) is declared twice; it was applied once: \(url)."
      )
    case .unknownCodelist(let name, let file):
      Wording(
        es: "La extensión \(name) cambia con \(file) una lista que no existe.",
        en: "The extension \(name) changes with \(file) a list that does not exist."
      )
    case .unknownCodes(let name, let file, let codes):
      Wording(
        es: "\(name)/\(file) quita claves que la lista no tiene: \(ExtensionProblem.list(codes)).",
        en: "\(name)/\(file) removes codes that the list lacks: \(ExtensionProblem.list(codes))."
      )
    case .repeatedCodes(let name, let file, let codes):
      Wording(
        es: "\(name)/\(file) agrega claves que ya están: \(ExtensionProblem.list(codes)).",
        en: "\(name)/\(file) adds codes that are there already: \(ExtensionProblem.list(codes))."
      )
    case .droppedChange(let name, let file):
      Wording(
        es: "\(name)/\(file) no se aplicó: otra extensión sustituye la lista entera.",
        en: "\(name)/\(file) was not applied: another extension replaces the whole list."
      )
    }
  }

  private static func list(_ codes: [String]) -> String { codes.joined(separator: ", ") }
}
