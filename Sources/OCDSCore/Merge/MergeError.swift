/// The reason why the releases of a process cannot be merged.
public enum MergeError: Error, Sendable, Hashable {
  /// A release is not an object.
  case notAnObject(release: Int)
  /// One of several releases has no `date`.
  case missingDate(release: Int)
  /// The `date` of one of several releases is null.
  case nullDate(release: Int)
  /// The `date` of one of several releases is not a string.
  case nonStringDate(release: Int)
  /// The `date` of one of several releases is no date, so that its place in the order is unknown.
  case unreadableDate(release: Int, text: String)
  /// An object of an array has an `id` that is neither a string nor a number.
  case invalidIdentifier(release: Int, path: String)
  /// One field is an object in one release and an array or a literal in another.
  case inconsistentType(path: String)
  /// A release is not JSON.
  case notJSON(release: Int, JSONError)
}

extension MergeError: CustomStringConvertible {
  /// A sentence that names the release, counted from 1 in the order given, or the field.
  public var wording: Wording {
    switch self {
    case .notAnObject(let n):
      Wording(es: "la entrega \(n + 1) no es un objeto", en: "release \(n + 1) is not an object")
    case .missingDate(let n):
      Wording(
        es: "a la entrega \(n + 1) de varias le falta la fecha",
        en: "release \(n + 1) of several has no date"
      )
    case .nullDate(let n):
      Wording(
        es: "la fecha de la entrega \(n + 1) de varias es nula",
        en: "release \(n + 1) of several has a null date"
      )
    case .nonStringDate(let n):
      Wording(
        es: "la fecha de la entrega \(n + 1) de varias no es un texto",
        en: "release \(n + 1) of several has a date that is not a string"
      )
    case .unreadableDate(let n, let text):
      Wording(
        es: "la entrega \(n + 1) tiene «\(text)» por fecha",
        en: "release \(n + 1) has \"\(text)\" as its date"
      )
    case .invalidIdentifier(let n, let path):
      Wording(
        es: "la entrega \(n + 1) tiene en \(path) un objeto cuyo id no es texto ni número",
        en: "release \(n + 1) has an object in \(path) whose id is neither a string nor a number"
      )
    case .inconsistentType(let path):
      Wording(
        es: "\(path) es un valor en una entrega y un objeto o una lista de objetos en otra",
        en: "\(path) is a value in one release and an object or an array of objects in another"
      )
    case .notJSON(let n, let error):
      Wording(
        es: "la entrega \(n + 1) no es JSON: \(error.wording.es)",
        en: "release \(n + 1) is not JSON: \(error.wording.en)"
      )
    }
  }

  /// The sentence in English.
  public var description: String { wording.en }
}

extension MergeError {
  /// The release that is at fault, counted from 0 in the order given; nil where the error is between several.
  public var release: Int? {
    switch self {
    case .notAnObject(let n), .missingDate(let n), .nullDate(let n), .nonStringDate(let n): n
    case .unreadableDate(let n, _), .invalidIdentifier(let n, _), .notJSON(let n, _): n
    case .inconsistentType: nil
    }
  }
}
