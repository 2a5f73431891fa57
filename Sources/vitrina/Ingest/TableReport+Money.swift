import OCDSCore
import OCDSIngestion

extension TableReport {
  /// What became of the money of one currency.
  struct MoneyAccount {
    let currency: String
    let file: String
    let published: String
    let setAside: String
    let superseded: String
    let refused: String
    /// What is in the file and nowhere else: nothing, unless a row was lost.
    let missing: String
  }

  /// What became of the file's money, by currency; in each, all but the first figure add up to it.
  var accounts: [MoneyAccount] {
    var missing = money
    for part in [publishedMoney, setAsideMoney, supersededMoney, refusedMoney] {
      missing.subtract(part)
    }
    return missing.all.map { currency, sum in
      func text(_ totals: MoneyTotals) -> String {
        totals.all.first { $0.currency == currency }?.sum ?? "0.00"
      }
      return MoneyAccount(
        currency: currency,
        file: text(money),
        published: text(publishedMoney),
        setAside: text(setAsideMoney),
        superseded: text(supersededMoney),
        refused: text(refusedMoney),
        missing: sum
      )
    }
  }

  /// What is said of the input on the terminal.
  func wording(_ name: String) -> [Wording] {
    var said = tables.map { table in
      let place = table.name.isEmpty ? name : "\(name), \(table.name)"
      return Wording(
        es:
          "\(place): \(table.profile.title.es) (\(table.profile.name)), \(table.reason.es).",
        en:
          "\(place): \(table.profile.title.en) (\(table.profile.name)), \(table.reason.en)."
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
    if withdrawn > 0 {
      said.append(
        Wording(
          es: "\(name): \(withdrawn) procesos que el archivo ya no trae, retirados.",
          en: "\(name): \(withdrawn) processes that the file no longer holds, withdrawn."
        )
      )
    }
    for account in accounts {
      said.append(
        Wording(
          es:
            "\(name): dinero en el archivo \(account.file) \(account.currency), en las filas publicadas \(account.published) \(account.currency).",
          en:
            "\(name): money in the file \(account.file) \(account.currency), in the rows published \(account.published) \(account.currency)."
        )
      )
      if account.missing != "0.00" {
        said.append(
          Wording(
            es:
              "\(name): \(account.missing) \(account.currency) no están ni en lo publicado ni en lo apartado. Avise a quien mantiene este programa.",
            en:
              "\(name): \(account.missing) \(account.currency) are neither in what was published nor in what was set aside. Tell whoever keeps this program."
          )
        )
      }
    }
    return said
  }

  /// Writes the members of the report's input.
  func write(to writer: inout JSONWriter) {
    writer.member("source", source)
    writer.member(
      "tables",
      array: { w in for table in tables { table.write(to: &w) } }
    )
    writer.member("rows", integer: rows)
    writer.member("rowsSetAside", integer: setAside)
    writer.member("rowsSuperseded", integer: superseded)
    writer.member("processesNew", integer: new)
    writer.member("processesChanged", integer: changed)
    writer.member("processesUnchanged", integer: unchanged)
    writer.member("processesRefused", integer: refused)
    writer.member("processesWithdrawn", integer: withdrawn)
    for (name, totals) in [("money", money), ("moneyPublished", publishedMoney)] {
      writer.member(
        name,
        object: { w in for (currency, sum) in totals.all { w.member(currency, number: sum) } }
      )
    }
    writer.member(
      "moneyAccount",
      array: { w in
        for account in accounts {
          w.object { w in
            w.member("currency", account.currency)
            w.member("file", number: account.file)
            w.member("published", number: account.published)
            w.member("setAside", number: account.setAside)
            w.member("superseded", number: account.superseded)
            w.member("refused", number: account.refused)
            w.member("missing", number: account.missing)
          }
        }
      }
    )
  }
}

extension TableReport.Table {
  /// So many headings of a table are written.
  private static let headingLimit = 500

  func write(to writer: inout JSONWriter) {
    writer.object { w in
      w.member("sheet", name)
      w.member("profile", profile.name)
      w.member("title", profile.title)
      w.member("reason", reason)
      w.member("headingLine", integer: line)
      w.member("headingsKnown", strings: Array(known.prefix(Self.headingLimit)))
      w.member("headingsUnknown", strings: Array(unknown.prefix(Self.headingLimit)))
      w.member("rows", integer: rows)
      w.member("rowsSetAside", integer: setAside)
      w.member("passedOver", integer: passedOver)
    }
  }
}

extension JSONWriter {
  /// Writes a member with both versions of a text.
  mutating func member(_ name: String, _ wording: Wording) {
    member(
      name,
      object: { w in
        w.member("es", wording.es)
        w.member("en", wording.en)
      }
    )
  }
}
