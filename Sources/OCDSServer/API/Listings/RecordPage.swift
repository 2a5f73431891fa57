internal import OCDSStore

/// The records of one page of a selection, and where the pages beside it begin.
struct RecordPage: Sendable {
  private(set) var records: [StoredRecord] = []
  private(set) var next: SelectionCursor?
  private(set) var previous: SelectionCursor?

  /// A page ends early where its records would have more bytes of JSON than this.
  private static let byteLimit = 32 << 20
  private static let batch = 20

  /// Reads a page; the first one leads to a next one wherever there are two records.
  ///
  /// Crawlers reject a publication whose first page leads nowhere, so a small one is given in two halves.
  init(
    _ selection: Selection,
    _ cursor: (direction: ListingCursor.Direction, place: SelectionCursor)?,
    limit: Int,
    _ reader: inout PublicationReader
  ) throws(StoreError) {
    try read(selection, cursor, limit, &reader)
    guard cursor == nil, next == nil else { return }
    if records.count > 1 {
      let half = (records.count + 1) / 2
      try read(selection, nil, half, &reader)
    } else if selection.sort == .published {
      next = SelectionCursor(position: records.last?.position ?? 0)
    }
  }

  private mutating func read(
    _ selection: Selection,
    _ cursor: (direction: ListingCursor.Direction, place: SelectionCursor)?,
    _ limit: Int,
    _ reader: inout PublicationReader
  ) throws(StoreError) {
    records = []
    var place = cursor?.place
    let isBackwards = cursor?.direction == .before
    var bytes = 0
    while records.count < limit {
      let wanted = min(RecordPage.batch, limit - records.count)
      let page = try reader.records(
        of: selection,
        after: isBackwards ? nil : place,
        before: isBackwards ? place : nil,
        limit: wanted
      )
      bytes += page.rows.reduce(0) { $0 + $1.compiledRelease.length }
      if records.isEmpty {
        next = page.next
        previous = page.previous
      }
      if isBackwards {
        records.insert(contentsOf: page.rows, at: 0)
        previous = page.previous
      } else {
        records += page.rows
        next = page.next
      }
      place = isBackwards ? page.previous : page.next
      if place == nil || page.rows.isEmpty || bytes > RecordPage.byteLimit { return }
    }
  }
}
