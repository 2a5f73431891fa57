/// An award of a compiled release.
struct AwardFact {
  /// The place of the award.
  let index: Int
  /// The place of its identifier; 0 where it has none.
  var id = 0
  /// Its date.
  var date = DateFact.none
  /// Its status, where it is one that the checks know, and its place.
  var status: Word?
  var statusIndex = 0
  /// The place of its value in the list of values; -1 where it has none.
  var value = -1
  /// The place of its identifier's text in the table; -1 where it has none.
  var entry = -1

  init(index: Int) { self.index = index }
}
