internal import OCDSCore

/// Why a record of a text table cannot be read.
struct RecordFault: Error, Hashable {
  enum Code: Hashable {
    case unterminatedQuote
    case longCell
    case manyColumns
    case longRow
  }

  let code: Code
  /// The line on which the cell or the record begins.
  let line: Int

  init(_ code: Code, line: Int) {
    self.code = code
    self.line = line
  }

  /// The failure to tell.
  func failure(_ limits: DelimitedLimits) -> RowFailure { RowFailure(wording(limits), line: line) }

  private func wording(_ limits: DelimitedLimits) -> Wording {
    switch code {
    case .unterminatedQuote:
      Wording(
        es:
          "La comilla que se abre en la línea \(line) no se cierra: lo que sigue quedó en una sola celda. "
          + "Ciérrela; si es parte del texto, escríbala doble (\"\") en una celda entre comillas.",
        en:
          "The quote that opens on line \(line) is not closed: what follows became a single cell. "
          + "Close it; if it is part of the text, double it (\"\") in a cell between quotes."
      )
    case .longCell:
      Wording(
        es:
          "La celda que comienza en la línea \(line) tiene más de \(limits.cell) bytes. "
          + "Quizá falta la comilla que la cierra; si no, acorte la celda.",
        en:
          "The cell that begins on line \(line) has more than \(limits.cell) bytes. "
          + "Perhaps the quote that closes it is missing; if not, shorten the cell."
      )
    case .manyColumns:
      Wording(
        es:
          "La fila que comienza en la línea \(line) tiene más de \(limits.columns) celdas. "
          + "Revise qué carácter separa las celdas del archivo y dónde terminan sus líneas.",
        en:
          "The row that begins on line \(line) has more than \(limits.columns) cells. "
          + "Check which character separates the cells of the file and where its lines end."
      )
    case .longRow:
      Wording(
        es:
          "La fila que comienza en la línea \(line) tiene más de \(limits.row) bytes. "
          + "Revise dónde terminan las líneas del archivo.",
        en:
          "The row that begins on line \(line) has more than \(limits.row) bytes. "
          + "Check where the lines of the file end."
      )
    }
  }
}
