/// The facts by which processes are counted, column by column in memory, so that one pass over them counts all choices.
///
/// Read from the database once, and after a publication only what that changed. A process takes some 50 bytes, and an
/// award's line 50.
struct ProcessColumns: Sendable {
  /// How much is held; a publication with more is counted by the database.
  struct Limits: Sendable {
    /// The most processes.
    var processes = 500_000
    /// The most lines of awards, those that are left over from before a change included.
    var lines = 1_000_000
    /// The most buyers, procuring entities and suppliers.
    var parties = 250_000
    /// The lines that are looked at while the database finds one process by its supplier: 25 ns each, and 3 µs.
    var linesForOne = 128
  }

  /// The last year that a date of RFC 3339 can have.
  static let mostYear: UInt16 = 9999

  /// The last sequence of the ledger of which these are the facts.
  var sequence: Int64 = 0

  var parties = TextPool()
  var codes = TextPool()

  /// The positions of the processes, ascending.
  var positions: [Int64] = []
  var first: [Int64] = []
  var firstYear: [UInt16] = []
  var buyer: [UInt32] = []
  var procuringEntity: [UInt32] = []
  var method: [UInt32] = []
  var category: [UInt32] = []
  var status: [UInt32] = []
  var tags: [Int32] = []
  var bidders: [Int32] = []
  /// Where a process's lines begin, and how many there are.
  var lineStart: [UInt32] = []
  var lineCount: [UInt32] = []

  var lines = Lines()

  /// The lines of awards, those of one process together.
  struct Lines: Sendable {
    var supplier: [UInt32] = []
    var isNatural: [Bool] = []
    var date: [Int64] = []
    /// The year and the month, such as 202503; 0 where there is no date.
    var month: [Int32] = []
    /// The award's place in its process; -1 where there is none.
    var award: [Int32] = []
    var isFirst: [Bool] = []
    var isCounted: [Bool] = []
    var amount: [Int64] = []
    var currency: [UInt32] = []
    var comparedAmount: [Int64] = []
    var comparedCurrency: [UInt32] = []
    /// Lines that no process has any more.
    var left = 0
  }

  static let columns =
    "position, first, firstMonth, buyer, procuringEntity, method, category, status, tags, bidders"
  static let lineColumns =
    "position, supplier, isNatural, date, month, amount, currency, comparedAmount, comparedCurrency, "
    + "award, isFirst, isCounted"

  static let all = "SELECT \(columns) FROM process ORDER BY position"
  static let allLines = "SELECT \(lineColumns) FROM awardLine ORDER BY position, line LIMIT ?"
  static let changed = "SELECT \(columns) FROM process WHERE last > ? ORDER BY +position"
  static let changedLines =
    "SELECT \(lineColumns) FROM awardLine WHERE position = ? ORDER BY line LIMIT ?"

  /// Whether no more is held than may be.
  func fits(_ limits: Limits) -> Bool {
    positions.count <= limits.processes && lines.supplier.count <= limits.lines
      && parties.texts.count <= limits.parties
  }

  /// The row of a process; nil where there is none.
  func row(of position: Int64) -> Int? {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < positions.count && positions[low] == position ? low : nil
  }

  /// Takes a process; false where it would come between others.
  mutating func take(_ row: borrowing Statement) -> Bool {
    let position = row.int(0)
    let place: Int
    if position > positions.last ?? 0 {
      place = positions.count
      append(position)
    } else if let known = self.row(of: position) {
      place = known
      lines.left += Int(lineCount[known])
    } else {
      return false
    }
    first[place] = row.int(1)
    firstYear[place] = min(UInt16(clamping: row.int(2) / 100), ProcessColumns.mostYear)
    buyer[place] = parties.number(row.text(3))
    procuringEntity[place] = parties.number(row.text(4))
    method[place] = codes.number(row.text(5))
    category[place] = codes.number(row.text(6))
    status[place] = codes.number(row.text(7))
    tags[place] = Int32(truncatingIfNeeded: row.int(8))
    bidders[place] = Int32(clamping: row.int(9))
    lineStart[place] = UInt32(lines.supplier.count)
    lineCount[place] = 0
    return true
  }

  private mutating func append(_ position: Int64) {
    positions.append(position)
    first.append(0)
    firstYear.append(0)
    buyer.append(0)
    procuringEntity.append(0)
    method.append(0)
    category.append(0)
    status.append(0)
    tags.append(0)
    bidders.append(0)
    lineStart.append(0)
    lineCount.append(0)
  }

  /// Takes a line of the process at a place, after those of it that were taken.
  mutating func takeLine(_ row: borrowing Statement, of place: Int) {
    if lineCount[place] == 0 { lineStart[place] = UInt32(lines.supplier.count) }
    lineCount[place] += 1
    lines.supplier.append(parties.number(row.text(1)))
    lines.isNatural.append(row.int(2) == 1)
    lines.date.append(row.int(3))
    lines.month.append(Int32(clamping: min(row.int(4), Int64(ProcessColumns.mostYear) * 100 + 99)))
    lines.amount.append(row.int(5))
    lines.currency.append(codes.number(row.text(6)))
    lines.comparedAmount.append(row.int(7))
    lines.comparedCurrency.append(codes.number(row.text(8)))
    lines.award.append(Int32(clamping: row.int(9)))
    lines.isFirst.append(row.int(10) != 0)
    lines.isCounted.append(row.int(11) != 0)
  }
}
