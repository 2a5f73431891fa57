internal import OCDSCore

/// The roles that parties had by a reference which the amended state no longer has.
struct LostRoles {
  private var buyer: ItemIdentity?
  private var procuringEntity: ItemIdentity?
  private var suppliers: Set<ItemIdentity> = []

  /// Whether no party loses a role.
  var isEmpty: Bool { buyer == nil && procuringEntity == nil && suppliers.isEmpty }

  /// None.
  init() {}

  /// Finds the references that are lost.
  ///
  /// - Complexity: O(size of both).
  init(from before: JSONView, amendedBy now: JSONView, _ withdrawn: WithdrawnObjects) {
    buyer = LostRoles.lost(before["buyer"]?["id"], now["buyer"]?["id"])
    procuringEntity = LostRoles.lost(
      before["tender"]?["procuringEntity"]?["id"],
      now["tender"]?["procuringEntity"]?["id"]
    )
    guard let awards = before["awards"] else { return }
    var left: Set<ItemIdentity> = []
    var restated = ItemCursor(now, list: "awards")
    var elements = awards.elements
    while let award = elements.next() {
      guard let list = award["suppliers"] else { continue }
      var isLost = withdrawn.places.contains(award.index)
      let id = award.identifierIndex
      if !isLost && id >= 0 {
        let place = restated.item(before.at(id), of: now)
        if place >= 0, let suppliers = now.at(place)["suppliers"], suppliers.count > 0 {
          isLost = true
        }
      }
      if isLost {
        LostRoles.insert(list, into: &suppliers)
      } else {
        LostRoles.insert(list, into: &left)
      }
    }
    if suppliers.isEmpty { return }
    if let awards = now["awards"] {
      var elements = awards.elements
      while let award = elements.next() {
        if let list = award["suppliers"] { LostRoles.insert(list, into: &left) }
      }
    }
    suppliers.subtract(left)
  }

  private static func lost(_ before: JSONView?, _ now: JSONView?) -> ItemIdentity? {
    guard let before, let now, !before.isNull, !now.isNull, !before.isEqual(to: now) else {
      return nil
    }
    return ItemIdentity(before)
  }

  private static func insert(_ list: JSONView, into ids: inout Set<ItemIdentity>) {
    var elements = list.elements
    while let element = elements.next() {
      if let id = element["id"] { ids.insert(ItemIdentity(id)) }
    }
  }

  /// Whether a party lost a role.
  func contains(_ role: JSONView, of party: ItemIdentity) -> Bool {
    guard role.word.isString else { return false }
    if role.isName("supplier") { return suppliers.contains(party) }
    if role.isName("buyer") { return buyer == party }
    return role.isName("procuringEntity") && procuringEntity == party
  }
}
