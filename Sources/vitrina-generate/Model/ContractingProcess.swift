/// An invented contracting process with all that its releases will say.
struct ContractingProcess {
  /// Its number, from 1; no two processes of a run share it.
  let number: Int
  /// The year of its first release.
  let year: Int
  /// The open contracting id.
  let ocid: String
  /// The procedure's public number.
  let tenderID: String
  /// What is bought and for whom.
  let title: String
  /// How the supplier is chosen.
  let method: Method
  /// The requesting office's place in the list.
  let buyer: Int
  /// The purchasing unit's place in the list.
  let unit: Int
  /// The family of goods, as its place in the catalogue.
  let family: Int
  /// The parts of the purchase.
  let lots: [Lot]
  /// Those who made an offer.
  let tenderers: [Supplier]
  /// The releases, by date.
  let releases: [PlannedRelease]
  /// The days.
  let calendar: Calendar
  /// By how many thousandths the first contract grows when it is amended.
  let growth: Int
  /// Whether the release dates are written in UTC.
  let usesUTC: Bool
  /// The failed process of which this is the second round.
  let prior: PriorProcess?

  /// The estimated cost, with tax.
  var estimate: Centavos { Centavos(count: lots.reduce(0) { $0 + $1.estimate.count }) }

  /// Tells whether a step comes at or before a release.
  func reaches(_ step: Step, by index: Int) -> Bool {
    releases[...index].contains { $0.step == step }
  }

  /// Tells whether there is a contract for a lot; a cancelled award, always the last, gets none.
  func hasContract(_ lot: Int) -> Bool {
    lots[lot].isAwarded && lot != cancelledLot
  }

  /// The lot whose award is cancelled, where there is one: the last that has a winner.
  var cancelledLot: Int? {
    guard releases.contains(where: { $0.step == .awardCancellation }) else { return nil }
    return lots.lastIndex { $0.isAwarded }
  }

  /// The lot whose contract is amended: the first that has a contract.
  var amendedLot: Int? { lots.indices.first { hasContract($0) } }

  /// Returns a contract's value at a release.
  func contractValue(_ lot: Int, at index: Int) -> Centavos {
    let value = lots[lot].value
    guard lot == amendedLot, reaches(.contractAmendment, by: index) else { return value }
    return Centavos(count: value.count + value.thousandths(growth).count)
  }

  /// Returns the last day of a contract, as it stands at a release.
  func contractEnd(_ lot: Int, at index: Int) -> Int {
    lot == amendedLot && reaches(.contractAmendment, by: index)
      ? calendar.extendedContractEnd : calendar.contractEnd
  }

  /// Returns the payment that a release reports for a contract.
  func payment(_ lot: Int, at index: Int) -> Centavos {
    let value = contractValue(lot, at: index)
    switch releases[index].step {
    case .implementation: return value.thousandths(500)
    case .implementationUpdate: return value.thousandths(300)
    default:
      let isSecond = releases[..<index].contains { $0.step.paysSuppliers }
      return Centavos(count: value.count - (isSecond ? value.thousandths(500).count : 0))
    }
  }
}
