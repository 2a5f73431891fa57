internal import OCDSCore

extension Phrases {
  /// Ways to take part → `tender/submissionMethod`; `Mixta` is two.
  public static let submissionMethod = PhraseTable<[String]>(
    Wording(es: "la forma de participación", en: "the way to take part"),
    [
      PhraseGroup(
        ["electronicSubmission"],
        "electronicSubmission",
        "Electrónica",
        "Electrónico",
        "En línea"
      ),
      PhraseGroup(["inPerson"], "inPerson", "Presencial"),
      PhraseGroup(["electronicSubmission", "inPerson"], "Mixta", "Mixto"),
      PhraseGroup(
        ["electronicAuction"],
        "electronicAuction",
        starting: ["Subasta electrónica", "Ofertas subsecuentes de descuento"]
      ),
      PhraseGroup(["written"], "written", "Por escrito", "Escrita", "Escrito", "Mensajería"),
    ]
  )

  /// Ways to evaluate → `tender/awardCriteria`, in the codes that are in use.
  ///
  /// EDCA-MX writes `bestValueToGovernment` for cost and benefit, which OCDS 1.1 gave up for `ratedCriteria`.
  public static let awardCriteria = PhraseTable<String>(
    Wording(es: "el criterio de evaluación", en: "the way to evaluate"),
    [
      PhraseGroup(
        "priceOnly",
        "priceOnly",
        "lowestCost",
        "Precio más bajo",
        "Solo precio",
        starting: ["Binario", "Binaria"]
      ),
      PhraseGroup("costOnly", "costOnly", "Solo costo", "Costo de ciclo de vida"),
      PhraseGroup("qualityOnly", "qualityOnly", "Solo calidad"),
      PhraseGroup(
        "ratedCriteria",
        "ratedCriteria",
        "bestValueToGovernment",
        "bestProposal",
        starting: [
          "Puntos y porcentajes", "Puntos o porcentajes", "Puntos", "Costo beneficio",
          "Costo y beneficio",
        ]
      ),
      PhraseGroup("singleBidOnly", "singleBidOnly", "Única oferta", "Oferta única"),
    ]
  )

  /// Characters of a procedure → `tender/procedureCharacter` of the extension `jalisco`.
  public static let procedureCharacter = PhraseTable<String>(
    Wording(es: "el carácter del procedimiento", en: "the procedure's character"),
    [
      PhraseGroup("municipal", "Municipal"),
      PhraseGroup("local", "Local", "Estatal"),
      PhraseGroup("national", "national", "Nacional"),
      PhraseGroup("international", "international", "Internacional"),
      PhraseGroup(
        "internationalUnderTreaties",
        "internationalUnderTreaties",
        starting: [
          "Internacional bajo la cobertura de tratados", "Internacional bajo cobertura de tratados",
          "Internacional bajo tratados", "Internacional bajo TLC",
        ]
      ),
      PhraseGroup(
        "internationalOpen",
        "internationalOpen",
        "Internacional abierto",
        "Internacional abierta"
      ),
    ]
  )
}
