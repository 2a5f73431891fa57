public import OCDSCore

/// What the first sheet of a workbook says: what this is, where it comes from, what may be done with it, and what each
/// column holds.
enum WorkbookGuide {
  /// A row of the sheet.
  struct Line {
    let cells: [String]
    var isHeading = false
  }

  /// The widths of the sheet's columns in characters.
  static let widths = [26, 34, 44, 12, 90]

  /// The width of a column's sheet in characters.
  static func width(_ column: ExportColumn) -> Int {
    if column.name == "ocid" { return 38 }
    switch column.type {
    case .number: return 16
    case .date: return 20
    case .boolean: return 10
    case .text:
      let name = column.name
      return name.contains("title") || name.contains("description") || name.hasSuffix("name")
        ? 44 : 24
    }
  }

  /// The rows of the sheet; each table stands with the number of its rows.
  static func lines(
    tables: [(ExportTable, Int)],
    records: Int,
    _ options: ExportOptions
  ) -> [Line] {
    let language = options.language
    func line(_ es: String, _ en: String, _ value: String?) -> Line {
      Line(cells: [Wording(es: es, en: en)[language], value ?? ""])
    }
    let settings = options.settings
    var lines = [
      Line(
        cells: [Wording(es: "Contrataciones abiertas", en: "Open contracting")[language]],
        isHeading: true
      ),
      line("Publica", "Publisher", settings.publisher.name),
      line("Licencia", "Licence", settings.license),
      line("Política de publicación", "Publication policy", settings.publicationPolicy),
      line("Origen", "Source", options.address),
      line("Publicación más reciente", "Newest publication", options.published.text()),
      line("Procesos", "Processes", String(records)),
      Line(cells: []),
    ]
    lines += notes.map { Line(cells: ["", $0[language]]) }
    lines.append(Line(cells: []))
    let headings = [
      Wording(es: "Hoja", en: "Sheet"), Wording(es: "Columna", en: "Column"),
      Wording(es: "Campo OCDS", en: "OCDS field"), Wording(es: "Tipo", en: "Type"),
      Wording(es: "Qué contiene", en: "What it holds"),
    ]
    lines.append(Line(cells: headings.map { $0[language] }, isHeading: true))
    for (table, rows) in tables {
      let count = Wording(es: "\(rows) filas", en: "\(rows) rows")[language]
      lines.append(
        Line(
          cells: [table.title[language], count, "", "", table.description[language]],
          isHeading: true
        )
      )
      for column in table.columns {
        lines.append(
          Line(
            cells: [
              "", column.title[language], column.path, column.type.title[language],
              column.description[language],
            ]
          )
        )
      }
    }
    return lines
  }

  /// What one must know to read the sheets rightly.
  private static let notes = [
    Wording(
      es:
        "Cada hoja es una tabla; se unen por OCID y por los identificadores. Las tablas sin filas "
        + "están ocultas.",
      en:
        "Each sheet is a table; they join by OCID and by the identifiers. Tables without rows are "
        + "hidden."
    ),
    Wording(
      es: "Las fechas aparecen con la hora que escribió la fuente, sin zona horaria; los archivos "
        + "CSV y JSON la conservan.",
      en: "Dates show the time that the source wrote, without a time zone; the CSV and JSON files "
        + "keep it."
    ),
    Wording(
      es: "Los números de más de 15 cifras están como texto, para no perder ninguna.",
      en: "Numbers of more than 15 digits are text, so that none is lost."
    ),
    Wording(
      es: "Un texto de más de 32,767 caracteres está cortado y termina en […]; está completo en "
        + "los archivos CSV y JSON.",
      en: "Text of more than 32,767 characters is cut and ends in […]; it is whole in the CSV and "
        + "JSON files."
    ),
  ]
}

extension ColumnType {
  /// What people call the type.
  public var title: Wording {
    switch self {
    case .text: Wording(es: "texto", en: "text")
    case .number: Wording(es: "número", en: "number")
    case .date: Wording(es: "fecha", en: "date")
    case .boolean: Wording(es: "sí o no", en: "yes or no")
    }
  }
}
