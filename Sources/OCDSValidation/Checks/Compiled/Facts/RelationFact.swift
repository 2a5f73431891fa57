/// A mention of an item, a lot or a bid by its identifier.
struct RelationFact {
  /// What is mentioned.
  enum Kind: UInt8 {
    case item
    case lot
    case bid
  }

  /// How the mention and what it mentions agree.
  enum Match: UInt8 {
    /// There is one with the identifier.
    case found
    /// There is one with the same text, but of another JSON type.
    case otherType
    /// There is none.
    case none
  }

  /// What is mentioned.
  let kind: Kind
  /// The place of the mention.
  let index: Int
  /// Whether there is such a thing.
  var match = Match.none
}
