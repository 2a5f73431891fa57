public import OCDSCore

/// Why a name or a value selects nothing that makes sense.
public struct SelectionProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// Nothing is called that.
    case unknownName
    /// The value is none that the name takes.
    case badValue
    /// The name may be given once.
    case repeated
    /// There are more values than are taken at once.
    case tooMany
    /// The value needs another name beside it.
    case needs(SelectionFilter)
  }

  /// What is wrong.
  public let kind: Kind
  /// The name as it was given.
  public let name: String
  /// The value as it was given.
  public let value: String
  /// What exists: the names for an unknown one, the codes for a value; empty where it cannot be listed.
  public let allowed: [String]
  /// A sentence that says what is wrong and what to do.
  public let wording: Wording

  init(_ kind: Kind, name: String, value: String, allowed: [String], _ wording: Wording) {
    self.kind = kind
    self.name = name
    self.value = value
    self.allowed = allowed
    self.wording = wording
  }
}

/// The problems of a selection that cannot be made.
public struct SelectionRefusal: Error, Sendable, Hashable {
  /// The problems, in the order of the names given; never empty.
  public let problems: [SelectionProblem]
}

extension SelectionProblem {
  static func unknown(_ name: String, _ value: String, others: [String]) -> SelectionProblem {
    let names = SelectionFilter.allCases.map(\.name) + others
    return SelectionProblem(
      .unknownName,
      name: name,
      value: value,
      allowed: names,
      Wording(
        es: "no hay filtro «\(name)»; los que hay: \(names.joined(separator: ", "))",
        en: "there is no filter \"\(name)\"; there are: \(names.joined(separator: ", "))"
      )
    )
  }

  static func bad(_ filter: SelectionFilter, _ value: String) -> SelectionProblem {
    let codes: [String] =
      switch filter.kind {
      case .code(let codes): codes
      case .boolean: ["true", "false"]
      default: []
      }
    let expected = filter.expected
    return SelectionProblem(
      .badValue,
      name: filter.name,
      value: value,
      allowed: codes,
      Wording(
        es: "«\(value)» no es un valor de \(filter.name); se espera: \(expected.es)",
        en: "\"\(value)\" is no value of \(filter.name); expected: \(expected.en)"
      )
    )
  }

  static func repeated(_ filter: SelectionFilter, _ value: String) -> SelectionProblem {
    SelectionProblem(
      .repeated,
      name: filter.name,
      value: value,
      allowed: [],
      Wording(
        es: "\(filter.name) sólo puede darse una vez",
        en: "\(filter.name) may be given only once"
      )
    )
  }

  static func tooMany(_ name: String, _ value: String) -> SelectionProblem {
    SelectionProblem(
      .tooMany,
      name: name,
      value: value,
      allowed: [],
      Wording(
        es: "se aceptan hasta \(Selection.mostValues) valores a la vez; divida la consulta",
        en: "at most \(Selection.mostValues) values are taken at once; divide the question"
      )
    )
  }

  static func needs(_ filter: SelectionFilter, _ value: String, other: SelectionFilter)
    -> SelectionProblem
  {
    SelectionProblem(
      .needs(other),
      name: filter.name,
      value: value,
      allowed: [],
      Wording(
        es: "\(filter.name)=\(value) sólo tiene sentido junto con \(other.name)",
        en: "\(filter.name)=\(value) makes sense only together with \(other.name)"
      )
    )
  }
}
