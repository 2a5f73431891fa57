internal import OCDSCore

/// The headings of a table and the rows before them.
public struct TableStart: Sendable {
  /// The headings.
  public let head: TableHead
  /// The rows before them, such as `Nombre del Sujeto Obligado:` and its value.
  public let preamble: [Row]
}

extension TableHead {
  /// So many rows are looked at where nothing else is said.
  public static let searchedRows = 50

  /// A row with a longer cell is not looked at, in bytes of UTF-8: the longest headings of the PNT have 200.
  private static let longestHeading = 2000

  /// Finds the headings among the first rows of a table, and passes over them and what stands before.
  ///
  /// Every candidate is given points; the first of those with the most is taken, none with 0. Nil where there is none: then
  /// nothing is passed over.
  public static func find<Base: TableReader & ~Copyable>(
    in table: inout RowLookahead<Base>,
    within count: Int = searchedRows,
    points: (HeadCandidate) -> Int = { $0.looksLikeHeadings ? 1 : 0 }
  ) throws(RowFailure) -> TableStart? {
    let rows = try table.peek(count)
    let widest = rows.reduce(0) { max($0, $1.filledCount) }
    var best: (offset: Int, head: TableHead)?
    var most = 0
    for (offset, row) in rows.enumerated()
    where !row.isEmpty && row.longestCell <= longestHeading {
      let candidate = HeadCandidate(row, widest: widest)
      let got = points(candidate)
      if got > most {
        most = got
        best = (offset, candidate.head)
      }
    }
    guard let best else { return nil }
    let preamble = Array(rows.prefix(best.offset))
    table.drop(best.offset + 1)
    return TableStart(head: best.head, preamble: preamble)
  }

  /// Why a table without headings cannot be read.
  public static func missing(in sheet: String, within count: Int = searchedRows) -> RowFailure {
    RowFailure(
      Wording(
        es:
          "No se encontró la fila de encabezados en las primeras \(count) filas. "
          + "Póngala arriba de los datos, con un nombre en cada columna.",
        en:
          "No row of headings was found in the first \(count) rows. "
          + "Put it above the data, with a name for every column."
      ),
      sheet: sheet
    )
  }
}
