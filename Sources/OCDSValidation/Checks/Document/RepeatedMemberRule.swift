internal import OCDSCore

/// Two members of one object with one name.
enum RepeatedMemberRule: FaultRule {
  static let check = Check(
    "repeatedMember",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "Un objeto tiene dos datos con el mismo nombre",
      en: "An object has two members with the same name"
    ),
    page: "https://standard.open-contracting.org/1.1/en/guidance/build/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» está dos veces en el mismo objeto, y cuenta el último. Deje uno solo.",
      en:
        "\"\(fault.field)\" stands twice in the same object, and the last one counts. Keep only one."
    )
  }
}
