/// The addresses of extensions that profiles need, as packages name them.
enum KnownExtension {
  static let categories = contrataciones("extendedProcurementCategory")
  static let awardRationale = contrataciones("awardRationale")
  static let budgetBreakdown = standard("budget_breakdown")
  static let budgetLines = contrataciones("budgetLines")
  static let clarificationMeetings = contrataciones("clarificationMeetings")
  static let exchangeRate = standard("exchangeRate")
  static let guarantees = contrataciones("guarantees")
  static let implementationStatus = contrataciones("implementationStatus")
  static let memberOf = standard("memberOf")
  static let procurementUnits = contrataciones("procurementUnits")
  static let publicNotices = contrataciones("publicNotices")
  static let requestForQuotes = contrataciones("requestForQuotes")
  static let scale = standard("partyDetails_scale")
  static let taxes = contrataciones("taxes")
  static let techniques = standard("techniques")
  /// Each publisher serves this one below its own address; the host here stands for any.
  static let jalisco = "https://publisher.example/extensions/jalisco/extension.json"

  private static func standard(_ name: String) -> String {
    "https://raw.githubusercontent.com/open-contracting-extensions/ocds_\(name)_extension/master/extension.json"
  }

  private static func contrataciones(_ name: String) -> String {
    "https://raw.githubusercontent.com/contratacionesabiertas/ocds_\(name)_extension/master/extension.json"
  }
}
