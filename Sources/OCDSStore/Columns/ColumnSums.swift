internal import OCDSCore

/// Adds up the awards of a selection in one pass over the columns, by group and currency.
struct ColumnSums {
  /// A group's number, or a month, and a currency.
  private struct Key: Hashable {
    var group: UInt32
    var currency: UInt32
  }

  private var sums: [Key: (awards: Int, tenThousandths: Int128)] = [:]
  private let group: SpendingGroup?

  /// Adds up the awards of all processes, or of those of some rows; nil where an amount has more than four decimals, which
  /// columns do not hold exactly.
  ///
  /// - Complexity: O(processes), about 0.1 µs each.
  init?(
    _ group: SpendingGroup?,
    _ query: ColumnQuery,
    currency: UInt32?,
    rows: [Int]?,
    of columns: borrowing ProcessColumns
  ) {
    self.group = group
    var met: [Int] = []
    for place in 0..<(rows?.count ?? columns.positions.count) {
      let row = rows?[place] ?? place
      guard let unmet = query.unmet(row, columns), unmet.isEmpty else { continue }
      let start = Int(columns.lineStart[row])
      met.removeAll(keepingCapacity: true)
      for line in start..<start + Int(columns.lineCount[row])
      where query.isMet(line: line, columns.lines) {
        met.append(line)
      }
      for (i, line) in met.enumerated() {
        guard columns.lines.award[line] >= 0, columns.lines.isCounted[line],
          columns.lines.amount[line] > AbsentValue.number
        else { continue }
        if let currency, columns.lines.currency[line] != currency { continue }
        if group != .supplier {
          let isEarlier: Bool =
            switch query.repeats {
            case .never: false
            case .afterFirst: !columns.lines.isFirst[line]
            // The lines of one award stand together.
            case .afterMet: i > 0 && columns.lines.award[met[i - 1]] == columns.lines.award[line]
            }
          if isEarlier { continue }
        }
        guard columns.lines.amount[line] & 1 == 0 else { return nil }
        let number: UInt32 =
          switch group {
          case nil: 0
          case .month: UInt32(max(0, columns.lines.month[line]))
          case .year: UInt32(max(0, columns.lines.month[line])) / 100
          case .method: columns.method[row]
          case .category: columns.category[row]
          case .buyer: columns.buyer[row]
          case .supplier: columns.lines.supplier[line]
          }
        var sum = sums[Key(group: number, currency: columns.lines.currency[line])] ?? (0, 0)
        sum.awards += 1
        sum.tenThousandths += Int128(columns.lines.amount[line] >> 1)
        sums[Key(group: number, currency: columns.lines.currency[line])] = sum
      }
    }
  }

  /// The sums, the greatest first, with the value of each group.
  func rows(
    limit: Int,
    of columns: borrowing ProcessColumns
  ) -> [(value: String, total: CurrencyTotal)] {
    var found: [(value: String, order: UInt32, currency: String, key: Key)] = []
    for key in sums.keys {
      let currency = columns.codes.texts[Int(key.currency)]
      switch group {
      case nil: found.append(("", 0, currency, key))
      case .month, .year: found.append((String(key.group), key.group, currency, key))
      case .method, .category:
        found.append((columns.codes.texts[Int(key.group)], 0, currency, key))
      case .buyer, .supplier:
        found.append((columns.parties.texts[Int(key.group)], 0, currency, key))
      }
    }
    let all = found.map { one in
      let sum = sums[one.key] ?? (0, 0)
      return (one, sum.awards, sum.tenThousandths)
    }
    .sorted { a, b in
      if a.2 != b.2 { return a.2 > b.2 }
      if a.0.order != b.0.order { return a.0.order < b.0.order }
      if a.0.value != b.0.value {
        return a.0.value.utf8.lexicographicallyPrecedes(b.0.value.utf8)
      }
      return a.0.currency.utf8.lexicographicallyPrecedes(b.0.currency.utf8)
    }
    return all.prefix(max(0, limit)).map { one, awards, sum in
      let total = CurrencyTotal(
        currency: one.currency,
        awards: awards,
        sum: ExactSum(tenThousandths: sum)
      )
      return (one.value, total)
    }
  }
}
