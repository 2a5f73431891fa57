/// The places of the members that mention items, lots or bids; 0 where there is none.
struct RelationPlaces {
  var item = 0
  var items = 0
  var lot = 0
  var lots = 0
  var bid = 0
  var bids = 0

  /// Notes a member.
  @inline(__always)
  mutating func note(_ name: Word, _ place: Int) {
    switch name {
    case .relatedItem: item = place
    case .relatedItems: items = place
    case .relatedLot: lot = place
    case .relatedLots: lots = place
    case .relatedBid: bid = place
    case .relatedBids: bids = place
    default: break
    }
  }

  /// Whether there is none at all.
  var isEmpty: Bool { item | items | lot | lots | bid | bids == 0 }
}
