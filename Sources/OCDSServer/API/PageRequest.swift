internal import OCDSCore
/// Which page of a listing is asked for.
struct PageRequest: Sendable {
  /// The parameters of all listings.
  static let parameters = [
    RouteParameter(
      "cursor",
      .other(mustBe: cursorIs, pattern: "^[A-Za-z0-9_-]{19}$"),
      es: "El lugar en la lista después del cual empieza la página: el de un enlace «next».",
      en: "The place in the listing after which the page begins: that of a \"next\" link."
    ),
    RouteParameter(
      "limit",
      .integer(1...highestLimit),
      example: "100",
      es: "El máximo de elementos de la página; 20 si no se pide otra cosa.",
      en: "The most items of the page; 20 where nothing else is asked for."
    ),
  ]
  private static let cursorIs = Wording(
    es: "el cursor de un enlace «next» de esta misma lista",
    en: "the cursor of a \"next\" link of this same listing"
  )
  /// The items of a page where nothing else is asked for.
  static let standardLimit = 20
  /// The most items of a page.
  static let highestLimit = 1000

  /// The place after which the page begins; nil for the first page.
  let cursor: Cursor?
  /// The most items of the page.
  let limit: Int
  private let listing: Cursor.Listing

  init(_ call: Call, of listing: Cursor.Listing) throws(Problem) {
    self.listing = listing
    if let text = call["cursor"] {
      guard let cursor = Cursor(text, of: listing) else {
        throw call.badParameter("cursor", mustBe: PageRequest.cursorIs)
      }
      self.cursor = cursor
    } else {
      cursor = nil
    }
    limit = call.integer("limit") ?? PageRequest.standardLimit
  }

  /// The place after which the page begins, for the store.
  var start: Int64 { cursor?.last ?? 0 }

  /// Why there is nothing on the page.
  var emptiness: Problem { cursor == nil ? .nothingPublished : .nothingAfterCursor }

  /// The page's own address after the publication's, always written the same way.
  func address(_ path: String) -> String { PageRequest.address(path, cursor, limit) }

  /// The address of the page after an item, after the publication's.
  func next(_ path: String, after last: Int64) -> String {
    PageRequest.address(path, Cursor(listing, last: last), limit)
  }

  private static func address(_ path: String, _ cursor: Cursor?, _ limit: Int) -> String {
    var address = path
    if let cursor { address += "?cursor=\(cursor.text)" }
    if limit != standardLimit { address += "\(cursor == nil ? "?" : "&")limit=\(limit)" }
    return address
  }
}
