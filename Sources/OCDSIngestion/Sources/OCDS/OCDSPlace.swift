/// Where in a source a value stands.
public struct OCDSPlace: Sendable, Hashable {
  /// The offset of its first byte.
  public let offset: Int
  /// The length of its text in bytes.
  public let length: Int
  /// The line of its first byte, counted from 1.
  public let line: Int
  /// The JSON Pointer to what holds it, such as `/releases`; empty where nothing does.
  public var container = ""
  /// Its position there; nil where nothing holds it.
  public var position: Int?

  /// The JSON Pointer to it.
  public var pointer: String { position.map { "\(container)/\($0)" } ?? container }
}
