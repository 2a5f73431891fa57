internal import OCDSCore

/// Words that have lost a letter with an accent: `Zu?iga`, `ADJUDICACI N`.
///
/// The word is not mended, since what was lost cannot be known; it is told where a word that offices use fits.
enum LostLetters {
  /// The fault of the first such word; none where there is none.
  ///
  /// - Complexity: O(bytes).
  static func faults(_ text: Span<UInt8>) -> [ValueFault] {
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte == UInt8(ascii: "?") {
        if let fault = fault(text, gap: i..<i + 1) { return [fault] }
      } else if byte == 0x20 {
        if isLoneN(text, after: i), let fault = fault(text, gap: i..<i + 1) { return [fault] }
      } else if byte == 0xEF, i + 2 < text.count, text[i + 1] == 0xBF, text[i + 2] == 0xBD {
        if let fault = fault(text, gap: i..<i + 3) { return [fault] }
      } else if byte == 0xC3, i + 2 < text.count, text[i + 1] == 0x83 {
        if let fault = mixedEncoding(text, at: i) { return [fault] }
      }
      i += 1
    }
    return []
  }

  /// Whether a space has an I before it and an N alone behind it, as in `ADJUDICACI N`.
  private static func isLoneN(_ text: Span<UInt8>, after i: Int) -> Bool {
    guard i > 3, i + 1 < text.count, text[i - 1] & 0xDF == UInt8(ascii: "I"),
      text[i + 1] & 0xDF == UInt8(ascii: "N")
    else { return false }
    return i + 2 == text.count || !isWordByte(text[i + 2])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    CharacterClass.isLetter(byte) || byte >= 0x80
  }

  private static func fault(_ text: Span<UInt8>, gap: Range<Int>) -> ValueFault? {
    var start = gap.lowerBound
    while start > 0, gap.lowerBound - start < 24, isWordByte(text[start - 1]) { start -= 1 }
    var end = gap.upperBound
    while end < text.count, end - gap.upperBound < 24, isWordByte(text[end]) { end += 1 }
    guard start < gap.lowerBound, end > gap.upperBound else { return nil }
    let word = text.extracting(start..<end)
    guard let known = known[FoldedText(word).array] else { return nil }
    return ValueFault(.suspectLetters, word, known)
  }

  /// The fault of a word with Ã and what Windows-1252 has there, in a text that is not wholly so.
  private static func mixedEncoding(_ text: Span<UInt8>, at i: Int) -> ValueFault? {
    let tail = UTF8Scalar(text, at: i + 2)
    let pair = text.extracting(i..<i + 2 + tail.length)
    guard let letter = Mojibake.mended(pair) else { return nil }
    return ValueFault(.suspectLetters, pair, String(copying: letter.span))
  }

  /// The words by what is left of them where one letter with an accent is a gap.
  private static let known: [[UInt8]: String] = {
    var known: [[UInt8]: String] = [:]
    for word in words.split(separator: " ") {
      for position in word.indices where !word[position].isASCII {
        let rest = String(word[..<position]) + "?" + word[word.index(after: position)...]
        let bytes = Array(rest.utf8)
        known[FoldedText(bytes.span).array] = String(word)
      }
    }
    return known
  }()

  private static let words =
    "ADJUDICACIÓN ADMINISTRACIÓN ADQUISICIÓN ALIMENTACIÓN AMPLIACIÓN ATENCIÓN CAPACITACIÓN COMISIÓN "
    + "COMUNICACIÓN CONSERVACIÓN CONSTRUCCIÓN CONTRATACIÓN COORDINACIÓN DIRECCIÓN EDUCACIÓN EJECUCIÓN "
    + "ELABORACIÓN EVALUACIÓN FABRICACIÓN FUNDACIÓN GESTIÓN IMPRESIÓN INFORMACIÓN INSTALACIÓN "
    + "INVERSIÓN INVESTIGACIÓN INVITACIÓN LICITACIÓN OPERACIÓN ORGANIZACIÓN PAVIMENTACIÓN PRESTACIÓN "
    + "PRODUCCIÓN PROMOCIÓN PROTECCIÓN RECAUDACIÓN REHABILITACIÓN REMODELACIÓN REPARACIÓN SUPERVISIÓN "
    + "SUSTITUCIÓN UNIÓN PÚBLICA PÚBLICO PÚBLICAS PÚBLICOS MÉXICO SECRETARÍA TESORERÍA CONTRALORÍA "
    + "INGENIERÍA COMPAÑÍA ENERGÍA TECNOLOGÍA VEHÍCULO VEHÍCULOS JURÍDICO ECONÓMICO CRÉDITO TÉCNICO "
    + "TÉCNICA TÉCNICOS MÉDICO MÉDICA MÉDICOS ELÉCTRICO ELÉCTRICA ELECTRÓNICA ELECTRÓNICO ARTÍCULO "
    + "ARTÍCULOS NÚMERO PERÍODO MÁXIMO MÍNIMO AÑO AÑOS NIÑO NIÑOS NIÑA NIÑAS DISEÑO SEÑALAMIENTO "
    + "PEQUEÑA ENSEÑANZA ESPAÑA DAÑOS BAÑOS MUÑOZ NÚÑEZ PEÑA ZÚÑIGA IBÁÑEZ ORDÓÑEZ CASTAÑEDA GARCÍA "
    + "LÓPEZ MARTÍNEZ HERNÁNDEZ RODRÍGUEZ GONZÁLEZ PÉREZ SÁNCHEZ RAMÍREZ JIMÉNEZ GUTIÉRREZ ÁLVAREZ "
    + "GÓMEZ DÍAZ VÁZQUEZ VELÁZQUEZ DOMÍNGUEZ MÉNDEZ CHÁVEZ FERNÁNDEZ SUÁREZ RÍOS TEPATITLÁN AUTLÁN "
    + "ZAPOTLÁN CIHUATLÁN"
}
