/// An amount of Mexican pesos in whole centavos.
struct Centavos: Hashable {
  /// The centavos.
  var count: Int

  /// The amount with the value added tax of 16 %.
  var withTax: Centavos { Centavos(count: (count * 116 + 50) / 100) }

  /// Returns so many thousandths of the amount, rounded down.
  func thousandths(_ share: Int) -> Centavos { Centavos(count: count * share / 1_000) }
}
