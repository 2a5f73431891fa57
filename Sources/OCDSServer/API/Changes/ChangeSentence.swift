internal import OCDSCore

/// A difference in words: what it is about, what it was and what it is.
struct ChangeSentence {
  private let words: ChangeWords
  /// What changed, with the things that it belongs to.
  private let phrase: Wording
  private let isPlural: Bool
  /// The object that has the value, and the field under which it stands there.
  private let object: String
  private let field: String
  /// The kind of object that the value is, where it is one.
  private let valueObject: String
  private let isItem: Bool

  /// The most things that a phrase says something belongs to.
  private static let mostHolders = 3

  init(words: ChangeWords, steps: [ChangeWalk.Step]) {
    self.words = words
    var nouns: [ChangeNoun] = []
    var object = "Release"
    var (holder, field) = (object, "")
    for (i, step) in steps.enumerated() {
      if step.isItem {
        var noun = words.itemNoun(field, of: object)
        let name = ChangeWords.isOrganization(object) ? step.title ?? step.name : step.name
        noun.mark = ChangeValue.cut(name, to: 80)
        nouns.append(noun)
      } else {
        holder = object
        field = step.name
        // The items of a list stand for it.
        let isList = i + 1 < steps.count && steps[i + 1].isItem
        if !isList { nouns.append(words.noun(field, in: holder)) }
        object = ChangeWords.object(field, in: holder)
      }
    }
    let holders = nouns.dropLast().suffix(ChangeSentence.mostHolders).reversed()
    phrase = nouns.last?.phrase(of: Array(holders)) ?? Wording(es: "la entrega", en: "the release")
    isPlural = nouns.last?.isPlural ?? false
    self.object = holder
    self.field = field
    valueObject = object
    isItem = steps.last?.isItem ?? false
  }

  /// «El monto del contrato C-12 pasó de … a …».
  func changed(_ before: JSONView, _ after: JSONView) -> Wording {
    var old = value(before)
    var new = value(after)
    if let was = old, let now = new, was == now {
      // Their difference is in what the words leave out.
      old = before.string.map(ChangeValue.quoted)
      new = after.string.map(ChangeValue.quoted)
    }
    guard let old, let new, old != new else {
      return Wording(
        es: "\(SpanishNoun.large(phrase.es)) \(isPlural ? "cambiaron" : "cambió").",
        en: "\(SpanishNoun.large(phrase.en)) changed."
      )
    }
    return Wording(
      es:
        "\(SpanishNoun.large(phrase.es)) \(isPlural ? "pasaron" : "pasó") de \(old.es) a \(new.es).",
      en: "\(SpanishNoun.large(phrase.en)) went from \(old.en) to \(new.en)."
    )
  }

  /// «Se agregó la adjudicación A-1: …».
  func added(_ value: JSONView) -> Wording {
    let detail = self.value(value)
    return Wording(
      es:
        "Se \(isPlural ? "agregaron" : "agregó") \(phrase.es)\(detail.map { ": \($0.es)" } ?? "").",
      en: "Added \(phrase.en)\(detail.map { ": \($0.en)" } ?? "")."
    )
  }

  /// «Se quitó el documento D-1 (antes: …)».
  func removed(_ value: JSONView) -> Wording {
    let detail = self.value(value)
    return Wording(
      es: "Se \(isPlural ? "quitaron" : "quitó") \(phrase.es)"
        + "\(detail.map { " (antes: \($0.es))" } ?? "").",
      en: "Removed \(phrase.en)\(detail.map { " (before: \($0.en))" } ?? "")."
    )
  }

  private func value(_ view: JSONView) -> Wording? {
    ChangeValue(words: words, object: object, field: field).words(view, as: valueObject)
  }
}
