public import OCDSCore

/// What a row is to the headings of its table.
public enum RowShape: Sendable, Hashable {
  /// A row of data, with a cell for every heading.
  case data
  /// A row without any text.
  case empty
  /// The headings once more.
  case headings
  /// Sums of the rows above.
  case total
  /// A row that ends before the last headings; so many cells are missing.
  case short(missing: Int)
  /// A row with text beyond the last heading; the first such column, counted from 0.
  case long(column: Int)

  /// Why the row is no plain row of data, and what to do; nil for one that is.
  public var wording: Wording? {
    switch self {
    case .data: nil
    case .empty: Wording(es: "La fila está vacía.", en: "The row is empty.")
    case .headings:
      Wording(es: "La fila repite los encabezados.", en: "The row repeats the headings.")
    case .total:
      Wording(
        es: "La fila suma las anteriores: tiene importes y ninguna clave. No se publica.",
        en: "The row sums those above: it has amounts and no key. It is not published."
      )
    case .short(let missing):
      Wording(
        es:
          "A la fila le \(missing == 1 ? "falta la última celda" : "faltan las últimas \(missing) celdas"). "
          + "Revise si alguna celda se perdió y las demás se recorrieron.",
        en:
          "The row lacks its last \(missing == 1 ? "cell" : "\(missing) cells"). "
          + "Check whether a cell was lost and the others moved."
      )
    case .long(let column):
      Wording(
        es:
          "La fila tiene texto en la columna \(column + 1), que no tiene encabezado. "
          + "Revise si a un texto con el separador le faltan comillas y sus celdas se recorrieron.",
        en:
          "The row has text in column \(column + 1), which has no heading. "
          + "Check whether a text with the delimiter lacks quotes and its cells moved."
      )
    }
  }
}
