internal import OCDSCore

/// An ocid without the form of a registered prefix, `ocds-` and six letters or digits.
enum OcidPrefixRule: FaultRule {
  static let check = Check(
    "ocidPrefix",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "El ocid no lleva un prefijo registrado",
      en: "The ocid lacks a registered prefix"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/identifiers/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El ocid debe empezar con un prefijo registrado: «ocds-», seis letras o cifras y un guion. Pida el suyo a Open Contracting Partnership.",
      en:
        "The ocid must begin with a registered prefix: \"ocds-\", six letters or digits and a hyphen. Ask the Open Contracting Partnership for yours."
    )
  }

  /// Whether an ocid begins with `ocds-` and six lower-case letters or digits.
  static func isKept(by ocid: String) -> Bool {
    let bytes = Array(ocid.utf8.prefix(11))
    guard bytes.count == 11, bytes.starts(with: "ocds-".utf8) else { return false }
    return bytes[5...].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
