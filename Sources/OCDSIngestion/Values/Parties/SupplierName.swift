internal import OCDSCore

/// Names of suppliers, and what stands in their column and is none.
public enum SupplierName {
  /// Reads a name; its spelling stays.
  ///
  /// Refused is what is nobody's name: an address of the web, a law, `DESIERTA`, `PERSONA FISICA`, `HOMBRE`, a number, an
  /// RFC.
  ///
  /// - Complexity: O(bytes).
  public static func read(_ text: Span<UInt8>) -> Reading<String> {
    let reading = Tidy.read(text, .zeroIsAbsent)
    guard reading.value != nil else { return reading }
    let letters = RFCLetters(text)
    if letters.count == 12 || letters.count == 13, letters.firstMisplaced == nil, letters.hasDate {
      let kind = Wording(es: "un RFC", en: "an RFC")
      return Reading(refused: ValueFault(.notAName, given: letters.masked, detail: kind))
    }
    guard let kind = kind(of: text) else { return reading }
    return Reading(refused: ValueFault(.notAName, text, detail: kind))
  }

  /// Reads a name; its spelling stays.
  public static func read(_ text: String) -> Reading<String> {
    let bytes = Array(text.utf8)
    return read(bytes.span)
  }

  /// What a text is that is no name; nil where it may be one.
  private static func kind(of text: Span<UInt8>) -> Wording? {
    let folded = FoldedText(text)
    for (word, kind) in phrases where folded.equals(word) { return kind }
    for start in laws where folded.begins(start) { return law }
    // Articles of a law have numbers; `Artículos de Oficina, S.A.` is a company.
    for (start, end) in [("ARTICULO " as StaticString, 9), ("ARTICULOS ", 10), ("ART ", 4)]
    where folded.has(start) && folded.count > end && CharacterClass.isDigit(folded.words[end]) {
      return law
    }
    if folded.begins("HTTP") || folded.begins("HTTPS") || folded.begins("WWW") {
      return Wording(es: "una dirección de internet", en: "an address of the web")
    }
    var hasLetter = false
    let words = folded.words
    for i in 0..<words.count where words[i] >= 0x41 { hasLetter = true }
    if !hasLetter { return Wording(es: "un número", en: "a number") }
    return nil
  }

  private static let outcome = Wording(
    es: "el resultado del procedimiento",
    en: "the outcome of the procedure"
  )
  private static let law = Wording(es: "el título de una norma", en: "the title of a law")
  private static let personality = Wording(
    es: "una clase de persona",
    en: "a kind of person"
  )
  private static let sex = Wording(
    es: "un sexo, como si las columnas estuvieran corridas",
    en: "a sex, as if the columns were shifted"
  )

  private static let phrases: [(StaticString, Wording)] = [
    ("DESIERTA", outcome), ("DESIERTO", outcome), ("DECLARADA DESIERTA", outcome),
    ("DECLARADO DESIERTO", outcome), ("LICITACION DESIERTA", outcome),
    ("PROCEDIMIENTO DESIERTO", outcome), ("SE DECLARO DESIERTA", outcome),
    ("SE DECLARO DESIERTO", outcome), ("CANCELADA", outcome), ("CANCELADO", outcome),
    ("PERSONA FISICA", personality), ("PERSONA MORAL", personality),
    ("PERSONA FISICA CON ACTIVIDAD EMPRESARIAL", personality), ("PERSONAS FISICAS", personality),
    ("HOMBRE", sex), ("MUJER", sex), ("MASCULINO", sex), ("FEMENINO", sex),
  ]

  private static let laws: [StaticString] = [
    "LEY DE", "LEY DEL", "LEY GENERAL", "LEY FEDERAL", "LEY ORGANICA", "REGLAMENTO DE",
    "REGLAMENTO INTERIOR", "CODIGO CIVIL", "CODIGO FISCAL",
  ]
}
