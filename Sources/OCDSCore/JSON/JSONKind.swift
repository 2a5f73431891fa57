/// The kinds of JSON value.
///
/// Source: RFC 8259, section 3.
public enum JSONKind: UInt8, Sendable, Hashable {
  case null
  case boolean
  case number
  case string
  case array
  case object
}
