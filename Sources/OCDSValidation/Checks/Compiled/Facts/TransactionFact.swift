/// A transaction of a contract.
struct TransactionFact {
  /// Its date.
  var date = DateFact.none
  /// The place of its value in the list of values; -1 where it has none.
  var value = -1
}
