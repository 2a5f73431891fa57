package import OCDSCore

/// The sentences of a report in one language.
package struct ReportWords {
  package let language: Language

  /// Takes a language.
  package init(language: Language) { self.language = language }

  /// The text of a wording in the language.
  package func callAsFunction(_ wording: Wording) -> String { wording[language] }

  /// The text that is given for the language.
  package func callAsFunction(es: String, en: String) -> String {
    Wording(es: es, en: en)[language]
  }

  /// A number with its noun, such as `1 error` or `1,234 errores`.
  func count(_ number: Int, _ noun: Noun) -> String {
    "\(ReportWords.grouped(number)) \(self(number == 1 ? noun.one : noun.many))"
  }

  /// A number with commas between its thousands, as Mexico and English write them.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A noun's singular and plural.
  struct Noun {
    let one: Wording
    let many: Wording

    init(es: (one: String, many: String), en: (one: String, many: String)) {
      one = Wording(es: es.one, en: en.one)
      many = Wording(es: es.many, en: en.many)
    }
  }
}

extension ReportWords.Noun {
  static let errors = Self(es: ("error", "errores"), en: ("error", "errors"))
  static let warnings = Self(es: ("advertencia", "advertencias"), en: ("warning", "warnings"))
  static let notes = Self(es: ("nota", "notas"), en: ("note", "notes"))
  static let places = Self(es: ("lugar", "lugares"), en: ("place", "places"))
  static let files = Self(es: ("archivo", "archivos"), en: ("file", "files"))
  static let bytes = Self(es: ("byte", "bytes"), en: ("byte", "bytes"))
  static let documents = Self(es: ("documento", "documentos"), en: ("document", "documents"))
  static let releases = Self(es: ("entrega", "entregas"), en: ("release", "releases"))
  static let records = Self(es: ("registro", "registros"), en: ("record", "records"))
  static let processes = Self(
    es: ("proceso de contratación", "procesos de contratación"),
    en: ("contracting process", "contracting processes")
  )

  /// The noun of the findings of a severity.
  init(_ severity: Finding.Severity) {
    switch severity {
    case .error: self = .errors
    case .warning: self = .warnings
    case .information: self = .notes
    }
  }
}
