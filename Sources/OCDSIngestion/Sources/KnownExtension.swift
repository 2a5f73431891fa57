/// The addresses of extensions that profiles need, as packages name them.
enum KnownExtension {
  static let categories = contrataciones("extendedProcurementCategory")
  static let clarificationMeetings = contrataciones("clarificationMeetings")
  static let memberOf = standard("memberOf")
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
