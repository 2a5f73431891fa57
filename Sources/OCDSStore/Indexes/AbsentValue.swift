/// What stands for a date or an amount that a process does not have.
///
/// Not null, so that every row has a place in every order: below all dates and amounts.
enum AbsentValue {
  /// Below every date in milliseconds and every `AmountKey`.
  static let number: Int64 = -(1 << 62)
}
