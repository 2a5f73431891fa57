/// Words to search for, read from what somebody typed and written as an expression of FTS5 in which nothing of it is syntax.
struct SearchQuery: Sendable, Hashable {
  /// A word or a phrase.
  struct Term: Sendable, Hashable {
    var text: String
    var isPrefix = false
    var isExcluded = false
    var isPhrase = false
  }

  let terms: [Term]

  /// The most bytes and the most terms that are read.
  private static let mostBytes = 500
  private static let mostTerms = 32

  /// Reads words, phrases in quotes, beginnings with `*`, and words to leave out after `-`.
  ///
  /// What has no letter and no digit is passed over. Nil where no word is left that must occur, or there is too much.
  init?(_ text: String) {
    guard text.utf8.count <= SearchQuery.mostBytes else { return nil }
    var terms: [Term] = []
    var rest = Substring(text)[...]
    while let first = rest.unicodeScalars.first {
      if first.properties.isWhitespace {
        rest.unicodeScalars.removeFirst()
        continue
      }
      var term = Term(text: "")
      if first == "-" {
        term.isExcluded = true
        rest.unicodeScalars.removeFirst()
      }
      if rest.unicodeScalars.first == "\"" {
        rest.unicodeScalars.removeFirst()
        let phrase = rest.unicodeScalars.prefix { $0 != "\"" }
        term.text = SearchQuery.words(String(phrase))
        term.isPhrase = true
        rest.unicodeScalars.removeFirst(phrase.count)
        if !rest.unicodeScalars.isEmpty { rest.unicodeScalars.removeFirst() }
      } else {
        let word = rest.unicodeScalars.prefix { !$0.properties.isWhitespace && $0 != "\"" }
        term.text = SearchQuery.words(String(word))
        rest.unicodeScalars.removeFirst(word.count)
        if word.last == "*" { term.isPrefix = true }
      }
      if term.isPhrase, rest.unicodeScalars.first == "*" {
        term.isPrefix = true
        rest.unicodeScalars.removeFirst()
      }
      if !term.text.isEmpty { terms.append(term) }
    }
    guard terms.contains(where: { !$0.isExcluded }), terms.count <= SearchQuery.mostTerms else {
      return nil
    }
    self.terms = terms
  }

  /// The letters and digits of a text as words; what stands between them is a space.
  private static func words(_ text: String) -> String {
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // A mark needs a letter before it, or it is no word to the tokenizer.
      if isMark(scalar) && (words.last ?? " ") == " " { continue }
      if isToken(scalar) {
        words.append(scalar)
      } else if let last = words.last, last != " " {
        words.append(" ")
      }
    }
    if words.last == " " { words.removeLast() }
    return String(words)
  }

  private static func isToken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: isMark(scalar)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// What was read, in one form.
  var text: String {
    terms.map { term in
      let isQuoted = term.isPhrase || term.text.unicodeScalars.contains(" ")
      return (term.isExcluded ? "-" : "") + (isQuoted ? "\"\(term.text)\"" : term.text)
        + (term.isPrefix ? "*" : "")
    }.joined(separator: " ")
  }

  /// The words as an expression: all that must occur, without those that must not.
  var expression: String {
    let wanted = terms.filter { !$0.isExcluded }.map(SearchQuery.quoted)
    let unwanted = terms.filter(\.isExcluded).map(SearchQuery.quoted)
    let all = "(" + wanted.joined(separator: " AND ") + ")"
    return unwanted.isEmpty ? all : "(\(all) NOT (\(unwanted.joined(separator: " OR "))))"
  }

  /// A term in quotes: it holds only letters, digits, marks and spaces.
  private static func quoted(_ term: Term) -> String {
    "\"\(term.text)\"" + (term.isPrefix ? " *" : "")
  }

  /// The expression of several queries, of which one must be met.
  static func expression(_ texts: [String]) -> String? {
    let parts = texts.compactMap { SearchQuery($0)?.expression }
    return parts.isEmpty ? nil : parts.joined(separator: " OR ")
  }
}
