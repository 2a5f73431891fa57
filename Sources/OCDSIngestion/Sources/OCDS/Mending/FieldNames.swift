/// The names of fields that mending knows something about, as OCDS 1.1 spells them.
enum FieldNames {
  /// Lists of words.
  static let wordLists: Set<String> = [
    "tag", "roles", "submissionMethod", "additionalProcurementCategories",
  ]

  /// Lists of objects.
  static let objectLists: Set<String> = [
    "parties", "awards", "contracts", "items", "documents", "suppliers", "tenderers", "milestones",
    "amendments", "additionalIdentifiers", "additionalClassifications", "relatedProcesses",
    "transactions",
  ]

  /// Numbers.
  static let numbers: Set<String> = ["amount", "netAmount", "quantity"]

  /// Texts of which a blank one says that there is none: codes, addresses on the web, dates.
  static let noBlanks: Set<String> = [
    "status", "procurementMethod", "mainProcurementCategory", "awardCriteria", "documentType",
    "currency", "uri", "url", "email", "language", "scheme", "initiationType",
  ]

  /// Objects of which null is no value by the schema.
  static let noNulls: Set<String> = ["buyer", "procuringEntity", "payer", "payee"]

  /// Names under which programs write fields of the standard or its extensions, and the right ones.
  static let misnamed: [String: String] = [
    "relatedProcess": "relatedProcesses", "requestForQuotes": "requestsForQuotes",
    "hasquotes": "hasQuotes",
  ]

  /// Parts of an address.
  static let address: Set<String> = [
    "streetAddress", "locality", "region", "postalCode", "countryName",
  ]

  /// Whether a name is that of a date.
  static func isDate(_ name: String) -> Bool {
    name.hasPrefix("date") || name.hasSuffix("Date")
  }
}
