internal import OCDSCore
internal import OCDSStore

/// What the search is asked for: a selection, and a place in its listing.
struct SearchRequest: Sendable {
  /// The selection as it was asked for.
  let selection: Selection
  /// The selection in the order in which the page shows it.
  let shown: Selection
  let cursor: ListingCursor?
  let place: SelectionCursor?

  /// The filters, and the place of a page.
  static let parameters =
    SelectionRequest.filters + [PartyPageRoute.cursor]

  init(_ call: Call, zone: ZoneOffset) throws(Problem) {
    let selection = try SelectionRequest.selection(call, zone: zone)
    self.selection = selection
    shown = SearchRequest.ordered(selection)
    guard let text = call["cursor"], !text.isEmpty else {
      cursor = nil
      place = nil
      return
    }
    guard let cursor = ListingCursor(text, of: .records, shown.canonicalText),
      let place = SelectionCursor(cursor.place)
    else {
      throw call.badParameter(
        "cursor",
        mustBe: Wording(
          es: "el de un enlace «Siguiente» o «Anterior» de esta misma búsqueda",
          en: "that of a \"Next\" or \"Previous\" link of this same search"
        )
      )
    }
    self.cursor = cursor
    self.place = place
  }

  /// Where nobody says an order, people see what fits best, else what changed last.
  private static func ordered(_ selection: Selection) -> Selection {
    guard selection.values[.sort] == nil else { return selection }
    return selection.with(.sort, selection.values[.q] == nil ? "updated" : "relevance")
  }

  /// The address of the selection's first page in a language.
  func address(_ language: Language) -> Address {
    SitePage.processes.address(language, query: selection.pairs)
  }

  /// The address of the page after a place, or before it.
  func address(
    _ language: Language,
    _ direction: ListingCursor.Direction,
    _ place: SelectionCursor
  ) -> Address {
    let cursor = ListingCursor(.records, shown.canonicalText, direction, place: place.text)
    return SitePage.processes.address(
      language,
      query: selection.pairs + [("cursor", cursor.text)]
    )
  }

  /// The address without one value of a filter; what makes no sense without it goes too.
  func address(_ language: Language, without filter: SelectionFilter, _ value: String) -> Address {
    var pairs = selection.pairs.filter { $0.name != filter.name || $0.value != value }
    if filter == .q { pairs.removeAll { $0.name == "sort" && $0.value == "relevance" } }
    return SitePage.processes.address(language, query: pairs)
  }
}
