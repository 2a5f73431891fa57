public import OCDSCore

/// Something to tell about a cell of a row.
public struct CellNote: Sendable, Hashable {
  /// The name of what is wrong.
  public let code: String
  /// How much it matters.
  public let severity: Finding.Severity
  /// The sheet of the row, where the file has several; else empty.
  public internal(set) var sheet = ""
  /// The line of the row.
  public let line: Int
  /// The heading of the column.
  public let heading: String
  /// The value as it was given; masked where it may be a person's.
  public let given: String
  /// What is wrong and what to do.
  public let wording: Wording

  /// Tells a fault of a value.
  init(_ fault: ValueFault, line: Int, heading: String) {
    code = fault.code.rawValue
    severity = fault.severity
    self.line = line
    self.heading = heading
    given = fault.given
    wording = fault.wording
  }

  init(
    _ code: String,
    _ severity: Finding.Severity,
    _ given: String,
    line: Int,
    heading: String,
    _ wording: Wording
  ) {
    self.code = code
    self.severity = severity
    self.line = line
    self.heading = heading
    self.given = given
    self.wording = wording
  }

  /// The note about a row of a sheet.
  func on(_ sheet: String) -> CellNote {
    var note = self
    note.sheet = sheet
    return note
  }

  /// Two rows of a process say different things of one place; the first is kept.
  static func contradiction(
    _ value: String,
    known: String,
    line: Int,
    heading: String
  ) -> CellNote {
    let new = String(value.prefix(80))
    let old = String(known.prefix(80))
    return CellNote(
      "contradiction",
      .warning,
      new,
      line: line,
      heading: heading,
      Wording(
        es:
          "Las filas del proceso dicen cosas distintas: \(old) y \(new). Se publicó la primera; corrija la que no sea cierta.",
        en:
          "The rows of the process say different things: \(old) and \(new). The first was published; mend the one that is not true."
      )
    )
  }

  /// An amount was taken from a column that stands in for another.
  static func standIn(_ amount: String, line: Int, heading: String, place: String) -> CellNote {
    CellNote(
      "amountStandIn",
      .information,
      amount,
      line: line,
      heading: heading,
      Wording(
        es:
          "La columna del importe no tiene uno; en \(place) se publicó el de «\(heading)»: \(amount).",
        en:
          "The column of the amount has none; at \(place) that of “\(heading)” was published: \(amount)."
      )
    )
  }

  /// A person's RFC or CURP stands in the column of another identifier.
  static func withheld(line: Int, heading: String) -> CellNote {
    CellNote(
      "personalIdentifier",
      .warning,
      "",
      line: line,
      heading: heading,
      Wording(
        es:
          "En «\(heading)» hay un RFC de persona física o una CURP, que son datos personales; no se publica. Escriba ahí el número que corresponde.",
        en:
          "“\(heading)” holds a natural person's RFC or a CURP, which are personal data; it is not published. Write the number that belongs there."
      )
    )
  }

  /// One RFC was given to several names; `shown` is the RFC of a company, and of a person nothing.
  static func severalNames(
    _ shown: String,
    other: String,
    line: Int,
    heading: String
  ) -> CellNote {
    CellNote(
      "rfcOnSeveralNames",
      .warning,
      shown,
      line: line,
      heading: heading,
      Wording(
        es:
          "El RFC de esta fila\(shown.isEmpty ? "" : ", \(shown),") tiene otro nombre en \(other). Revise de quién es.",
        en:
          "The RFC of this row\(shown.isEmpty ? "" : ", \(shown),") has another name at \(other). Check whose it is."
      )
    )
  }

  /// A text stands where an address of the web should.
  static func noAddress(_ text: String, line: Int, heading: String) -> CellNote {
    let given = String(text.prefix(80))
    return CellNote(
      "notAnAddress",
      .warning,
      given,
      line: line,
      heading: heading,
      Wording(
        es: "«\(given)» no es una dirección de internet. Escríbala completa, con https://.",
        en: "“\(given)” is no address of the web. Write it whole, with https://."
      )
    )
  }
}
