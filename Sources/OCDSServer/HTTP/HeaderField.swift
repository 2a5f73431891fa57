/// One line of a response's head.
public struct HeaderField: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The value.
  public let value: String

  /// Creates a line.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
