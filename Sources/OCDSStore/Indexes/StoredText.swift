/// The place of a text in a `TextStore`.
struct StoredText: Sendable, Hashable {
  var start = 0
  var count = 0
  var isEmpty: Bool { count == 0 }
}
