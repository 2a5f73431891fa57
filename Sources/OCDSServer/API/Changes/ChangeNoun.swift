internal import OCDSCore

/// What a thing is called in a sentence, with the article that it needs.
struct ChangeNoun: Sendable {
  /// Without an article, its first letter small.
  let es: String
  let en: String
  let isFeminine: Bool
  let isPlural: Bool
  /// What tells it from others of its kind, such as an id; nil where there is one only.
  var mark: String?

  /// Makes a noun of the label of a field or an object.
  init(_ label: Wording) {
    let noun = SpanishNoun(label.es)
    es = noun.text
    isFeminine = noun.isFeminine
    isPlural = noun.isPlural
    let english = SpanishNoun.withoutRemark(label.en)
    let word = english.prefix { $0.isLetter }.lowercased()
    en =
      ChangeNoun.noNouns.contains(word) ? "field “\(english)”" : SpanishNoun.small(english)
  }

  /// First words with which an English label is no noun: it is then quoted.
  private static let noNouns: Set<String> = [
    "how", "what", "who", "whom", "when", "where", "whether", "is", "has", "with", "without", "why",
  ]

  /// The article in Spanish.
  var article: String {
    isPlural ? (isFeminine ? "las" : "los") : (isFeminine ? "la" : "el")
  }

  /// The noun after "of" in Spanish, without its mark.
  private var ofSpanish: String {
    article == "el" ? "del \(es)" : "de \(article) \(es)"
  }

  private var marked: String { mark.map { " \($0)" } ?? "" }

  /// The noun with the things that it belongs to, the nearest first: `la fecha de firma del contrato C-12`.
  func phrase(of holders: [ChangeNoun]) -> Wording {
    var spanish = es
    var english = en
    if mark == nil, let holder = holders.first {
      // The label may name its holder already: "Contract value" of the contract.
      let prefix = holder.en + " "
      if english.hasPrefix(prefix) { english = String(english.dropFirst(prefix.count)) }
    }
    var isMarked = mark != nil
    spanish += marked
    english = (isMarked ? "" : "the ") + english + marked
    for holder in holders {
      if !isMarked && spanish.hasSuffix(" " + holder.ofSpanish) {
        spanish += holder.marked
      } else {
        spanish += " " + holder.ofSpanish + holder.marked
      }
      if !isMarked && english.hasSuffix(" the \(holder.en)") {
        english += holder.marked
      } else {
        english += " of " + (holder.mark == nil ? "the " : "") + holder.en + holder.marked
      }
      isMarked = holder.mark != nil
    }
    return Wording(es: "\(article) \(spanish)", en: english)
  }
}
