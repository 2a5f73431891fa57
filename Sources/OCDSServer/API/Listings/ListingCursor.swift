internal import OCDSStore

/// A place in a listing of a selection, as clients carry it without knowing what it says.
///
/// A letter for the direction, the place as the store writes it, a hyphen, and a CRC-32 over the listing, the selection and
/// these. The check finds cursors that were cut, changed, or made for another listing or other filters.
struct ListingCursor: Sendable, Hashable {
  /// What is listed.
  enum Listing: String, Sendable {
    case records, releases, changes, processChanges, feed, awards, contracts, suppliers, buyers
  }

  /// Which way the page lies from the place.
  enum Direction: Character, Sendable {
    case after = "a"
    case before = "b"
  }

  /// What every cursor's text looks like.
  static let pattern = "^[ab][0-9a-z-]{1,3900}-[0-9a-f]{8}$"
  /// The same where an empty text counts as none, as in the forms of the site.
  static let patternOrNone = "^([ab][0-9a-z-]{1,3900}-[0-9a-f]{8})?$"

  let direction: Direction
  /// The place, in the store's words.
  let place: String
  /// The cursor's text.
  let text: String

  init(_ listing: Listing, _ selection: String, _ direction: Direction, place: String) {
    self.direction = direction
    self.place = place
    let body = "\(direction.rawValue)\(place)"
    let check = crc32(of: Array("\(listing.rawValue)\n\(selection)\n\(body)".utf8).span)
    let digits = String(check, radix: 16)
    text = "\(body)-\(String(repeating: "0", count: 8 - digits.count))\(digits)"
  }

  /// Reads a cursor's text; nil where it is none of this listing of this selection.
  init?(_ text: String, of listing: Listing, _ selection: String) {
    guard text.utf8.count <= 4000, let end = text.lastIndex(of: "-"),
      let first = text.first, let direction = Direction(rawValue: first), text.startIndex < end
    else { return nil }
    let place = String(text[text.index(after: text.startIndex)..<end])
    self.init(listing, selection, direction, place: place)
    // One way to write each: whatever was cut or changed does not come out as it went in.
    guard self.text == text else { return nil }
  }
}
