/// Where a release, a record or a member of a package stands.
public struct UnitPlace: Sendable, Hashable {
  /// The offset of its first byte in the file.
  public let offset: Int
  /// The JSON Pointer to what holds it, such as `/releases`; empty for a whole document.
  public let container: String
  /// Its position there; nil for a whole document or a member that `container` names.
  public let position: Int?

  /// Creates a place.
  public init(offset: Int, container: String = "", position: Int? = nil) {
    self.offset = offset
    self.container = container
    self.position = position
  }

  /// The JSON Pointer to it.
  var pointer: String { position.map { "\(container)/\($0)" } ?? container }

  /// The path to it, without array indexes.
  var path: [String] {
    container.split(separator: "/").filter { Int($0) == nil }.map(String.init)
  }
}
