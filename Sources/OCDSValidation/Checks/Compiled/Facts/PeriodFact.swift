/// A period of a tender, an award or a contract.
struct PeriodFact {
  /// Its first and its last day.
  var start = DateFact.none
  var end = DateFact.none
  /// The places of its other members; 0 where it has none.
  var maxExtent = 0
  var duration = 0
}
