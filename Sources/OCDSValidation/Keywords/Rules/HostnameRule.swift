internal import OCDSCore

/// The format `hostname`.
enum HostnameRule: FaultRule {
  static let check = Check(
    "schema.hostname",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "No es un nombre de servidor",
      en: "It is no host name"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe ser un nombre de servidor, como datos.ejemplo.gob.mx. Corríjalo.",
      en: "\"\(fault.field)\" must be a host name, such as data.example.org. Mend it."
    )
  }
}
