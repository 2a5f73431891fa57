/// A reference to a party.
struct ReferenceFact {
  /// Where the reference stands.
  let kind: ReferenceKind
  /// The place of the reference.
  let index: Int
  /// The places of its members; 0 where it has none.
  var id = 0
  var name = 0
  /// Its identifier; nil where it has none that is a string or a number.
  var identifier: Identifier?
  /// The place of its identifier's text in the table of the parties; -1 where it is none of theirs.
  var entry = -1

  init(kind: ReferenceKind, index: Int) {
    self.kind = kind
    self.index = index
  }
}
