internal import OCDSCore

extension ProcessBuilder {
  /// Tells of a period that cannot be: it is not published, but a wrong year is seldom the only thing wrong with a row.
  mutating func check(_ period: (year: Int, start: Int), _ mapping: RowMapping, _ row: Row) {
    let start = DateText.read(row[period.start], .init(takesSerialDays: true))
    let columns = mapping.profile.traits.period
    note(
      start.faults.filter { $0.severity != .information },
      columns?.start.spellings.first ?? ""
    )
    let heading = columns?.year.spellings.first ?? ""
    let given = ValueFault.shown(row[period.year])
    guard let text = Tidy.read(row[period.year], .stripsApostrophe).value else { return }
    guard let year = Int(text), (1990...2100).contains(year) else {
      let detail = Wording(es: "1990 y 2100", en: "1990 and 2100")
      return note(ValueFault(.yearOutOfRange, given: given, detail: detail), heading)
    }
    guard let first = start.value?.text(in: mapping.context.zone).prefix(4), first != text else {
      return
    }
    keep(
      CellNote(
        "yearOutsidePeriod",
        .warning,
        given,
        line: line,
        heading: heading,
        Wording(
          es:
            "El ejercicio \(year) no es el del periodo que se informa, que comienza en \(first). Corrija el que no sea cierto.",
          en:
            "The year \(year) is not that of the period reported, which begins in \(first). Mend the one that is not true."
        )
      )
    )
  }
}
