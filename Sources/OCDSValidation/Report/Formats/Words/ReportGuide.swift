import OCDSCore

/// What a report says to those who read their first one.
enum ReportGuide {
  static let unreadable = Wording(
    es:
      "Comience por los archivos que no se pudieron leer: de lo que sigue al lugar indicado nada se revisó.",
    en: "Begin with the files that could not be read: nothing after the place shown was checked."
  )
  static let errors = Wording(
    es:
      "Corrija los errores; empiece por el grupo con más lugares: una sola causa suele explicarlos todos.",
    en:
      "Mend the errors; begin with the group of the most places: one cause often explains them all."
  )
  static let source = Wording(
    es:
      "Corrija en la hoja de cálculo o el sistema de donde salen los datos, no en este archivo: así el error no vuelve.",
    en:
      "Mend the spreadsheet or the system that the data comes from, not this file: so the error does not return."
  )
  static let warnings = Wording(
    es: "Revise las advertencias; no impiden publicar, pero quitan valor a los datos.",
    en:
      "Look at the warnings; they do not stand in the way of publishing, but make the data worth less."
  )
  static let again = Wording(
    es: "Genere el archivo de nuevo y valídelo otra vez.",
    en: "Make the file anew and validate it again."
  )
  static let publish = Wording(
    es: "Publique los datos y guarde este informe junto a ellos.",
    en: "Publish the data and keep this report beside it."
  )

  static func meaning(_ severity: Finding.Severity) -> Wording {
    switch severity {
    case .error:
      Wording(
        es:
          "Los datos rompen una regla del estándar; otros programas pueden leerlos mal o rechazarlos.",
        en: "The data breaks a rule of the standard; other programs may misread or refuse it."
      )
    case .warning:
      Wording(
        es: "Los datos tienen la forma debida, pero algo en ellos es dudoso o difícil de usar.",
        en: "The data has its due form, but something in it is doubtful or hard to use."
      )
    case .information:
      Wording(
        es: "Algo que conviene saber y que no es una falta.",
        en: "Something worth knowing that is no fault."
      )
    }
  }

  static let valid = Wording(
    es:
      "El archivo se leyó completo y no tiene errores. No dice que los datos sean ciertos ni completos.",
    en:
      "The file was read whole and has no errors. It does not say that the data is true or complete."
  )
  static let notApplicable = Wording(
    es:
      "El proceso no tiene los datos de los que habla la regla, y por eso ni la cumple ni la rompe.",
    en: "The process lacks the data that the rule speaks of, and so neither keeps nor breaks it."
  )
}
