/// A party of a compiled release.
struct PartyFact {
  /// The place of the party.
  let index: Int
  /// The places of its members; 0 where it has none.
  var id = 0
  var name = 0
  var rolesIndex = 0
  /// The roles that references are checked for.
  var roles: UInt8 = 0
  /// The place of its identifier's text in the table; -1 where it has none.
  var entry = -1

  init(index: Int) { self.index = index }
}
