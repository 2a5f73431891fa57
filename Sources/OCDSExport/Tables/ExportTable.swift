public import OCDSCore

/// One table that compiled releases are written as.
public struct ExportTable: Sendable, Hashable {
  /// The name that does not change with the language, such as `award_items`.
  public let name: String
  /// The name that people read; fit for a sheet: 31 letters at most.
  public let title: Wording
  /// What one row stands for.
  public let description: Wording
  /// The lists of a compiled release whose elements are the rows, such as `awards/items`; empty for one row a process.
  public let rows: [String]
  /// The columns, in their order.
  public let columns: [ExportColumn]
}
