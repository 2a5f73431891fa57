internal import OCDSCore

/// The format `ipv6`.
enum Ipv6Rule: FaultRule {
  static let check = Check(
    "schema.ipv6",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "No es una dirección IPv6",
      en: "It is no IPv6 address"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe ser una dirección IPv6, como 2001:db8::1. Corríjalo.",
      en: "\"\(fault.field)\" must be an IPv6 address, such as 2001:db8::1. Mend it."
    )
  }
}
