internal import OCDSCore

/// A page, or a piece of one, in one language.
protocol SpokenPage {
  var language: Language { get }
}

extension SpokenPage {
  /// The words in the page's language.
  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  /// A day in words, as an element that machines read too.
  func day(_ instant: Instant, _ zone: ZoneOffset) -> HTML {
    let day = CivilDate(dayNumber: DateWords.dayNumber(instant, zone))
    return Tag.time(.datetime(DateWords.digits(day)), text: DateWords.words(day)[language])
  }

  /// A text of the data, cut where a listing has no room for more.
  func data(_ text: String, upTo limit: Int = 240) -> HTML { Tag.bdi(text: text.cut(limit)) }

  /// The sums of some awards, each in its currency; a dash where there is none.
  func sums(_ totals: [CurrencySum], short: Bool = false) -> HTML {
    guard !totals.isEmpty else { return HTML("—") }
    return HTML(
      totals.prefix(3).enumerated().map { place, total in
        let text =
          short
          ? NumberWords.short(total.amount, total.currency)[language]
          : NumberWords.money(total.amount, total.currency)
        return HTML([place > 0 ? Tag.br() : .none, Tag.bdi(text: text)])
      }
    )
  }
}

/// A sum with its currency; nil where the data name none.
struct CurrencySum: Sendable {
  let amount: String
  let currency: String?
}

extension String {
  /// The text, or its beginning and an ellipsis where it is longer than so many characters.
  ///
  /// - Complexity: O(limit); O(1) of a text with no more bytes than that.
  func cut(_ limit: Int) -> String {
    guard utf8.count > limit else { return self }
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return utf8.count > 40 * limit
        ? String(decoding: utf8.prefix(40 * limit), as: UTF8.self) : self
    }
    return self[..<end] + "…"
  }
}
