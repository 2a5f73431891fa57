/// What a browser may do with an answer.
public enum SecurityPolicy: Sendable, Hashable {
  /// Data: nothing but show or keep it.
  case data
  /// A page of the site: its own scripts, styles, images and data, in no frame of others.
  case page
  /// A page that is made to stand in a frame of other sites, such as a chart.
  case embed

  /// The headers, without those of all answers.
  var headers: [HeaderField] {
    switch self {
    case .data: SecurityPolicy.dataHeaders
    case .page: SecurityPolicy.pageHeaders
    case .embed: SecurityPolicy.embedHeaders
    }
  }

  private static let sources =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    + "base-uri 'none'; frame-ancestors "
  private static let common = [
    HeaderField("X-Content-Type-Options", "nosniff"),
    HeaderField("Access-Control-Allow-Origin", "*"),
  ]
  private static let dataHeaders =
    common + [
      HeaderField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
    ]
  private static let pageHeaders =
    common + [
      HeaderField("Content-Security-Policy", sources + "'none'"),
      HeaderField("Cross-Origin-Opener-Policy", "same-origin"),
    ] + manners
  private static let embedHeaders =
    common + [
      HeaderField(
        "Content-Security-Policy",
        sources.replacing("style-src 'self'", with: "style-src 'self' \(ChartStyle.source)") + "*"
      )
    ] + manners
  private static let manners = [
    HeaderField("Referrer-Policy", "strict-origin-when-cross-origin"),
    HeaderField(
      "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
  ]
}
