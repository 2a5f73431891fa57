internal import OCDSCore

/// The format `uri`: RFC 3986, an address with its scheme.
enum UriRule: FaultRule {
  static let check = Check(
    "schema.uri",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "No es una dirección completa",
      en: "It is no complete address"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "«\(fault.field)» no es una dirección completa. Escríbala con https:// al principio, y codifique acentos y espacios (%C3%B3, %20).",
      en:
        "\"\(fault.field)\" is no complete address. Begin it with https:// and encode accents and spaces (%C3%B3, %20)."
    )
  }
}
