/// The reason why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable {
  /// What was found, or missing.
  public enum Code: Sendable, Hashable {
    case unexpectedEnd
    case expectedValue
    case expectedName
    case expectedNameOrEnd
    case expectedColon
    case expectedCommaOrObjectEnd
    case expectedCommaOrArrayEnd
    case expectedEnd
    case invalidLiteral
    case invalidNumber
    case controlCharacter
    case invalidEscape
    case loneSurrogate
    case invalidUTF8
    case tooDeep
    case documentTooLarge
    case stringTooLong
  }

  /// What was found, or missing.
  public let code: Code
  /// The offset in bytes from the start of the text.
  public internal(set) var offset: Int
  /// The line, counted from 1.
  public internal(set) var line: Int
  /// The column in bytes, counted from 1.
  public internal(set) var column: Int

  init(_ code: Code, offset: Int, line: Int = 1, column: Int = 1) {
    self.code = code
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Whether more bytes could have made the text JSON.
  public var isIncomplete: Bool { code == .unexpectedEnd }

  /// Returns the error with its line and column counted in the text that its offset refers to.
  ///
  /// - Complexity: O(offset).
  func located(in source: Span<UInt8>, firstLine: Int = 1) -> JSONError {
    var line = firstLine
    var lineStart = 0
    var index = 0
    let end = min(offset, source.count)
    while index < end {
      if source[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    return JSONError(code, offset: offset, line: line, column: offset - lineStart + 1)
  }
}

extension JSONError: CustomStringConvertible {
  /// A sentence that names the place and what was expected there.
  public var wording: Wording {
    let place = (
      es: "línea \(line), columna \(column) (byte \(offset))",
      en: "line \(line), column \(column) (byte \(offset))"
    )
    return Wording(
      es: "\(place.es): se esperaba \(code.expected.es)",
      en: "\(place.en): expected \(code.expected.en)"
    )
  }

  /// The sentence in English.
  public var description: String { wording.en }
}

extension JSONError.Code {
  /// What the text must have at the place of the error.
  public var expected: Wording {
    switch self {
    case .unexpectedEnd:
      Wording(
        es: "el resto de un valor; el texto termina antes (¿archivo cortado?)",
        en: "the rest of a value; the text ends before (a file cut short?)"
      )
    case .expectedValue: Wording(es: "un valor", en: "a value")
    case .expectedName:
      Wording(es: "el nombre de un miembro entre comillas", en: "a member's name in quotes")
    case .expectedNameOrEnd:
      Wording(
        es: "el nombre de un miembro entre comillas o '}'",
        en: "a member's name in quotes or '}'"
      )
    case .expectedColon:
      Wording(es: "':' después del nombre del miembro", en: "':' after the member's name")
    case .expectedCommaOrObjectEnd: Wording(es: "',' o '}'", en: "',' or '}'")
    case .expectedCommaOrArrayEnd: Wording(es: "',' o ']'", en: "',' or ']'")
    case .expectedEnd: Wording(es: "nada más después del valor", en: "nothing more after the value")
    case .invalidLiteral: Wording(es: "true, false o null", en: "true, false or null")
    case .invalidNumber:
      Wording(
        es: "un número como 0, -12 o 3.5e7, sin ceros a la izquierda ni punto suelto",
        en: "a number such as 0, -12 or 3.5e7, without leading zeros or a bare point"
      )
    case .controlCharacter:
      Wording(
        es: "ningún carácter de control dentro de un texto; escríbalo como \\n, \\t o \\u0000",
        en: "no control character inside a string; write it as \\n, \\t or \\u0000"
      )
    case .invalidEscape:
      Wording(
        es:
          "una secuencia \\\" \\\\ \\/ \\b \\f \\n \\r \\t o \\u con cuatro dígitos hexadecimales",
        en: "an escape of \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits"
      )
    case .loneSurrogate:
      Wording(es: "las dos mitades de un par sustituto", en: "both halves of a surrogate pair")
    case .invalidUTF8:
      Wording(
        es: "texto en UTF-8; guarde el archivo como UTF-8",
        en: "UTF-8 text; save the file as UTF-8"
      )
    case .tooDeep:
      Wording(
        es: "menos objetos y listas unos dentro de otros",
        en: "fewer objects and arrays inside each other"
      )
    case .documentTooLarge: Wording(es: "un documento más corto", en: "a shorter document")
    case .stringTooLong: Wording(es: "un texto más corto", en: "a shorter string")
    }
  }
}
