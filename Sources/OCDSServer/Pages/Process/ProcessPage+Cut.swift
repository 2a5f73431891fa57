internal import OCDSCore

extension ProcessPage {
  /// The page with texts of so many letters at most and lists of so many rows.
  ///
  /// Awards, contracts and payments stay, because sums are made of them: only so many of them are shown.
  func cut(letters: Int, rows: Int) -> ProcessPage {
    var isCut = false
    let compiled = compiled.cut(letters: letters, rows: rows, &isCut)
    var page = ProcessPage(
      settings: settings,
      language: language,
      words: words,
      ocid: ocid,
      compiled: compiled,
      history: history.map { entry in
        Entry(
          id: entry.id,
          date: entry.date.cut(40),
          tags: entry.tags.prefix(rows).map { $0.cut(80) },
          changes: entry.changes.prefix(rows).map {
            Wording(es: $0.es.cut(letters), en: $0.en.cut(letters))
          },
          address: entry.address
        )
      },
      findings: findings.prefix(rows).map {
        Wording(es: $0.es.cut(letters), en: $0.en.cut(letters))
      },
      downloads: downloads
    )
    page.mostRows = rows
    page.isCut = isCut
    return page
  }
}

extension Published {
  /// The lists that sums are made of, which are shown in part but never cut.
  private static let whole: Set<String> = ["awards", "contracts", "transactions", "suppliers"]
  /// The texts that are compared, and lead to other pages.
  private static let exact: Set<String> = ["id", "url", "ocid", "currency"]

  /// The value with texts and lists cut; says whether something was.
  fileprivate func cut(
    letters: Int,
    rows: Int,
    name: String = "",
    _ isCut: inout Bool
  ) -> Published {
    switch self {
    case .text(let text):
      let limit =
        Published.exact.contains(name) ? (name == "url" ? max(500, letters) : 500) : letters
      let short = text.cut(limit)
      if short.utf8.count < text.utf8.count { isCut = true }
      return .text(short)
    case .list(let items):
      let limit = Published.whole.contains(name) ? items.count : rows
      if items.count > limit { isCut = true }
      return .list(items.prefix(limit).map { $0.cut(letters: letters, rows: rows, &isCut) })
    case .object(let members):
      return .object(
        members.map {
          (name: $0.name, value: $0.value.cut(letters: letters, rows: rows, name: $0.name, &isCut))
        }
      )
    default: return self
    }
  }
}
