internal import OCDSCore

/// Why amounts cannot be compared.
enum Reasons {
  static var currencies: Wording {
    Wording(
      es: "Los importes están en monedas distintas.",
      en: "The amounts are in different currencies."
    )
  }

  static var signs: Wording {
    Wording(
      es: "Algún importe es cero, o son de signo contrario.",
      en: "Some amount is zero, or they are of opposite signs."
    )
  }

  static var digits: Wording {
    Wording(
      es: "Algún importe tiene más cifras de las que se calculan con exactitud.",
      en: "Some amount has more digits than are reckoned exactly."
    )
  }
}
