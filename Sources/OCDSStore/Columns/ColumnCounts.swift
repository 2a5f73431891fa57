/// Counts the processes of a selection by every facet in one pass over the columns.
struct ColumnCounts {
  /// How many processes are selected.
  private(set) var total = 0
  private var texts: [Facet: [Int32]] = [:]
  private var years: [Int32] = []

  /// Counts all processes, or those of some rows.
  ///
  /// - Complexity: O(processes), about 0.1 µs each.
  init(_ query: ColumnQuery, rows: [Int]?, of columns: borrowing ProcessColumns) {
    let codes = columns.codes.texts.count
    let parties = columns.parties.texts.count
    var method = [Int32](repeating: 0, count: codes)
    var category = method
    var status = method
    var buyer = [Int32](repeating: 0, count: parties)
    var procuringEntity = buyer
    var lines = LineCounts(parties: parties, codes: codes)
    var firstYears = [Int32](repeating: 0, count: Int(ProcessColumns.mostYear) + 1)
    var total = 0
    for place in 0..<(rows?.count ?? columns.positions.count) {
      let row = rows?[place] ?? place
      guard let unmet = query.unmet(row, columns) else { continue }
      let start = Int(columns.lineStart[row])
      let isMet = lines.count(
        start..<start + Int(columns.lineCount[row]),
        of: row,
        isSelected: unmet.isEmpty,
        query,
        columns.lines
      )
      guard isMet else { continue }
      if unmet.isEmpty { total += 1 }
      if unmet.isSubset(of: .method) { method[Int(columns.method[row])] += 1 }
      if unmet.isSubset(of: .category) { category[Int(columns.category[row])] += 1 }
      if unmet.isSubset(of: .status) { status[Int(columns.status[row])] += 1 }
      if unmet.isSubset(of: .buyer) { buyer[Int(columns.buyer[row])] += 1 }
      if unmet.isSubset(of: .procuringEntity) {
        procuringEntity[Int(columns.procuringEntity[row])] += 1
      }
      if unmet.isSubset(of: .year) { firstYears[Int(columns.firstYear[row])] += 1 }
    }
    self.total = total
    years = query.isByAwardYear ? lines.years : firstYears
    // Who has no supplier is not counted.
    lines.suppliers[0] = 0
    texts = [
      .method: method, .category: category, .status: status, .buyer: buyer,
      .procuringEntity: procuringEntity, .supplier: lines.suppliers, .currency: lines.currencies,
    ]
  }

  /// How many processes are selected, and nothing else.
  static func total(_ query: ColumnQuery, of columns: borrowing ProcessColumns) -> Int {
    var total = 0
    for row in columns.positions.indices {
      guard let unmet = query.unmet(row, columns), unmet.isEmpty else { continue }
      let start = Int(columns.lineStart[row])
      let lines = start..<start + Int(columns.lineCount[row])
      if !query.asksLines || lines.contains(where: { query.isMet(line: $0, columns.lines) }) {
        total += 1
      }
    }
    return total
  }

  /// The values of a facet with their numbers, the greatest first and then by their bytes; years from the newest.
  func values(
    _ facet: Facet,
    limit: Int,
    of columns: borrowing ProcessColumns
  ) -> [(value: String, processes: Int)] {
    if facet == .year {
      let found = years.indices.reversed().filter { years[$0] > 0 }.prefix(limit)
      return found.map { ($0 == 0 ? "" : String($0), Int(years[$0])) }
    }
    let isCode = [.method, .category, .status, .currency].contains(facet)
    return ColumnCounts.greatest(
      texts[facet] ?? [],
      limit,
      isCode ? columns.codes.texts : columns.parties.texts
    )
  }

  private static func greatest(_ counts: [Int32], _ limit: Int, _ texts: [String])
    -> [(value: String, processes: Int)]
  {
    var greatest: [Int] = []
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      if counts[a] != counts[b] { return counts[a] > counts[b] }
      return texts[a].utf8.lexicographicallyPrecedes(texts[b].utf8)
    }
    guard limit > 0 else { return [] }
    for number in counts.indices where counts[number] > 0 {
      if greatest.count == limit {
        guard isBefore(number, greatest[limit - 1]) else { continue }
        greatest.removeLast()
      }
      var low = 0
      var high = greatest.count
      while low < high {
        let middle = (low + high) / 2
        if isBefore(greatest[middle], number) { low = middle + 1 } else { high = middle }
      }
      greatest.insert(number, at: low)
    }
    return greatest.map { (texts[$0], Int(counts[$0])) }
  }
}

/// Counts processes by what their lines have, each process once for a value.
struct LineCounts {
  var suppliers: [Int32]
  var currencies: [Int32]
  var years: [Int32]
  /// The last process that was counted for a value.
  private var seenSuppliers: [Int32]
  private var seenCurrencies: [Int32]
  private var seenYears: [Int32]

  init(parties: Int, codes: Int) {
    suppliers = [Int32](repeating: 0, count: parties)
    currencies = [Int32](repeating: 0, count: codes)
    years = [Int32](repeating: 0, count: Int(ProcessColumns.mostYear) + 1)
    seenSuppliers = [Int32](repeating: -1, count: parties)
    seenCurrencies = [Int32](repeating: -1, count: codes)
    seenYears = [Int32](repeating: -1, count: Int(ProcessColumns.mostYear) + 1)
  }

  /// Counts the lines of a process where it is selected otherwise; whether one of them meets everything.
  mutating func count(
    _ range: Range<Int>,
    of row: Int,
    isSelected: Bool,
    _ query: ColumnQuery,
    _ lines: borrowing ProcessColumns.Lines
  ) -> Bool {
    guard query.asksLines || isSelected else { return true }
    var isMet = !query.asksLines
    let mark = Int32(truncatingIfNeeded: row)
    for line in range {
      guard let unmet = query.unmet(line: line, lines) else { continue }
      if unmet.isEmpty { isMet = true }
      guard isSelected else { continue }
      if unmet.isSubset(of: .supplier) {
        let supplier = Int(lines.supplier[line])
        if seenSuppliers[supplier] != mark { suppliers[supplier] += 1 }
        seenSuppliers[supplier] = mark
      }
      if unmet.isSubset(of: .currency) {
        let currency = Int(query.currencyOf(line, lines))
        if seenCurrencies[currency] != mark { currencies[currency] += 1 }
        seenCurrencies[currency] = mark
      }
      if query.isByAwardYear && unmet.isSubset(of: .year) {
        let year = Int(max(0, lines.month[line]) / 100)
        if seenYears[year] != mark { years[year] += 1 }
        seenYears[year] = mark
      }
    }
    return isMet
  }
}
