public import OCDSCore

/// One column of a table.
public struct ExportColumn: Sendable, Hashable {
  /// The name that does not change with the language: lower case and `_`.
  public let name: String
  /// Where the value stands in a compiled release, such as `awards/value/amount`; empty where it is worked out.
  ///
  /// `*` stands for the row's own object in a table that several lists make up, `^` for the object around it.
  public let path: String
  /// What the column holds.
  public let type: ColumnType
  /// The heading.
  public let title: Wording
  /// A sentence or two on what it holds.
  public let description: Wording
  /// The name of the codelist of the values, such as `method.csv`; nil where there is none.
  public let codelist: String?
}
