/// The schemas that references may lead to, by their addresses.
///
/// A registry never goes to the network by itself: what is not in it is unresolved, unless its `load` finds it.
public struct SchemaRegistry: Sendable {
  /// The texts of schemas by address, without fragment.
  public var texts: [String: [UInt8]]
  /// What finds a schema that is not among the texts; nil where it has none, `UnreachedSchema` where it could not look.
  public var load: (@Sendable (String) throws(UnreachedSchema) -> [UInt8]?)?

  /// Creates a registry.
  public init(
    _ texts: [String: [UInt8]] = [:],
    load: (@Sendable (String) throws(UnreachedSchema) -> [UInt8]?)? = nil
  ) {
    self.texts = texts
    self.load = load
  }

  /// Returns the text of a schema.
  func text(at address: String) throws(UnreachedSchema) -> [UInt8]? {
    if let text = texts[address] { return text }
    return try load?(address)
  }
}
