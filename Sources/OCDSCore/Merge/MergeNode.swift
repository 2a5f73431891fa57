/// One field or array item of the process that is being merged.
///
/// A node is found through the state's table by its parent and its name (or identity), so that neither many fields nor
/// many items make the search slow. It becomes part of the result when a value first appears at or under it.
struct MergeNode {
  /// The kinds of children; a node that has had both is inconsistent.
  enum Children: UInt8 {
    case none
    case fields
    case items
  }

  /// The name's place on the tape, or the `id` value's for an item, or -1 for an item without one.
  let key: Int32
  let parent: Int32
  /// The rules' node for the fields under this one, or -1.
  let rule: Int32
  /// The hash of parent and key.
  let hash: UInt32
  let action: MergeRules.Action
  /// Which values of it nobody will read.
  let unread: UnreadValues
  let isItem: Bool

  /// Whether values of it were passed over, because nobody will read them.
  var isPassedOver = false
  var isLinked = false
  var children = Children.none
  /// Whether the leaf came before the children; otherwise the children win.
  var isLeafFirst = false
  /// The tape index of the latest value, or the first entry of the history, or -1.
  var leaf: Int32 = -1
  /// The last entry of the history.
  var lastEntry: Int32 = -1
  /// The first and the last child, and the next child of the same parent, by first appearance.
  var firstChild: Int32 = -1
  var lastChild: Int32 = -1
  var nextSibling: Int32 = -1
  /// The array in which an item, or the object in which a field was last seen, to notice the second of one identity or
  /// name.
  var visit: Int32 = -1
  /// The first of the fields in the object that was read last, and the field whose name came after this one's, or -1:
  /// the names of an object stand in the same order in most releases.
  var firstRead: Int32 = -1
  var nextRead: Int32 = -1
}

/// One value of a field's history.
struct HistoryEntry {
  /// The release, by its place in the order in which the releases were given.
  let release: Int32
  /// The value's place on the tape.
  var value: Int32
  /// The entries before and after this one, or -1.
  let previous: Int32
  var next: Int32 = -1
}
