internal import OCDSCore
internal import OCDSSchema

/// The codes of coded fields, and the phrases that programs write in their place.
struct OCDSCodes: Sendable {
  private let lists: [String: Codelist]

  /// The codelists of fields by the field's name; `status` is told apart by what holds it.
  private static let files: [String: String] = [
    "procurementMethod": "method.csv", "awardCriteria": "awardCriteria.csv",
    "submissionMethod": "submissionMethod.csv", "roles": "partyRole.csv",
    "documentType": "documentType.csv", "tender/status": "tenderStatus.csv",
    "awards/status": "awardStatus.csv", "contracts/status": "contractStatus.csv",
    "mainProcurementCategory": "procurementCategory.csv",
  ]

  init() {
    let all = try? Codelists()
    lists = OCDSCodes.files.compactMapValues { all?[$0] }
  }

  /// The name under which a field's codes are known; nil where it has none.
  static func field(_ name: String, in owner: String) -> String? {
    if name == "status" {
      let field = owner + "/status"
      return files[field] == nil ? nil : field
    }
    return files[name] == nil ? nil : name
  }

  /// The codes that a value means where it is none itself; nil where it is one, or nobody can tell.
  func meaning(of text: String, in field: String) -> [String]? {
    guard let list = lists[field], !list.contains(text) else { return nil }
    let folded = text.lowercased()
    if let code = list.codes.first(where: { $0.code.lowercased() == folded }) { return [code.code] }
    switch field {
    case "procurementMethod": return certain(Phrases.procurementMethod, text)
    case "awardCriteria": return certain(Phrases.awardCriteria, text)
    case "roles": return certain(Phrases.partyRole, text)
    case "documentType": return certain(Phrases.documentType, text)
    case "tender/status": return certain(Phrases.tenderStatus, text)
    case "contracts/status": return certain(Phrases.contractStatus, text)
    case "submissionMethod":
      let reading = Phrases.submissionMethod.read(text)
      return reading.faults.isEmpty ? reading.value : nil
    case "mainProcurementCategory":
      let reading = Phrases.procurementCategory.read(text)
      return reading.faults.isEmpty ? (reading.value?.main).map { [$0] } : nil
    default: return nil
    }
  }

  private func certain(_ table: PhraseTable<String>, _ text: String) -> [String]? {
    let reading = table.read(text)
    guard reading.faults.isEmpty, let code = reading.value, code != text else { return nil }
    return [code]
  }

  /// The language of a name or of an odd code; nil where it is a code already, or unknown.
  static func language(_ text: String) -> String? {
    switch text.trimmed.lowercased() {
    case "spanish; castilian", "spanish", "castilian", "español", "espanol", "castellano", "spa",
      "esp", "es-mx", "es_mx":
      text == "es" ? nil : "es"
    case "english", "inglés", "ingles", "eng": "en"
    default: nil
    }
  }

  /// The media type of a file's ending or of a name that was cut short; nil where it is one, or unknown.
  static func mediaType(_ text: String) -> String? {
    let office = "application/vnd.openxmlformats-officedocument."
    switch text.trimmed.lowercased() {
    case "pdf", ".pdf": return "application/pdf"
    case "doc", ".doc": return "application/msword"
    case "docx", ".docx", office + "word": return office + "wordprocessingml.document"
    case "xls", ".xls": return "application/vnd.ms-excel"
    case "xlsx", ".xlsx", office + "spre", office + "spreadsheet":
      return office + "spreadsheetml.sheet"
    case "zip", ".zip": return "application/zip"
    case "csv", ".csv": return "text/csv"
    case "html", "htm", ".html": return "text/html"
    case "jpg", "jpeg", ".jpg": return "image/jpeg"
    case "png", ".png": return "image/png"
    default: return nil
    }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
