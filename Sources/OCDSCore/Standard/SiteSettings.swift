/// How a publication's site looks: the member `site` of `publication.json`.
public struct SiteSettings: Sendable, Hashable {
  /// The name of the site; nil for the publisher's.
  public var name: String?
  /// The name of the logo's file in the folder `site` of the publication.
  public var logo: String?
  /// The colour of bars, buttons and the line above.
  public var brand: SiteColor?
  /// The colour of what is pointed at.
  public var accent: SiteColor?

  /// Creates the settings of a site to which nothing was said.
  public init() {}

  /// The endings that a logo may have.
  public static let logoEndings = ["svg", "png", "webp", "jpg"]

  /// Whether a text names a file that can be a logo.
  public static func isLogo(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), name.utf8.count <= 100,
      name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") })
    else { return false }
    return logoEndings.contains { name.hasSuffix(".\($0)") }
  }

  private static let members = ["name", "logo", "brand", "accent"]

  /// Reads the member.
  init(_ view: JSONView) throws(PublicationSettings.Flaw) {
    guard view.kind == .object else {
      throw .wrongValue(
        member: "site",
        expected: Wording(
          es: "un objeto con nombre, logotipo y colores",
          en: "an object with a name, a logo and colours"
        )
      )
    }
    try PublicationSettings.checkMembers(of: view, known: SiteSettings.members, at: "site")
    let reader = MemberReader(path: "site")
    name = try reader.text(
      "name",
      of: view,
      { !$0.isEmpty && $0.utf8.count <= 200 },
      Wording(
        es: "un nombre de a lo más 200 bytes",
        en: "a name of at most 200 bytes"
      )
    )
    logo = try reader.text(
      "logo",
      of: view,
      SiteSettings.isLogo,
      Wording(
        es: "el nombre de un archivo de la carpeta site, que termine en .svg, .png, .webp o .jpg",
        en: "the name of a file in the folder site that ends in .svg, .png, .webp or .jpg"
      )
    )
    brand = try SiteSettings.color("brand", reader, view)
    accent = try SiteSettings.color("accent", reader, view)
  }

  private static func color(
    _ name: String,
    _ reader: MemberReader,
    _ view: JSONView
  ) throws(PublicationSettings.Flaw) -> SiteColor? {
    let text = try reader.text(
      name,
      of: view,
      { SiteColor($0) != nil },
      Wording(
        es: "un color como #14506e: «#» y seis cifras hexadecimales",
        en: "a colour such as #14506e: \"#\" and six hexadecimal digits"
      )
    )
    guard let text, let color = SiteColor(text) else { return nil }
    let contrast = color.contrast(with: .lightPaper)
    guard contrast >= SiteColor.leastContrast else {
      throw reader.flaw(
        name,
        Wording(
          es:
            "un color más oscuro: \(color.text) tiene con el papel un contraste de \(tenths(contrast)) a 1, y para leerse hacen falta 4.5 a 1",
          en:
            "a darker colour: \(color.text) has a contrast of \(tenths(contrast)) to 1 with the paper, and 4.5 to 1 are needed to read it"
        )
      )
    }
    return color
  }

  /// A number with one decimal, cut, so that what is too little never reads as enough.
  private static func tenths(_ number: Double) -> String {
    let tenths = Int(number * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Writes what was set.
  func write(to writer: inout JSONWriter) {
    writer.object { w in
      w.member("name", ifPresent: name)
      w.member("logo", ifPresent: logo)
      w.member("brand", ifPresent: brand?.text)
      w.member("accent", ifPresent: accent?.text)
    }
  }
}
