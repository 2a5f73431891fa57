/// Something that merging noticed and went on from.
public struct MergeFinding: Sendable, Hashable {
  /// What was noticed.
  public enum Code: String, Sendable, Hashable {
    /// Two objects of one array of one release have one `id`: their fields were merged.
    case duplicateIdentifier
    /// A null stood where an object or an array of objects was: it removed nothing.
    case nullWithoutEffect
    /// A value stood where an object or an array of objects was: it replaced nothing.
    case valueWithoutEffect
    /// Two releases of a process have one date: the later in the ledger counts as the later.
    case repeatedDate
    /// Two names of one object are equal: the last counted.
    case duplicateMember
    /// A date is not RFC 3339 but could be read.
    case incompleteDate
  }

  /// What was noticed.
  public let code: Code
  /// The release, by its place in the order in which the releases were given.
  public let release: Int
  /// The field, without array indexes, such as `awards/items`; empty for the release itself.
  public let path: String
  /// The value that it is about, as text; empty where there is none.
  public let value: String
}

extension MergeFinding.Code {
  /// A sentence that says what was noticed and what became of it.
  public var wording: Wording {
    switch self {
    case .duplicateIdentifier:
      Wording(
        es: "Varios objetos de una lista tienen el mismo id; sus campos se unieron.",
        en: "Several objects of a list have one id; their fields were merged."
      )
    case .nullWithoutEffect:
      Wording(
        es: "Un nulo sobre un objeto o una lista de objetos no quita nada.",
        en: "A null over an object or a list of objects removes nothing."
      )
    case .valueWithoutEffect:
      Wording(
        es: "Un valor sobre un objeto o una lista de objetos no reemplaza nada.",
        en: "A value over an object or a list of objects replaces nothing."
      )
    case .repeatedDate:
      Wording(
        es: "Varias entregas de un proceso tienen la misma fecha; cuenta el orden en que llegaron.",
        en: "Several releases of a process have one date; the order in which they came counts."
      )
    case .duplicateMember:
      Wording(
        es: "Un objeto tiene dos miembros con el mismo nombre; cuenta el último.",
        en: "An object has two members with the same name; the last one counts."
      )
    case .incompleteDate:
      Wording(
        es: "A una fecha le falta la hora o el desfase horario; se leyó como UTC.",
        en: "A date lacks its time or its offset; it was read as UTC."
      )
    }
  }
}
