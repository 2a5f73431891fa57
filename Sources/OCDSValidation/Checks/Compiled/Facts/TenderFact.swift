/// The tender of a compiled release.
struct TenderFact {
  /// Its status, where it is one that the checks know, and its place.
  var status: Word?
  var statusIndex = 0
  /// Whether its procurement method is `direct`.
  var isDirect = false
  /// The place of the number of tenderers; 0 where there is none.
  var numberOfTenderers = 0
  /// The number of entries of the list of tenderers; nil where it is no list.
  var tendererCount: Int?
  /// The place of its value in the list of values; -1 where it has none.
  var value = -1
  /// The first and the last day for tenders.
  var start = DateFact.none
  var end = DateFact.none
  /// The first day of the contract period.
  var contractStart = DateFact.none
}
