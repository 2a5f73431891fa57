internal import OCDSCore
internal import OCDSStore

/// A page of a selection, as it is asked for: the filters, the place and the size.
struct SelectionRequest: Sendable {
  /// The parameters of every listing: the filters of the one table, and the page.
  static let parameters = filters + paging

  /// The filters, as every address takes them that is about a selection.
  static let filters = SelectionFilter.allCases.map { filter in
    RouteParameter(
      filter.name,
      .other(mustBe: filter.expected, pattern: pattern(of: filter)),
      repeatable: filter.isRepeatable,
      example: nil,
      es: SelectionRequest.meaning(of: filter).es,
      en: SelectionRequest.meaning(of: filter).en
    )
  }

  /// The filters of addresses whose order is that of publication.
  static let unorderedFilters = filters.filter {
    $0.name != SelectionFilter.sort.name && $0.name != SelectionFilter.order.name
  }

  /// The page.
  static let paging = [
    RouteParameter(
      "cursor",
      .other(mustBe: cursorIs, pattern: ListingCursor.pattern),
      es: "El lugar en la lista en que empieza la página: el de un enlace «next» o «prev».",
      en: "The place in the listing where the page begins: that of a \"next\" or \"prev\" link."
    ),
    RouteParameter(
      "limit",
      .integer(1...highestLimit),
      example: "100",
      es: "El máximo de elementos de la página; \(standardLimit) si no se pide otra cosa.",
      en: "The most items of the page; \(standardLimit) where nothing else is asked for."
    ),
  ]

  static let cursorIs = Wording(
    es: "el cursor de un enlace «next» o «prev» de esta misma lista con los mismos filtros",
    en: "the cursor of a \"next\" or \"prev\" link of this same listing with the same filters"
  )

  /// The items of a page where nothing else is asked for.
  static let standardLimit = 20
  /// The most items of a page.
  static let highestLimit = 1000

  let selection: Selection
  /// The place where the page begins or ends; nil for the first page.
  let cursor: ListingCursor?
  let limit: Int
  private let listing: ListingCursor.Listing
  /// The part of the selection that stands in the query of the page's address.
  private let query: String

  /// Reads the query of a call.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - listing: What is listed.
  ///   - zone: The time zone of the publication's days.
  ///   - place: The filter whose value stands in the path, such as the supplier whose awards are listed.
  /// - Throws: 400 with what exists.
  init(
    _ call: Call,
    of listing: ListingCursor.Listing,
    zone: ZoneOffset,
    below place: (filter: SelectionFilter, value: String)? = nil
  ) throws(Problem) {
    self.listing = listing
    let asked = try SelectionRequest.selection(call, zone: zone)
    query = asked.canonicalText
    selection = place.map { asked.with($0.filter, $0.value) } ?? asked
    limit = call.integer("limit") ?? SelectionRequest.standardLimit
    if let text = call["cursor"] {
      guard let cursor = ListingCursor(text, of: listing, selection.canonicalText) else {
        throw call.badParameter("cursor", mustBe: SelectionRequest.cursorIs)
      }
      self.cursor = cursor
    } else {
      cursor = nil
    }
  }

  /// The selection that a query names.
  static func selection(_ call: Call, zone: ZoneOffset) throws(Problem) -> Selection {
    let others = call.route.parameters.map(\.name).filter { SelectionFilter(rawValue: $0) == nil }
    do throws(SelectionRefusal) {
      return try Selection.parse(call.query, zone: zone, others: others)
    } catch {
      throw .badSelection(error, known: call.route.parameters.map(\.name))
    }
  }

  /// The place of the cursor in a listing of processes; nil for the first page.
  func place(_ call: Call) throws(Problem)
    -> (direction: ListingCursor.Direction, place: SelectionCursor)?
  {
    guard let cursor else { return nil }
    guard let place = SelectionCursor(cursor.place) else {
      throw call.badParameter("cursor", mustBe: SelectionRequest.cursorIs)
    }
    return (cursor.direction, place)
  }

  /// The sequence of the cursor in a listing of what was published; nil for the first page.
  func sequence(_ call: Call) throws(Problem) -> Int64? {
    guard let cursor else { return nil }
    guard cursor.direction == .after, let sequence = Int64(cursor.place), sequence >= 0 else {
      throw call.badParameter("cursor", mustBe: SelectionRequest.cursorIs)
    }
    return sequence
  }

  /// The place of the cursor in a listing of rows; nil for the first page.
  func row(_ call: Call) throws(Problem) -> RowCursor? {
    guard let cursor else { return nil }
    guard cursor.direction == .after, let place = RowCursor(cursor.place) else {
      throw call.badParameter("cursor", mustBe: SelectionRequest.cursorIs)
    }
    return place
  }

  /// The page's own address after the publication's, always written the same way.
  func address(_ path: String) -> String { address(path, cursor) }

  /// The address of the page after a place, or before it.
  func address(_ path: String, _ direction: ListingCursor.Direction, _ place: String) -> String {
    address(path, ListingCursor(listing, selection.canonicalText, direction, place: place))
  }

  private func address(_ path: String, _ cursor: ListingCursor?) -> String {
    var parts: [String] = []
    if !query.isEmpty { parts.append(query) }
    if let cursor { parts.append("cursor=\(cursor.text)") }
    if limit != SelectionRequest.standardLimit { parts.append("limit=\(limit)") }
    return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
  }

  private static func meaning(of filter: SelectionFilter) -> Wording {
    guard let compares = filter.compares else { return filter.meaning }
    return Wording(
      es: "\(filter.meaning.es) \(compares.es)",
      en: "\(filter.meaning.en) \(compares.en)"
    )
  }

  /// What a value looks like; an empty one counts as not given.
  private static func pattern(of filter: SelectionFilter) -> String? {
    switch filter.kind {
    case .search, .text: nil
    case .code(let codes): "^(\(codes.joined(separator: "|")))?$"
    case .year: "^([0-9]{4})?$"
    case .date: nil
    case .amount: "^([0-9]{1,14}(\\.[0-9]{1,4})?)?$"
    case .currency: "^([A-Z]{3})?$"
    case .boolean: "^(true|false)?$"
    }
  }
}
