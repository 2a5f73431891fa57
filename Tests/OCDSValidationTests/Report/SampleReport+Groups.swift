import OCDSCore
import OCDSValidation

extension SampleReport {
  static let amounts = FindingGroup(
    check: type,
    path: "releases/tender/value/amount",
    message: Wording(
      es: "El monto es un texto; escríbalo como número, sin comillas ni comas.",
      en: "The amount is a text; write it as a number, without quotes or commas."
    ),
    count: 1_234,
    examples: [
      FindingExample(
        pointer: "/releases/0/tender/value/amount",
        line: 12,
        column: 34,
        value: #""1,000.00""#,
        ocid: "ocds-abc123-LA-006000998-E1-2025",
        releaseId: "ocds-abc123-LA-006000998-E1-2025-01"
      ),
      FindingExample(
        pointer: "/releases/1203/tender/value/amount",
        line: 41_877,
        column: 9,
        value: #""""#,
        ocid: "ocds-abc123-2",
        releaseId: "2",
        detail: Wording(es: "El texto está vacío.", en: "The text is empty.")
      ),
    ]
  )

  static let missing = FindingGroup(
    check: required,
    path: "",
    message: Wording(
      es: "Falta publishedDate, la fecha en que se publicó el paquete.",
      en: "publishedDate is missing, the date on which the package was published."
    ),
    count: 1,
    examples: [FindingExample(pointer: "", line: 1, column: 1, value: nil)]
  )

  static let padded = FindingGroup(
    check: paddedText,
    path: "releases/parties/name",
    message: Wording(
      es:
        "El texto empieza o termina con espacios; quítelos, o dos nombres iguales serán distintos.",
      en: "The text begins or ends with spaces; remove them, or equal names will differ."
    ),
    count: 3,
    examples: [
      FindingExample(
        pointer: "/releases/4/parties/0/name",
        line: 120,
        column: 15,
        value: "\"Constructora del Norte\u{A0}\"",
        ocid: "ocds-abc123-5"
      )
    ]
  )

  static let unknown = FindingGroup(
    check: additionalField,
    path: "releases/tender/partida",
    message: Wording(
      es: "OCDS no tiene este campo; declare la extensión que lo define.",
      en: "OCDS has no such field; declare the extension that defines it."
    ),
    count: 2,
    examples: []
  )

  static let contracts = FindingGroup(
    check: contractHasAward,
    path: "contracts/awardID",
    message: Wording(
      es: "Ninguna adjudicación del proceso tiene este identificador.",
      en: "No award of the process has this identifier."
    ),
    count: 1,
    examples: [
      FindingExample(
        pointer: "/contracts/0/awardID",
        line: 300,
        column: 5,
        value: "7",
        ocid: "ocds-abc123-9"
      )
    ]
  )

  static var tallies: [CheckTally] {
    var award = CheckTally(check: awardAfterTender)
    award.passed = 300
    award.notApplicable = [
      Wording(es: "El proceso no tiene adjudicaciones.", en: "The process has no awards."): 8,
      Wording(
        es: "La licitación no dice cuándo cierra.",
        en: "The tender does not say when it ends."
      ): 2,
    ]
    var contract = CheckTally(check: contractHasAward)
    contract.passed = 1_008
    contract.failed = 1
    return [award, contract]
  }
}
