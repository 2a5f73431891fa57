import OCDSCore
import OCDSIngestion

/// What became of the tables of one input.
struct TableReport {
  /// A table that was recognised.
  struct Table {
    /// The sheet, or nothing for a file that is one table.
    let name: String
    let profile: SourceProfile
    /// The line of the headings.
    let line: Int
    /// Whether the user said what it is, instead of its headings.
    let isGiven: Bool
    /// The headings that the profile knows, and those that it does not.
    let known: [String]
    let unknown: [String]
    var rows = 0
    var setAside = 0
    /// Rows of sums, repeated headings and empty ones.
    var passedOver = 0

    /// Takes what was bound to the headings on a line.
    init(_ name: String, _ mapping: RowMapping, line: Int, isGiven: Bool) {
      self.name = name
      profile = mapping.profile
      self.line = line
      self.isGiven = isGiven
      known = mapping.known
      unknown = mapping.unknown
    }

    /// The headings by which it was recognised.
    var required: [String] { profile.required.compactMap(\.spellings.first) }

    /// Why the table was taken for what it is.
    var reason: Wording {
      let keys = required.joined(separator: "», «")
      if isGiven {
        return Wording(
          es:
            "porque así se pidió; sus encabezados «\(keys)» están en la línea \(line)",
          en: "because that was asked for; its headings «\(keys)» are on line \(line)"
        )
      }
      return Wording(
        es: "por sus encabezados «\(keys)» en la línea \(line)",
        en: "by its headings «\(keys)» on line \(line)"
      )
    }
  }

  /// The source that the input belongs to; the first table's profile where none was named.
  var source: String
  var tables: [Table] = []
  /// Rows of data, and those of them that were set aside.
  var rows = 0
  private(set) var setAside = 0
  /// Rows that others supersede by a later day of update.
  private(set) var superseded = 0
  /// Processes by what became of them.
  var new = 0
  var changed = 0
  var unchanged = 0
  private(set) var refused = 0
  /// Processes that the file, declared complete, does not hold, and of which something was taken back.
  var withdrawn = 0
  /// The money of all rows, and of those that were published.
  var money = MoneyTotals()
  var publishedMoney = MoneyTotals()
  /// The money of the rows that were not published, by the reason.
  private(set) var setAsideMoney = MoneyTotals()
  private(set) var supersededMoney = MoneyTotals()
  private(set) var refusedMoney = MoneyTotals()

  /// Begins the report of an input of a source.
  init(source: String) { self.source = source }

  /// Counts a row of a table that was set aside, and its money where that can be told.
  mutating func setAside(_ table: Int, _ amount: (number: String, currency: String)?) {
    setAside += 1
    tables[table].setAside += 1
    if let amount { _ = setAsideMoney.add(amount.number, amount.currency) }
  }

  /// Counts a row that another supersedes.
  mutating func supersede(_ amount: (number: String, currency: String)?) {
    superseded += 1
    if let amount { _ = supersededMoney.add(amount.number, amount.currency) }
  }

  /// Counts a process that was refused with the money of its rows.
  mutating func refuse(_ money: MoneyTotals) {
    refused += 1
    refusedMoney.add(money)
  }

  /// What is told again of a process whose release is refused after it was counted.
  static func receipt(isNew: Bool, _ money: MoneyTotals) -> String {
    (isNew ? "new " : "changed ") + money.kept
  }

  /// Counts the processes whose releases the ledger refused as such.
  mutating func takeBack(_ receipts: [String]) {
    for receipt in receipts {
      let isNew = receipt.hasPrefix("new ")
      if isNew { new -= 1 } else { changed -= 1 }
      let money = MoneyTotals(kept: receipt.dropFirst(isNew ? 4 : 8))
      publishedMoney.subtract(money)
      refuse(money)
    }
  }
}
