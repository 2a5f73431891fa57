/// A line of a purchase: so many of something at a price.
struct LotItem {
  /// The good's place in its family.
  let good: Int
  /// How many are bought.
  let quantity: Int
  /// The unit price that the market study found, without tax.
  let estimate: Centavos
  /// The unit price of the winning offer, without tax.
  let price: Centavos

  /// The line's estimated cost, without tax.
  var estimatedCost: Centavos { Centavos(count: estimate.count * quantity) }
  /// The line's cost as awarded, without tax.
  var cost: Centavos { Centavos(count: price.count * quantity) }
}
