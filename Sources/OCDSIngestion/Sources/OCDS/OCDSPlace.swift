/// Where in a source a value stands.
public struct OCDSPlace: Sendable, Hashable {
  /// The offset of its first byte.
  public let offset: Int
  /// The length of its text in bytes.
  public let length: Int
  /// The line of its first byte, counted from 1.
  public let line: Int
}
