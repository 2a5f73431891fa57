/// The codes and fields that the standard and the declared extensions have, for saying what was perhaps meant.
struct Suggestions: Sendable {
  private let codes: [String: [String]]
  private let fields: [String]

  init(codes: [String: [String]] = [:], fields: Set<String> = []) {
    self.codes = codes
    self.fields = fields.sorted()
  }

  /// The code of a list that a text is nearest to, where it is near.
  func code(like text: String, in list: String) -> String? {
    Suggestions.nearest(to: text, among: codes[list] ?? [])
  }

  /// The field that a name is nearest to, where it is near.
  func field(like name: String) -> String? { Suggestions.nearest(to: name, among: fields) }

  /// The word nearest to a text: one that differs by case, or by one letter in four at most.
  private static func nearest(to text: String, among words: [String]) -> String? {
    guard !text.isEmpty, text.utf8.count <= 60 else { return nil }
    let letters = Array(text.lowercased().unicodeScalars)
    var best: (word: String, distance: Int)?
    for word in words where abs(word.utf8.count - letters.count) <= 3 && word != text {
      let distance = distance(letters, Array(word.lowercased().unicodeScalars))
      guard distance <= min(3, letters.count / 4) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (word, distance) }
    }
    return best?.word
  }

  /// How many letters must be changed, added or left out to make one text of another (Levenshtein).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (left == right ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
