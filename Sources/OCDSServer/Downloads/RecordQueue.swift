internal import OCDSCore
internal import OCDSStore

/// The records of a selection, read some at a time.
///
/// Where the places of some thousand records are known, the records themselves are read a handful at a time: so a
/// selection that takes long to search is searched once for many records, few of them lie in memory, and between two
/// reads nothing of the database is held.
struct RecordQueue: Sendable {
  /// The places that one search gives.
  private static let places = 2000
  /// The records that one read gives.
  private static let batch = 16

  private let selection: Selection
  private let rules: MergeRules
  private var positions: ArraySlice<Int64> = []
  private var records: ArraySlice<StoredRecord> = []
  private var place: SelectionCursor?
  private var isSearched = false

  /// The queue of a selection's records; the rules merge them again where they are to be as of an earlier instant.
  init(_ selection: Selection, _ rules: MergeRules) {
    self.selection = selection
    self.rules = rules
  }

  /// The queue of one record.
  init(_ record: StoredRecord, _ rules: MergeRules) {
    selection = Selection()
    self.rules = rules
    records = [record]
    isSearched = true
  }

  /// How many records there are; nil where nobody searched for them.
  func total(_ publication: Publication) throws(StoreError) -> Int? {
    guard !isSearched else { return nil }
    let selection = selection
    return try publication.read { worker throws(StoreError) in
      try worker.reader.total(of: selection)
    }
  }

  /// The next record; nil where there are no more.
  mutating func next(_ publication: Publication) throws(StoreError) -> StoredRecord? {
    while records.isEmpty {
      if positions.isEmpty {
        guard !isSearched else { return nil }
        try search(publication)
      } else {
        try read(publication)
      }
    }
    return records.popFirst()
  }

  private mutating func search(_ publication: Publication) throws(StoreError) {
    let (selection, place) = (self.selection, self.place)
    let page = try publication.read { worker throws(StoreError) in
      try worker.reader.positions(of: selection, after: place, limit: RecordQueue.places)
    }
    positions = page.rows[...]
    self.place = page.next
    isSearched = page.next == nil
  }

  private mutating func read(_ publication: Publication) throws(StoreError) {
    let wanted = Array(positions.prefix(RecordQueue.batch))
    positions = positions.dropFirst(RecordQueue.batch)
    let (instant, rules) = (selection.asOf, self.rules)
    records = try publication.read { worker throws(StoreError) in
      var found: [StoredRecord] = []
      for position in wanted {
        for record in try worker.reader.records(after: position - 1, limit: 1)
        where record.position == position {
          found.append(record)
        }
      }
      guard let instant else { return found[...] }
      var merger = Merger(rules: rules)
      for (i, record) in found.enumerated() {
        found[i] = try worker.reader.record(record, asOf: instant, with: &merger, &worker.deflater)
      }
      return found[...]
    }
  }
}
