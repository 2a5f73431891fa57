/// Something that an office can buy.
struct Good {
  /// The code in the classifier of public purchases, which starts with the budget line.
  let cucop: String
  /// The code in the United Nations' classifier.
  let unspsc: String
  /// The description.
  let description: String
  /// The unit's code.
  let unit: String
  /// The range of the unit price in centavos.
  let price: ClosedRange<Int>
  /// The most that one line asks for.
  let most: Int

  /// Creates a good.
  init(
    _ cucop: String,
    _ unspsc: String,
    _ description: String,
    _ unit: String,
    _ price: ClosedRange<Int>,
    _ most: Int
  ) {
    self.cucop = cucop
    self.unspsc = unspsc
    self.description = description
    self.unit = unit
    self.price = price
    self.most = most
  }
}
