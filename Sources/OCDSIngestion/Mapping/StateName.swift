internal import OCDSCore

/// What tells a node of a state from its siblings, with its hash.
///
/// Of a member its name as it is written, quotes and colon included; of an item its id; of a value in a list the value.
struct StateName: Sendable {
  let bytes: [UInt8]
  let hash: UInt64

  /// The name of a member.
  init(_ member: String) {
    var bytes: [UInt8] = []
    JSONString.appendQuoted(member, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    self.bytes = bytes
    self.hash = StateName.hash(bytes.span)
  }

  /// The id of an item.
  init(id: String) {
    let bytes = Array(id.utf8)
    self.bytes = bytes
    hash = StateName.hash(bytes.span)
  }

  /// Names come from outside: without a seed, chosen ones could all fall into one slot.
  private static let seed = UInt64.random(in: .min ... .max)

  static func hash(_ bytes: Span<UInt8>) -> UInt64 { nameHash(bytes, seed: seed) }
}

extension StateName {
  static let id = StateName("id")
  static let name = StateName("name")
  static let parties = StateName("parties")
  static let roles = StateName("roles")
  static let identifier = StateName("identifier")
  static let additionalIdentifiers = StateName("additionalIdentifiers")
  static let scheme = StateName("scheme")
  static let legalName = StateName("legalName")
  static let address = StateName("address")
  static let details = StateName("details")
  static let scale = StateName("scale")
  static let memberOf = StateName("memberOf")
  static let amount = StateName("amount")
  static let netAmount = StateName("netAmount")
  static let currency = StateName("currency")
  static let additionalProcurementCategories = StateName("additionalProcurementCategories")
}
