/// A family of goods or services that are bought together.
struct Family {
  /// What a title calls it.
  let name: String
  /// The line of the expenditure classifier.
  let line: String
  /// The line's name.
  let lineName: String
  /// The standard's code of the category.
  let category: String
  /// What belongs to it.
  let goods: [Good]
}
