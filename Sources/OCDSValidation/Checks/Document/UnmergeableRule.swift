internal import OCDSCore

/// Releases that cannot be merged into a compiled release.
enum UnmergeableRule: FaultRule {
  static let check = Check(
    "unmergeable",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "Las entregas del proceso se contradicen",
      en: "The releases of the process contradict each other"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/merging/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "Las entregas del proceso no se pueden unir: un mismo campo tiene formas distintas en unas y otras. Corrija la que esté mal.",
      en:
        "The releases of the process cannot be merged: one field has different forms in them. Mend the one that is wrong."
    )
  }
}
