/// A piece of SQL and the values of its places, in order; no value is ever part of the text.
struct SQLText: Sendable, Hashable {
  var text: String
  var values: [SQLValue]

  init(_ text: String, _ values: [SQLValue] = []) {
    self.text = text
    self.values = values
  }

  init(_ text: String, _ value: Int64) { self.init(text, [.int(value)]) }

  /// A list of places for some values: `= ?` for one, `IN (?, ?)` for more.
  static func among(_ column: String, _ values: [String]) -> SQLText {
    let places = Array(repeating: "?", count: values.count).joined(separator: ", ")
    return SQLText(
      values.count == 1 ? "\(column) = ?" : "\(column) IN (\(places))",
      values.map { .text($0) }
    )
  }

  /// Appends another piece.
  mutating func append(_ other: SQLText) {
    text += other.text
    values += other.values
  }

  /// Appends text.
  mutating func append(_ more: String) { text += more }

  /// Conditions of which all must hold.
  static func all(_ conditions: [SQLText]) -> SQLText {
    guard !conditions.isEmpty else { return SQLText("1") }
    return SQLText(
      conditions.map(\.text).joined(separator: " AND "),
      conditions.flatMap(\.values)
    )
  }

  /// Conditions of which one must hold.
  static func any(_ conditions: [SQLText]) -> SQLText {
    if conditions.count == 1 { return conditions[0] }
    return SQLText(
      "(" + conditions.map { "(\($0.text))" }.joined(separator: " OR ") + ")",
      conditions.flatMap(\.values)
    )
  }
}
