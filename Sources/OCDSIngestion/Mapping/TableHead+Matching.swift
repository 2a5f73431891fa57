extension TableHead {
  /// The column whose heading begins, ends or goes on as a spelling with `…` says; nil for a spelling without one.
  ///
  /// - Complexity: O(columns).
  func index(matching spelling: String, ordinal: Int = 1) -> Int? {
    let isStart = spelling.hasSuffix("…")
    let isEnd = spelling.hasPrefix("…")
    guard isStart || isEnd else { return nil }
    let key = Heading.key(of: spelling)
    guard !key.isEmpty else { return nil }
    var left = ordinal
    for i in headings.indices {
      let heading = headings[i].key
      let fits =
        isStart && isEnd
        ? heading.contains(key) : isStart ? heading.hasPrefix(key) : heading.hasSuffix(key)
      guard fits else { continue }
      left -= 1
      if left == 0 { return i }
    }
    return nil
  }
}
