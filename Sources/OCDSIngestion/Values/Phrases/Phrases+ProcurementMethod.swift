internal import OCDSCore

extension Phrases {
  /// Types of procedure → `tender/procurementMethod`, by their beginning, since the reason of an exception follows.
  ///
  /// The office's text stays in `procurementMethodDetails`. With and without concurrence of Jalisco's Committee, public
  /// tenders are open. The `concurso` of Jalisco's former law is selective.
  public static let procurementMethod = PhraseTable<String>(
    Wording(es: "el tipo de procedimiento", en: "the type of procedure"),
    [
      PhraseGroup(
        "open",
        "open",
        "LP",
        "LPN",
        "LPI",
        "LPL",
        "LPLSC",
        "LPLCC",
        starting: ["Licitación pública", "Licitación", "Concurso público", "Convocatoria pública"]
      ),
      PhraseGroup(
        "selective",
        "selective",
        "I3P",
        "ITP",
        starting: [
          "Invitación a cuando menos tres personas", "Invitación a cuando menos 3 personas",
          "Invitación restringida", "Invitación", "Licitación restringida", "Licitación privada",
          "Licitación por invitación", "Concurso por invitación", "Concurso",
        ],
        misspelled: ["INVITACION A CUENDO MENOS", "INVITACION A CUANDO MENSO"]
      ),
      PhraseGroup("limited", "limited"),
      PhraseGroup(
        "direct",
        "direct",
        "AD",
        starting: [
          "Adjudicación directa", "Adj directa", "Compra directa", "Asignación directa",
          "Fondo revolvente",
        ]
      ),
      PhraseGroup(nil, starting: ["Otro", "Otra"]),
    ]
  )
}
