/// The word among those that are known that somebody probably meant.
package enum NearestWord {
  /// Words that are longer in bytes are compared by their beginning.
  private static let longest = 64

  /// The known word that takes the fewest changes of letters, so few that it is a slip; nil where there is none.
  package static func slip(_ word: String, among known: [String]) -> String? {
    find(word, among: known, within: max(2, word.utf8.count / 3))
  }

  /// The known word that takes the fewest changes of letters; nil where none is known, or none within so many.
  ///
  /// - Complexity: O(words), each at most 64 × 64 steps.
  package static func find(
    _ word: String,
    among known: [String],
    within most: Int = .max
  ) -> String? {
    let word = Array(word.lowercased().utf8.prefix(longest))
    var best: (word: String, distance: Int)?
    for candidate in known {
      let other = Array(candidate.lowercased().utf8.prefix(longest))
      let distance = distance(word, other)
      if distance <= most, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The number of letters to add, drop or change.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
