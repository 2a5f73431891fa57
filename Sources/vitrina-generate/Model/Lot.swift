/// A part of a purchase (*partida*) that is awarded on its own.
struct Lot {
  /// The lines.
  let items: [LotItem]
  /// The winners as places in the process's list of tenderers; none where no offer would do.
  let winners: [Int]

  /// Whether the lot has a winner.
  var isAwarded: Bool { !winners.isEmpty }
  /// The estimated cost, with tax.
  var estimate: Centavos {
    Centavos(count: items.reduce(0) { $0 + $1.estimatedCost.count }).withTax
  }
  /// The cost as awarded, with tax.
  var value: Centavos { Centavos(count: items.reduce(0) { $0 + $1.cost.count }).withTax }
}
