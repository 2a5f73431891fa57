/// The words that dates are written with, Spanish and English.
enum DateWord {
  /// What a word is in a date; nil where it is nothing there.
  static func token(_ word: FoldedText) -> (kind: DateTokens.Kind, value: Int)? {
    for (name, kind, value) in words where word.equals(name) { return (kind, value) }
    return nil
  }

  private static let words: [(StaticString, DateTokens.Kind, Int)] = [
    ("DE", .of, 0), ("DEL", .of, 0), ("ANO", .of, 0),
    ("ENE", .month, 1), ("FEB", .month, 2), ("MAR", .month, 3), ("ABR", .month, 4),
    ("MAY", .month, 5), ("JUN", .month, 6), ("JUL", .month, 7), ("AGO", .month, 8),
    ("SEP", .month, 9), ("SEPT", .month, 9), ("SET", .month, 9), ("OCT", .month, 10),
    ("NOV", .month, 11), ("DIC", .month, 12),
    ("ENERO", .month, 1), ("FEBRERO", .month, 2), ("MARZO", .month, 3), ("ABRIL", .month, 4),
    ("MAYO", .month, 5), ("JUNIO", .month, 6), ("JULIO", .month, 7), ("AGOSTO", .month, 8),
    ("SEPTIEMBRE", .month, 9), ("SETIEMBRE", .month, 9), ("OCTUBRE", .month, 10),
    ("NOVIEMBRE", .month, 11), ("DICIEMBRE", .month, 12),
    ("JAN", .month, 1), ("APR", .month, 4), ("AUG", .month, 8), ("DEC", .month, 12),
    ("T", .t, 0), ("Z", .utc, 0), ("GMT", .utc, 1), ("UTC", .utc, 0),
    ("LUNES", .weekday, 0), ("MARTES", .weekday, 0), ("MIERCOLES", .weekday, 0),
    ("JUEVES", .weekday, 0), ("VIERNES", .weekday, 0), ("SABADO", .weekday, 0),
    ("DOMINGO", .weekday, 0), ("EL", .weekday, 0), ("DIA", .weekday, 0),
    ("A", .at, 0), ("LA", .at, 0), ("LAS", .at, 0),
    ("H", .hours, 0), ("HR", .hours, 0), ("HRS", .hours, 0), ("HORAS", .hours, 0),
    ("O", .ordinal, 0), ("RO", .ordinal, 0), ("ER", .ordinal, 0), ("PRIMERO", .number, 1),
  ]
}
