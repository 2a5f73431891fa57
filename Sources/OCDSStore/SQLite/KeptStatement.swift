/// A prepared statement that is kept for the next time.
final class KeptStatement {
  var statement: Statement

  init(_ statement: consuming Statement) { self.statement = statement }

  /// Binds values, the first to the first place.
  func bind(_ values: [SQLValue]) throws(StoreError) {
    for (i, value) in values.enumerated() {
      switch value {
      case .int(let number): try statement.bind(Int32(i + 1), number)
      case .text(let text): try statement.bind(Int32(i + 1), text)
      }
    }
  }
}

/// A value for a place in a statement.
enum SQLValue: Sendable, Hashable {
  case int(Int64)
  case text(String)
}
