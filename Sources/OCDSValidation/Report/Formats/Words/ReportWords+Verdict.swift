import OCDSCore

/// What a report says of one or more files in a word.
enum ReportVerdict: Equatable {
  case nothing
  case valid
  case validWithWarnings
  case invalid
  case unreadable

  init(_ file: FileReport) {
    if file.failure != nil {
      self = .unreadable
    } else if !file.isValid {
      self = .invalid
    } else {
      self = file.count(.warning) > 0 ? .validWithWarnings : .valid
    }
  }

  init(_ report: ValidationReport) {
    if report.files.isEmpty {
      self = .nothing
    } else if report.files.count == 1, let file = report.files.first {
      self.init(file)
    } else if !report.isValid {
      self = .invalid
    } else {
      self = report.count(.warning) > 0 ? .validWithWarnings : .valid
    }
  }
}

extension ReportWords {
  /// The verdict in a word or two.
  func name(_ verdict: ReportVerdict) -> String {
    switch verdict {
    case .nothing: self(es: "Sin archivos", en: "No files")
    case .valid: self(es: "Válido", en: "Valid")
    case .validWithWarnings: self(es: "Válido, con advertencias", en: "Valid, with warnings")
    case .invalid: self(es: "No válido", en: "Not valid")
    case .unreadable: self(es: "Ilegible", en: "Unreadable")
    }
  }

  /// What the verdict on a file means, in a sentence.
  func sentence(_ file: FileReport) -> String {
    let verdict = ReportVerdict(file)
    guard verdict == .unreadable else { return sentence(verdict, isOne: true) }
    return self(
      es: "El archivo no se pudo leer hasta el final, y por eso no es válido.",
      en: "The file could not be read to its end, and so it is not valid."
    )
  }

  /// What the verdict on a report means, in a sentence.
  func sentence(_ report: ValidationReport) -> String {
    if report.files.count == 1, let file = report.files.first { return sentence(file) }
    return sentence(ReportVerdict(report), isOne: false)
  }

  private func sentence(_ verdict: ReportVerdict, isOne: Bool) -> String {
    switch verdict {
    case .nothing: self(es: "No se revisó ningún archivo.", en: "No file was checked.")
    case .valid:
      isOne
        ? self(
          es: "El archivo cumple las reglas de OCDS que se revisaron.",
          en: "The file keeps the OCDS rules that were checked."
        )
        : self(
          es: "Los archivos cumplen las reglas de OCDS que se revisaron.",
          en: "The files keep the OCDS rules that were checked."
        )
    case .validWithWarnings:
      self(
        es: "Válido no quiere decir bueno: las advertencias señalan datos que conviene corregir.",
        en: "Valid does not mean good: the warnings point to data that should be mended."
      )
    case .invalid, .unreadable:
      isOne
        ? self(
          es: "El archivo tiene errores; corríjalos antes de publicarlo.",
          en: "The file has errors; mend them before it is published."
        )
        : self(
          es: "Algún archivo tiene errores o no se pudo leer; corríjalo antes de publicarlo.",
          en: "Some file has errors or could not be read; mend it before it is published."
        )
    }
  }

  /// The counts of each severity that has findings, such as `2 errores, 1 nota`.
  func counts(_ count: (Finding.Severity) -> Int) -> String {
    let parts = ReportOrder.severities.compactMap { severity in
      count(severity) > 0 ? self.count(count(severity), .init(severity)) : nil
    }
    if parts.isEmpty { return self(es: "ningún hallazgo", en: "nothing was found") }
    return parts.joined(separator: ", ")
  }
}
