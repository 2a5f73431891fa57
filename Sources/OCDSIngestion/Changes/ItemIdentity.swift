internal import OCDSCore

/// What tells objects of one array apart: the text or the value of their `id`, by its kind, as merging does.
enum ItemIdentity: Hashable {
  case text([UInt8])
  case number(JSONDecimal)
  /// A value that is no identifier.
  case none

  /// Creates the identity that an `id` gives.
  init(_ id: JSONView) {
    if id.word.isString {
      self = .text(id.unescapedBytes)
    } else if let number = id.number {
      self = .number(number.decimal)
    } else {
      self = .none
    }
  }
}
