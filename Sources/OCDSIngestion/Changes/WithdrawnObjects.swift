internal import OCDSCore

/// The awards and contracts that a source once told of and that a file, complete for a period, does not hold.
///
/// An award is dated by its `date`, else by a contract of it; a contract by `dateSigned`, else by the start of its period,
/// else by its award. What has no date lies in no period.
struct WithdrawnObjects {
  /// The places of the awards and contracts on the tape of the state before.
  private(set) var places: Set<Int> = []
  /// Whether everything that the source said of the process lies in the period.
  ///
  /// That is so where each award and contract does, or, without any, where the tender is published or begins in it.
  private(set) var isWhole = false

  /// None.
  init() {}

  /// Finds those of a state that another state lacks.
  ///
  /// - Complexity: O(size of both).
  init(from before: JSONView, notIn now: JSONView, within period: DayPeriod) {
    var awardDays: [ItemIdentity: String] = [:]
    var contractDays: [ItemIdentity: String] = [:]
    if let awards = before["awards"] {
      var elements = awards.elements
      while let award = elements.next() {
        guard let id = award["id"], let day = award["date"]?.string else { continue }
        awardDays[ItemIdentity(id)] = day
      }
    }
    if let contracts = before["contracts"] {
      var elements = contracts.elements
      while let contract = elements.next() {
        guard let award = contract["awardID"], let day = WithdrawnObjects.day(of: contract) else {
          continue
        }
        let key = ItemIdentity(award)
        if contractDays[key] == nil { contractDays[key] = day }
      }
    }
    var (count, covered) = (0, 0)
    for name in ["awards", "contracts"] {
      guard let list = before[name] else { continue }
      let isAward = name == "awards"
      var present = ItemCursor(now, list: name)
      var elements = list.elements
      while let element = elements.next() {
        var day = isAward ? nil : WithdrawnObjects.day(of: element)
        if day == nil, let award = element[isAward ? "id" : "awardID"] {
          let key = ItemIdentity(award)
          day = awardDays[key] ?? contractDays[key]
        }
        count += 1
        guard let day, period.contains(day) else { continue }
        covered += 1
        let id = element.identifierIndex
        guard id >= 0, present.item(before.at(id), of: now) < 0 else { continue }
        places.insert(element.index)
      }
    }
    if count > 0 {
      isWhole = covered == count
    } else if let tender = before["tender"],
      let day = tender["datePublished"]?.string ?? tender["tenderPeriod"]?["startDate"]?.string
    {
      isWhole = period.contains(day)
    }
  }

  private static func day(of contract: JSONView) -> String? {
    contract["dateSigned"]?.string ?? contract["period"]?["startDate"]?.string
  }
}
