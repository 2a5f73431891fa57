/// The forms of companies as they end a name, whatever their dots and spaces.
enum CompanyForm {
  /// The most words that a form takes: `SOCIEDAD DE RESPONSABILIDAD LIMITADA DE CAPITAL VARIABLE` with letters apart.
  private static let longest = 14

  /// Takes the longest form off the end of a name and returns its short form; nil where the name has none, or
  /// is nothing else.
  static func take(from words: inout [[UInt8]]) -> [UInt8]? {
    var tail: [UInt8] = []
    var found: (length: Int, form: [UInt8])?
    for length in 1..<max(min(words.count, longest + 1), 1) {
      tail = words[words.count - length] + tail
      guard tail.count <= 90 else { break }
      if let form = forms[tail] { found = (length, form) }
    }
    guard let found else { return nil }
    words.removeLast(found.length)
    return found.form
  }

  /// Each way to write a form, without spaces, and its short form.
  private static let forms: [[UInt8]: [UInt8]] = {
    var forms: [[UInt8]: [UInt8]] = [:]
    for (form, others) in all {
      forms[Array(form.utf8)] = Array(form.utf8)
      for other in others { forms[Array(other.utf8)] = Array(form.utf8) }
    }
    return forms
  }()

  private static let all: [(String, [String])] = [
    ("SA", ["SOCIEDADANONIMA"]),
    ("SADECV", ["SACV", "SOCIEDADANONIMADECAPITALVARIABLE", "SADECAPITALVARIABLE"]),
    ("SAB", ["SOCIEDADANONIMABURSATIL"]),
    ("SABDECV", ["SOCIEDADANONIMABURSATILDECAPITALVARIABLE"]),
    ("SAPI", ["SOCIEDADANONIMAPROMOTORADEINVERSION"]),
    ("SAPIDECV", ["SOCIEDADANONIMAPROMOTORADEINVERSIONDECAPITALVARIABLE"]),
    ("SAS", ["SOCIEDADPORACCIONESSIMPLIFICADA"]),
    ("SASDECV", ["SOCIEDADPORACCIONESSIMPLIFICADADECAPITALVARIABLE"]),
    ("SDERL", ["SRL", "SOCIEDADDERESPONSABILIDADLIMITADA"]),
    (
      "SDERLDECV",
      ["SRLDECV", "SRLCV", "SDERLCV", "SOCIEDADDERESPONSABILIDADLIMITADADECAPITALVARIABLE"]
    ),
    ("SDERLMI", []),
    ("SDERLMIDECV", ["SDERLDECVMI"]),
    ("SC", ["SOCIEDADCIVIL"]),
    ("SCDERL", ["SOCIEDADCOOPERATIVADERESPONSABILIDADLIMITADA"]),
    ("SCDERLDECV", ["SOCIEDADCOOPERATIVADERESPONSABILIDADLIMITADADECAPITALVARIABLE"]),
    ("AC", ["ASOCIACIONCIVIL"]),
    ("IAP", ["INSTITUCIONDEASISTENCIAPRIVADA"]),
    ("ABP", ["ASOCIACIONDEBENEFICENCIAPRIVADA"]),
    ("SPRDERL", ["SOCIEDADDEPRODUCCIONRURALDERESPONSABILIDADLIMITADA"]),
    ("SPRDERLDECV", []),
    ("SADECVSOFOMENR", []),
    ("SADECVSOFOMER", []),
    ("SAPIDECVSOFOMENR", []),
    ("INC", []), ("LLC", []), ("LTD", []), ("LTDA", []), ("GMBH", []), ("SL", []),
  ]
}
