import OCDSCore
import OCDSValidation

/// The sentences that the page and the text of a run's report share.
struct RunReportWords {
  let words: ReportWords

  init(_ language: Language) { words = ReportWords(language: language) }

  func callAsFunction(es: String, en: String) -> String { words(es: es, en: en) }
  func callAsFunction(_ wording: Wording) -> String { words(wording) }

  func number(_ number: Int) -> String { ReportWords.grouped(number) }

  /// The digits of an amount with commas between its thousands.
  func amount(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let digits = Array(parts.first ?? "0")
    var whole = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    return parts.count > 1 ? "\(whole).\(parts[1])" : whole
  }

  func title(_ report: RunReport) -> String {
    report.isRehearsal
      ? self(es: "Ensayo de una corrida", en: "Dry run")
      : self(es: "Informe de la corrida \(report.run)", en: "Report of run \(report.run)")
  }

  func verdict(_ report: RunReport) -> String {
    if report.hasFailure {
      return self(es: "Hay archivos que no se pudieron leer", en: "Some files could not be read")
    }
    if report.refused > 0 {
      return report.isRehearsal
        ? self(es: "No todo se publicaría", en: "Not all would be published")
        : self(es: "No todo se publicó", en: "Not all was published")
    }
    return report.isRehearsal
      ? self(es: "Todo se publicaría", en: "All would be published")
      : self(es: "Todo se publicó", en: "All was published")
  }

  func sentence(_ report: RunReport) -> String {
    let refused = number(report.refused)
    if report.isRehearsal {
      return self(
        es: "Es un ensayo: nada se publicó ni se guardó.",
        en: "This is a dry run: nothing was published or kept."
      )
    }
    if report.refused > 0 {
      return self(
        es: "Se apartaron \(refused): abajo está dónde, por qué y qué escribir.",
        en: "\(refused) were set aside: below stands where, why and what to write."
      )
    }
    if report.hasFailure {
      return self(
        es: "De un archivo que no se puede leer no se publica nada.",
        en: "Nothing is published of a file that cannot be read."
      )
    }
    return self(es: "Nada se apartó.", en: "Nothing was set aside.")
  }

  /// The counts of the whole run, each with what it counts.
  func counts(_ report: RunReport) -> [(count: Int, what: String, severity: Finding.Severity?)] {
    [
      (
        report.releases.published,
        report.isRehearsal
          ? self(es: "entregas por publicar", en: "releases to publish")
          : self(es: "entregas publicadas", en: "releases published"), nil
      ),
      (report.releases.unchanged, self(es: "sin cambio", en: "unchanged"), nil),
      (report.refused, self(es: "apartadas o rechazadas", en: "set aside or refused"), .error),
      (report.findings, self(es: "hallazgos", en: "findings"), .information),
    ]
  }

  /// What is told of a file beside its faults: titles and texts.
  func facts(_ input: RunReport.Input) -> [(title: String, text: String)] {
    var facts: [(title: String, text: String)] = []
    let taken = self(es: "Se tomó por", en: "Taken for")
    if let form = input.form { facts.append((taken, self(form))) }
    for table in input.tables {
      let place = table.sheet.isEmpty ? "" : self(es: "Hoja", en: "Sheet") + " «\(table.sheet)»: "
      facts.append(
        (taken, "\(place)\(self(table.title)) (\(table.profile)), \(self(table.reason))")
      )
    }
    if !input.source.isEmpty { facts.append((self(es: "Fuente", en: "Source"), input.source)) }
    if input.tables.isEmpty {
      if input.failure == nil {
        let releases = input.releases
        facts.append(
          (
            self(es: "Entregas", en: "Releases"),
            self(
              es:
                "\(number(releases.read)) leídas: \(number(releases.published)) publicadas, \(number(releases.unchanged)) sin cambio, \(number(releases.refused)) rechazadas",
              en:
                "\(number(releases.read)) read: \(number(releases.published)) published, \(number(releases.unchanged)) unchanged, \(number(releases.refused)) refused"
            )
          )
        )
      }
      return facts
    }
    let passedOver = input.tables.reduce(0) { $0 + $1.passedOver }
    var rows = self(
      es: "\(number(input.rows)) leídas, \(number(input.setAside)) apartadas",
      en: "\(number(input.rows)) read, \(number(input.setAside)) set aside"
    )
    if input.superseded > 0 {
      rows += self(
        es: ", \(number(input.superseded)) que otras más recientes sustituyen",
        en: ", \(number(input.superseded)) that later ones supersede"
      )
    }
    if passedOver > 0 {
      rows += self(
        es: "; además \(number(passedOver)) de sumas, encabezados o sin datos",
        en: "; besides \(number(passedOver)) of sums, headings or without data"
      )
    }
    facts.append((self(es: "Filas", en: "Rows"), rows))
    facts.append(
      (
        self(es: "Procesos", en: "Processes"),
        self(
          es:
            "\(number(input.new)) nuevos, \(number(input.changed)) cambiados, \(number(input.unchanged)) iguales, \(number(input.refused)) rechazados",
          en:
            "\(number(input.new)) new, \(number(input.changed)) changed, \(number(input.unchanged)) unchanged, \(number(input.refused)) refused"
        )
      )
    )
    return facts
  }

  /// The figures of a currency, each with what it is; those that are nothing are left out but for the first two.
  func figures(_ money: RunReport.Money) -> [(title: String, text: String)] {
    let all = [
      (self(es: "En el archivo", en: "In the file"), money.file),
      (self(es: "Publicado", en: "Published"), money.published),
      (self(es: "Apartado", en: "Set aside"), money.setAside),
      (self(es: "Sustituido", en: "Superseded"), money.superseded),
      (self(es: "Rechazado", en: "Refused"), money.refused),
      (self(es: "Falta", en: "Missing"), money.missing),
    ]
    return all.enumerated().filter { $0.offset < 2 || $0.element.1 != "0.00" }.map {
      ($0.element.0, amount($0.element.1))
    }
  }

  /// Whether the money of the file is all accounted for.
  func balance(_ money: RunReport.Money) -> String {
    money.missing == "0.00"
      ? self(
        es: "Las cuentas cuadran: lo publicado y lo que no suman lo del archivo.",
        en: "The accounts balance: what was published and what was not add up to the file."
      )
      : self(
        es:
          "Las cuentas no cuadran: hay filas que se perdieron. Avise a quien mantiene este programa.",
        en: "The accounts do not balance: rows were lost. Tell whoever keeps this program."
      )
  }

  /// Whether a file has rows whose money nobody can tell.
  func hasMoved(_ report: RunReport, _ input: RunReport.Input) -> Bool {
    report.faults.contains { $0.source == input.name && $0.code == "rowShape" }
  }

  var moved: String {
    self(
      es:
        "El dinero de las filas con celdas recorridas no está en estas cuentas: no se sabe cuál celda es el importe.",
      en:
        "The money of rows whose cells have moved is not in these accounts: which cell is the amount is not known."
    )
  }

  func place(_ example: RunReport.Example) -> String {
    let line = example.line > 0 ? self(es: "línea \(example.line)", en: "line \(example.line)") : ""
    let sheet = example.sheet.isEmpty ? "" : self(es: "hoja", en: "sheet") + " «\(example.sheet)»"
    let parts = [sheet, line].filter { !$0.isEmpty }
    return parts.isEmpty
      ? self(es: "todo el archivo", en: "the whole file") : parts.joined(separator: ", ")
  }

  func heading(_ fault: RunReport.Fault) -> String {
    fault.heading.isEmpty ? "" : self(es: "Columna", en: "Column") + " «\(fault.heading)»"
  }

  func title(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: self(es: "Errores en lo publicado", en: "Errors in what was published")
    case .warning: self(es: "Advertencias", en: "Warnings")
    case .information: self(es: "Para su conocimiento", en: "For your information")
    }
  }

  var setAsideTitle: String {
    self(es: "No se publicó", en: "Not published")
  }

  /// What the reader can do now, in the order of use.
  func steps(_ report: RunReport) -> [String] {
    var steps: [String] = []
    if report.hasFailure {
      steps.append(
        self(
          es: "Guarde de nuevo los archivos que no se pudieron leer, como dice cada uno.",
          en: "Save the files that could not be read again, as each says."
        )
      )
    }
    if report.refused > 0 {
      steps.append(
        self(
          es:
            "Corrija en el archivo de origen lo que no se publicó, en la hoja y la línea que se dicen.",
          en: "Mend what was not published in its source, on the sheet and line that are told."
        )
      )
    }
    if report.faults.contains(where: { !$0.isRefusal && $0.severity != .information }) {
      steps.append(
        self(
          es:
            "Revise los errores y las advertencias: lo que está bien publicado puede estar mal escrito.",
          en: "Look at the errors and warnings: what was published well may be written wrong."
        )
      )
    }
    if report.faults.contains(where: { $0.code == "extensionNotDeclared" }) {
      steps.append(
        self(
          es: "Agregue a \"extensions\" de publication.json las direcciones que se dicen.",
          en: "Add the addresses that are told to \"extensions\" of publication.json."
        )
      )
    }
    if report.isRehearsal {
      steps.append(
        self(
          es: "Si está de acuerdo, ingrese los archivos sin --dry-run.",
          en: "If you agree, ingest the files without --dry-run."
        )
      )
      return steps
    }
    if report.hasFailure
      || report.faults.contains(where: { $0.isRefusal || $0.severity != .information })
    {
      steps.append(
        self(
          es: "Ingrese los archivos otra vez: lo que no cambió no se publica de nuevo.",
          en: "Ingest the files again: what did not change is not published once more."
        )
      )
    }
    if report.faults.contains(where: { $0.count > $0.examples.count }) {
      steps.append(
        self(
          es: "La lista completa: vitrina runs DIR \(report.run)",
          en: "The whole list: vitrina runs DIR \(report.run)"
        )
      )
    }
    return steps
  }
}
