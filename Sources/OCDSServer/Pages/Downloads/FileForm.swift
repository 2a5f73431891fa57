internal import OCDSCore

/// A form in which data are given, and what opens it.
struct FileForm: Sendable {
  let ending: String
  let opening: Wording

  static let all: [FileForm] = [
    FileForm(
      ending: ".xlsx",
      opening: Wording(
        es: "Hoja de cálculo. Ábrala con LibreOffice, Excel o cualquier otro programa de hojas.",
        en: "A spreadsheet. Open it with LibreOffice, Excel or any other such program."
      )
    ),
    FileForm(
      ending: ".csv",
      opening: Wording(
        es:
          "Una tabla en texto, en UTF-8 y separada por comas. Si los acentos se ven mal, impórtela en vez de abrirla y elija UTF-8.",
        en:
          "A table as text, in UTF-8 and separated by commas. Where letters look wrong, import it rather than open it and choose UTF-8."
      )
    ),
    FileForm(
      ending: ".csv.zip",
      opening: Wording(
        es:
          "Todas las tablas en CSV. Descomprímalo; las tablas se unen por el identificador del proceso.",
        en: "All tables as CSV. Unpack it; the tables belong together by the process's identifier."
      )
    ),
    FileForm(
      ending: ".jsonl.gz",
      opening: Wording(
        es: "Un proceso por línea en JSON, comprimido. Para programas: zcat, jq, Python, R.",
        en: "One process a line as JSON, compressed. For programs: zcat, jq, Python, R."
      )
    ),
    FileForm(
      ending: ".json, .zip",
      opening: Wording(
        es: "Paquetes de registros de OCDS, como los leen las herramientas del estándar.",
        en: "Record packages of OCDS, as the standard's tools read them."
      )
    ),
    FileForm(
      ending: ".sqlite",
      opening: Wording(
        es: "Una base de datos con todas las tablas. Ábrala con sqlite3 o DB Browser for SQLite.",
        en: "A database with all tables. Open it with sqlite3 or DB Browser for SQLite."
      )
    ),
  ]
}

/// Bytes in words: `1.4 MB`.
enum FileSize {
  static func words(_ bytes: Int) -> String {
    let units = ["kB", "MB", "GB", "TB"]
    guard bytes >= 1000 else { return "\(max(0, bytes)) B" }
    var unit = 0
    var tenths = bytes / 100
    while tenths >= 10_000, unit < units.count - 1 {
      tenths /= 1000
      unit += 1
    }
    return "\(NumberWords.count(tenths / 10)).\(tenths % 10) \(units[unit])"
  }
}

/// Under what the data are given.
enum PublicationTerms {
  static func license(_ settings: PublicationSettings, _ language: Language) -> HTML {
    let name = Wording(es: "Licencia de los datos: ", en: "Licence of the data: ")[language]
    guard let license = settings.license else {
      return HTML(
        Wording(
          es: "La publicación no dice bajo qué licencia se dan los datos.",
          en: "The publication does not say under which licence the data are given."
        )[language]
      )
    }
    return HTML([HTML(name), link(license), HTML(".")])
  }

  static func policy(_ settings: PublicationSettings, _ language: Language) -> HTML {
    guard let policy = settings.publicationPolicy else {
      return HTML(
        Wording(
          es: "La publicación no tiene todavía una política de publicación.",
          en: "The publication has no publication policy yet."
        )[language]
      )
    }
    let name = Wording(
      es: "Política de publicación (qué se publica, cuándo y qué no): ",
      en: "Publication policy (what is published, when, and what is not): "
    )[language]
    return HTML([HTML(name), link(policy), HTML(".")])
  }

  private static func link(_ text: String) -> HTML {
    guard let address = Address.web(text) else { return Tag.bdi(text: text) }
    return Tag.a(.href(address)) { Tag.bdi(text: text) }
  }
}
