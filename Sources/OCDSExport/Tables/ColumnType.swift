/// What a column holds, and so how a spreadsheet or a database keeps it.
public enum ColumnType: String, Sendable, Hashable, CaseIterable {
  /// Text; of a list, its values with `; ` between them.
  case text
  /// A number, as its source writes it.
  case number
  /// A day, or a day and a time, as RFC 3339 writes them.
  case date
  /// True or false.
  case boolean
}
