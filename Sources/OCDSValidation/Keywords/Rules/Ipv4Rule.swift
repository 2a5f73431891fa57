internal import OCDSCore

/// The format `ipv4`.
enum Ipv4Rule: FaultRule {
  static let check = Check(
    "schema.ipv4",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "No es una dirección IPv4",
      en: "It is no IPv4 address"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe ser una dirección IPv4, como 192.0.2.1. Corríjalo.",
      en: "\"\(fault.field)\" must be an IPv4 address, such as 192.0.2.1. Mend it."
    )
  }
}
