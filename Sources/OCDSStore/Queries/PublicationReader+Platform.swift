internal import OCDSCore

extension PublicationReader {
  /// The positions of the processes that the Plataforma Digital Nacional asks for, in its order.
  ///
  /// The whole list at once, eight bytes a process: the platform asks page by page under any order, so whoever answers
  /// keeps the list until the ledger moves on.
  ///
  /// - Complexity: O(processes), some 1 µs each; with a supplier's name O(awards) beside.
  public mutating func positions(of query: PlatformQuery) throws(StoreError) -> [Int64] {
    try renew()
    var suppliers: Set<Int64>?
    if let part = query.supplierName {
      var names = NamesWithPart(part)
      var positions = Set<Int64>()
      try forEach(SQLText(PlatformQuery.supplierNames)) { row in
        if names.match(row.text(1)) { positions.insert(row.int(0)) }
      }
      suppliers = positions
    }
    var buyers = query.buyerName.map { NamesWithPart($0) }
    let isSorted = !query.sort.isEmpty
    var found: [(position: Int64, title: String, buyer: String)] = []
    try forEach(query.sql) { row in
      let position = row.int(0)
      if let suppliers, !suppliers.contains(position) { return }
      if buyers?.match(row.text(2)) == false { return }
      found.append(
        (
          position, isSorted ? row.text(1) : "", isSorted ? SortKey.key(row.text(2)) : ""
        )
      )
    }
    if isSorted {
      found.sort { a, b in
        for key in query.sort {
          let (x, y) = key.field == .title ? (a.title, b.title) : (a.buyer, b.buyer)
          if x != y { return (x < y) != key.isDescending }
        }
        return a.position < b.position
      }
    }
    return found.map(\.position)
  }
}

/// Which names have a part, each looked at once: a publication has far fewer names than awards.
private struct NamesWithPart {
  private let part: String
  private var known: [String: Bool] = [:]

  init(_ part: String) { self.part = part }

  mutating func match(_ name: String) -> Bool {
    if let answer = known[name] { return answer }
    let answer = SortKey.key(name, limit: 400).contains(part)
    known[name] = answer
    return answer
  }
}
