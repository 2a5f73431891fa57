internal import OCDSCore

/// How a table is read from a compiled release: what the catalogue declares.
struct TableRule: Sendable {
  let name: String
  let title: Wording
  let description: Wording
  /// The paths of the lists whose elements are the rows; an empty path is the release itself.
  let rows: [String]
  /// Whether an object without elements gives a row all the same.
  let isOuter: Bool
  let columns: [ColumnRule]

  init(
    _ name: String,
    es: String,
    en: String,
    about description: Wording,
    rows: [String],
    outer isOuter: Bool = false,
    columns: [ColumnRule]
  ) {
    self.name = name
    title = Wording(es: es, en: en)
    self.description = description
    self.rows = rows
    self.isOuter = isOuter
    self.columns = columns
  }
}

/// How one column is read.
struct ColumnRule: Sendable {
  /// Where the values come from.
  enum Origin: Sendable, Hashable {
    case path(String)
    case derived(Derivation, inputs: [String])
  }

  let name: String
  let origin: Origin
  let type: ColumnType
  /// The key of the label that gives what the rule leaves out.
  let label: String?
  let title: Wording?
  let description: Wording?

  /// A column whose values stand in the release.
  init(
    _ name: String,
    _ path: String,
    _ type: ColumnType = .text,
    label: String,
    es: String? = nil,
    en: String? = nil
  ) {
    self.name = name
    origin = .path(path)
    self.type = type
    self.label = label
    title = es.flatMap { es in en.map { Wording(es: es, en: $0) } }
    description = nil
  }

  /// A column whose values are worked out.
  init(
    _ name: String,
    _ derivation: Derivation,
    from inputs: [String] = [],
    _ type: ColumnType = .text,
    es: String,
    en: String,
    about description: Wording
  ) {
    self.name = name
    origin = .derived(derivation, inputs: inputs)
    self.type = type
    label = nil
    title = Wording(es: es, en: en)
    self.description = description
  }
}

/// A way to work out a value.
enum Derivation: Sendable, Hashable {
  /// The path of the list that the row comes from.
  case list
  /// The row's place in its list, from 1.
  case position
  /// The number of elements in the row's list.
  case total
  /// The name that a reference gives, else the party's: from the reference's id and name.
  case partyName
  /// The party's RFC, where one is published: from a reference's id.
  case taxpayer
  /// The contracts of an award: from the award's id.
  case contracts
  /// The address of the process's page.
  case page
  /// The newest publication of the process.
  case published
}
