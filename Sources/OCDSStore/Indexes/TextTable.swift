internal import OCDSCore

/// Texts of a store, each once and with a number, in the order in which they came.
///
/// Most processes have so few that looking at all of them is faster than a table.
struct TextTable {
  private var texts: [StoredText] = []
  private var many: [[UInt8]: Int] = [:]

  mutating func removeAll() {
    texts.removeAll(keepingCapacity: true)
    if !many.isEmpty { many = [:] }
  }

  /// The number of a text, and whether it came for the first time.
  mutating func number(of text: StoredText, in store: borrowing TextStore) -> (Int, isNew: Bool) {
    if texts.count < 32 {
      for i in texts.indices where store.isEqual(texts[i], text) { return (i, false) }
      texts.append(text)
      return (texts.count - 1, true)
    }
    if many.isEmpty {
      for i in texts.indices { many[Array(copying: store.span(of: texts[i]))] = i }
    }
    let key = Array(copying: store.span(of: text))
    if let known = many[key] { return (known, false) }
    many[key] = texts.count
    texts.append(text)
    return (texts.count - 1, true)
  }
}
