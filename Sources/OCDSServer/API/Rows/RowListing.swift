internal import OCDSCore
internal import OCDSStore

/// A page of rows that are no OCDS: the members around them.
struct RowListing: Sendable {
  /// The member that has the rows.
  let member: String
  /// The page's own address, and that of the next page, after the publication's.
  let address: String
  let next: String?
  let limit: Int
  /// How many rows there are in all.
  let total: Int

  /// The page with its rows.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - settings: What the publication says of itself.
  ///   - newest: The newest publication of all.
  ///   - write: Writes a row, as an object.
  /// - Returns: The answer's body.
  func page<Row>(
    _ rows: [Row],
    _ settings: PublicationSettings,
    newest: Instant?,
    write: (Row, inout JSONWriter) -> Void
  ) -> Representation {
    var writer = JSONWriter()
    writer.object { w in
      w.member("uri", settings.baseURL + address)
      w.member("publishedDate", ifPresent: newest?.text())
      w.member("license", ifPresent: settings.license)
      w.member("links") { w in w.member("next", ifPresent: next.map { settings.baseURL + $0 }) }
      w.member("pagination") { w in
        w.member("total", integer: total)
        w.member("limit", integer: limit)
      }
      w.member(member, array: { w in for row in rows { write(row, &w) } })
    }
    var body = Representation(modified: newest, capacity: 0)
    body.text = writer.bytes
    return body
  }
}

extension JSONWriter {
  /// Writes a member whose value is an object.
  fileprivate mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    member(name, object: body)
  }
}
