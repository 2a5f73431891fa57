internal import OCDSCore

extension Phrases {
  /// Columns of yes and no, `Se declaró desierta` among them, which also knows `Parcial`.
  public static let answer = PhraseTable<Answer>(
    Wording(es: "un sí o un no", en: "yes or no"),
    [
      PhraseGroup(.yes, "Sí", "S", "1", "Yes", "True", "Verdadero"),
      PhraseGroup(.no, "No", "N", "0", "False", "Falso"),
      PhraseGroup(.partly, "Parcial", "Parcialmente"),
    ]
  )
}
