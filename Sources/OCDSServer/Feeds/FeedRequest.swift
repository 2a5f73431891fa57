internal import OCDSCore
internal import OCDSStore

/// A page of a feed, as it is asked for.
struct FeedRequest: Sendable {
  let format: FeedFormat
  let selection: Selection
  /// Only what was published before this sequence; nil for the newest.
  let last: Int64?
  let limit: Int
  let language: Language
  private let isLanguageGiven: Bool

  init(_ call: Call, _ format: FeedFormat, zone: ZoneOffset) throws(Problem) {
    let request = try SelectionRequest(call, of: .feed, zone: zone)
    self.format = format
    selection = request.selection
    last = try request.sequence(call)
    limit = request.limit
    language = call.spokenLanguage
    isLanguageGiven = call["lang"] != nil
  }

  /// The address of the page of what was published before a sequence, after the publication's; nil for the newest.
  func address(before sequence: Int64?) -> String { address(format, before: sequence) }

  /// The newest page in another form.
  func address(_ other: FeedFormat) -> String { address(other, before: nil) }

  private func address(_ format: FeedFormat, before sequence: Int64?) -> String {
    var parts: [String] = []
    let filters = selection.canonicalText
    if !filters.isEmpty { parts.append(filters) }
    if let sequence {
      parts.append("cursor=\(ListingCursor(.feed, filters, .after, place: String(sequence)).text)")
    }
    if limit != SelectionRequest.standardLimit { parts.append("limit=\(limit)") }
    if isLanguageGiven { parts.append("lang=\(language.rawValue)") }
    return parts.isEmpty ? format.path : "\(format.path)?\(parts.joined(separator: "&"))"
  }
}
