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
    var rows = 0
    /// Rows of sums, repeated headings and empty ones.
    var passedOver = 0
  }

  /// The source that the input belongs to; the first table's profile where none was named.
  var source: String
  var tables: [Table] = []
  /// Rows of data, and those of them that were set aside.
  var rows = 0
  var setAside = 0
  /// Rows that others supersede by a later day of update.
  var superseded = 0
  /// Processes by what became of them.
  var new = 0
  var changed = 0
  var unchanged = 0
  var refused = 0
  /// The money of all rows, and of those that were published.
  var money = MoneyTotals()
  var publishedMoney = MoneyTotals()

  /// What is said of the input on the terminal.
  func wording(_ name: String) -> [Wording] {
    var said = tables.map { table in
      let place = table.name.isEmpty ? name : "\(name), \(table.name)"
      let keys = table.profile.required.compactMap(\.spellings.first).joined(separator: "», «")
      return Wording(
        es:
          "\(place): \(table.profile.title.es) (\(table.profile.name)), por sus encabezados «\(keys)» en la línea \(table.line).",
        en:
          "\(place): \(table.profile.title.en) (\(table.profile.name)), by its headings «\(keys)» on line \(table.line)."
      )
    }
    said.append(
      Wording(
        es:
          "\(name): \(rows) filas, \(setAside) apartadas; procesos: \(new) nuevos, \(changed) cambiados, \(unchanged) iguales, \(refused) rechazados.",
        en:
          "\(name): \(rows) rows, \(setAside) set aside; processes: \(new) new, \(changed) changed, \(unchanged) unchanged, \(refused) refused."
      )
    )
    if superseded > 0 {
      said.append(
        Wording(
          es: "\(name): \(superseded) filas que otras más recientes sustituyen.",
          en: "\(name): \(superseded) rows that later ones supersede."
        )
      )
    }
    for (currency, sum) in money.all {
      let published = publishedMoney.all.first { $0.currency == currency }?.sum ?? "0.00"
      said.append(
        Wording(
          es:
            "\(name): dinero en el archivo \(sum) \(currency), en las filas publicadas \(published) \(currency).",
          en:
            "\(name): money in the file \(sum) \(currency), in the rows published \(published) \(currency)."
        )
      )
    }
    return said
  }

  /// Writes the members of the report's input.
  func write(to writer: inout JSONWriter) {
    writer.member("source", source)
    writer.member(
      "tables",
      array: { w in
        for table in tables {
          w.object { w in
            w.member("sheet", table.name)
            w.member("profile", table.profile.name)
            w.member("headingLine", integer: table.line)
            w.member("rows", integer: table.rows)
            w.member("passedOver", integer: table.passedOver)
          }
        }
      }
    )
    writer.member("rows", integer: rows)
    writer.member("rowsSetAside", integer: setAside)
    writer.member("rowsSuperseded", integer: superseded)
    writer.member("processesNew", integer: new)
    writer.member("processesChanged", integer: changed)
    writer.member("processesUnchanged", integer: unchanged)
    writer.member("processesRefused", integer: refused)
    for (name, totals) in [("money", money), ("moneyPublished", publishedMoney)] {
      writer.member(
        name,
        object: { w in for (currency, sum) in totals.all { w.member(currency, number: sum) } }
      )
    }
  }
}
