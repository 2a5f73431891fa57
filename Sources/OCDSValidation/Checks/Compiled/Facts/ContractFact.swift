/// A contract of a compiled release.
struct ContractFact {
  /// The place of the contract.
  let index: Int
  /// The places of its identifier and of the award's; 0 where it has none.
  var id = 0
  var awardID = 0
  /// The award's identifier; nil where it has none that is a string or a number.
  var award: Identifier?
  /// The place of the award's identifier in the table of the awards; -1 where it is none of theirs.
  var entry = -1
  /// The day on which it was signed.
  var signed = DateFact.none
  /// Its status, where it is one that the checks know, and its place.
  var status: Word?
  var statusIndex = 0
  /// The place of its value in the list of values; -1 where it has none.
  var value = -1
  /// Its transactions in their list.
  var transactions = 0..<0
  /// The next contract of the same award in the list of contracts; -1 where there is none.
  var next = -1

  init(index: Int) { self.index = index }
}
