/// What of natural persons is withheld from what is published; their names as suppliers always are published.
public struct PrivacySettings: Sendable, Hashable {
  /// A kind of personal data.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The key of the federal taxpayers' registry.
    case rfc
    /// The key of the population registry.
    case curp
    case address
    /// Telephone and fax.
    case telephone
    case email
  }

  /// The kinds that are withheld.
  public var withheld: Set<Kind>

  /// Withholds everything that can be withheld.
  public init() { withheld = Set(Kind.allCases) }

  /// Whether a kind is withheld.
  public func withholds(_ kind: Kind) -> Bool { withheld.contains(kind) }

  /// Reads the value of `privacy`, such as `{"withhold": ["rfc", "curp"]}`; nil where it is another.
  init?(_ value: JSONView) {
    guard value.kind == .object else { return nil }
    var withheld: Set<Kind>?
    var members = value.members
    while let member = members.next() {
      guard member.isNamed("withhold"), member.value.kind == .array else { return nil }
      var kinds: Set<Kind> = []
      var elements = member.value.elements
      while let element = elements.next() {
        guard let name = element.string, let kind = Kind(rawValue: name) else { return nil }
        kinds.insert(kind)
      }
      withheld = kinds
    }
    self.withheld = withheld ?? Set(Kind.allCases)
  }

  /// The names of the kinds that are withheld, in their order.
  var names: [String] { Kind.allCases.filter(withholds).map(\.rawValue) }
}
