internal import OCDSCore
internal import OCDSStore

/// A page of suppliers or buyers, as it is asked for.
struct PartyListRequest: Sendable {
  static let parameters =
    [
      name,
      RouteParameter(
        "sort",
        .choice(PartySort.allCases.map(\.rawValue)),
        example: PartySort.amount.rawValue,
        es:
          "El orden: por identificador (id), que es el usual y el único que no se mueve mientras se publica; por "
          + "monto (amount) o por adjudicaciones (awards), de mayor a menor; o por nombre (name).",
        en:
          "The order: by id, which is the usual one and the only one that does not move while more is published; "
          + "by amount or by awards, the greatest first; or by name."
      ),
    ] + SelectionRequest.paging

  /// Words of a name.
  static let name = RouteParameter(
    "q",
    .other(
      mustBe: Wording(
        es: "un texto de hasta \(nameLimit) caracteres",
        en: "a text of at most \(nameLimit) characters"
      ),
      pattern: "^[^\\u0000]{0,\(nameLimit)}$"
    ),
    es:
      "Palabras del nombre, o sus comienzos, sin distinguir mayúsculas ni acentos; deben aparecer "
      + "todas.",
    en: "Words of the name, or their beginnings, whatever their case and accents; all must occur."
  )

  private static let nameLimit = 200

  let words: String?
  let sort: PartySort
  let limit: Int
  let after: RowCursor?
  private let role: PartyRole
  private let cursor: ListingCursor?

  init(_ call: Call, _ role: PartyRole) throws(Problem) {
    self.role = role
    words = try PartyListRequest.words(call)
    sort = call["sort"].flatMap(PartySort.init(rawValue:)) ?? .id
    limit = call.integer("limit") ?? SelectionRequest.standardLimit
    guard let text = call["cursor"] else {
      cursor = nil
      after = nil
      return
    }
    guard let cursor = ListingCursor(text, of: role.listing, PartyListRequest.bound(words, sort)),
      let place = RowCursor(cursor.place)
    else { throw call.badParameter("cursor", mustBe: SelectionRequest.cursorIs) }
    self.cursor = cursor
    after = place
  }

  /// The words that a call asks for; nil where it asks for none.
  static func words(_ call: Call) throws(Problem) -> String? {
    guard let text = call["q"], !text.isEmpty else { return nil }
    guard text.unicodeScalars.count <= nameLimit, !text.unicodeScalars.contains("\0") else {
      throw call.badParameter("q", mustBe: name.value.mustBe)
    }
    return text
  }

  /// The page's own address after the publication's, always written the same way.
  var address: String { address(cursor) }

  /// The address of the page after a place.
  func address(after place: RowCursor) -> String {
    let bound = PartyListRequest.bound(words, sort)
    return address(ListingCursor(role.listing, bound, .after, place: place.text))
  }

  private func address(_ cursor: ListingCursor?) -> String {
    var parts: [String] = []
    let query = PartyListRequest.query(words, sort)
    if !query.isEmpty { parts.append(query) }
    if let cursor { parts.append("cursor=\(cursor.text)") }
    if limit != SelectionRequest.standardLimit { parts.append("limit=\(limit)") }
    return parts.isEmpty ? role.path : "\(role.path)?\(parts.joined(separator: "&"))"
  }

  /// What a cursor is bound to: the order is always named, as the site's own list has another usual one.
  private static func bound(_ words: String?, _ sort: PartySort) -> String {
    "\(query(words, .id))&sort=\(sort.rawValue)"
  }

  private static func query(_ words: String?, _ sort: PartySort) -> String {
    var parts: [String] = []
    if let words { parts.append("q=\(PercentEncoding.segment(words))") }
    if sort != .id { parts.append("sort=\(sort.rawValue)") }
    return parts.joined(separator: "&")
  }
}
