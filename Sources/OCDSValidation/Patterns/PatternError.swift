public import OCDSCore

/// What keeps a regular expression from being used, and where.
public struct PatternError: Error, Sendable, Hashable {
  /// The kind of fault.
  public let reason: Reason
  /// The place of the fault in the source, in bytes of UTF-8.
  public let offset: Int

  /// A kind of fault.
  public enum Reason: UInt8, Sendable, Hashable, CaseIterable {
    case unknownEscape
    case loneBackslash
    case loneBracket
    case loneParenthesis
    case unclosedGroup
    case unclosedClass
    case unknownGroup
    case badGroupName
    case repeatedGroupName
    case missingGroup
    case nothingToRepeat
    case backwardCounts
    case backwardRange
    case unknownProperty
    case unsupportedProperty
    case unsupportedLookbehind
    case unsupportedReference
    case unsupportedCount
    case tooLong
    case tooNested
    case tooLarge
    case refused
  }

  init(_ reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The fault as a sentence.
  public var wording: Wording {
    let (es, en) = reason.sentence
    return Wording(
      es: "El patrón no se puede usar: \(es) (byte \(offset)).",
      en: "The pattern cannot be used: \(en) (byte \(offset))."
    )
  }
}

extension PatternError.Reason {
  fileprivate var sentence: (es: String, en: String) {
    switch self {
    case .unknownEscape:
      (
        "tras «\\» hay algo que ECMA-262 no conoce",
        "ECMA-262 does not know what follows “\\”"
      )
    case .loneBackslash: ("termina en «\\»", "it ends in “\\”")
    case .loneBracket:
      (
        "una llave o un corchete está suelto; como letra se escribe con «\\» delante",
        "a brace or bracket stands alone; as a letter it is written with “\\” before it"
      )
    case .loneParenthesis: ("un «)» cierra lo que nada abrió", "a “)” closes what nothing opened")
    case .unclosedGroup: ("un «(» queda sin cerrar", "a “(” is never closed")
    case .unclosedClass: ("un «[» queda sin cerrar", "a “[” is never closed")
    case .unknownGroup:
      (
        "ECMA-262 no conoce un grupo que empieza así",
        "ECMA-262 does not know a group that begins so"
      )
    case .badGroupName: ("el nombre del grupo no es válido", "the name of the group is not valid")
    case .repeatedGroupName: ("dos grupos llevan el mismo nombre", "two groups have the same name")
    case .missingGroup:
      ("remite a un grupo que no existe", "it refers to a group that is not there")
    case .nothingToRepeat: ("no hay nada que repetir", "there is nothing to repeat")
    case .backwardCounts:
      (
        "la repetición pide un mínimo mayor que el máximo",
        "the repetition asks for a minimum above its maximum"
      )
    case .backwardRange: ("el intervalo está al revés", "the range runs backwards")
    case .unknownProperty:
      ("Unicode no tiene esa propiedad", "Unicode has no such property")
    case .unsupportedProperty:
      (
        "este programa no conoce esa propiedad de Unicode",
        "this program does not know that property of Unicode"
      )
    case .unsupportedLookbehind:
      (
        "este programa solo mira hacia atrás un número fijo de letras",
        "this program looks behind over a fixed number of letters only"
      )
    case .unsupportedReference:
      (
        "remite a un grupo que una repetición puede saltarse, y este programa no lo admite",
        "it refers to a group that a repetition may skip, which this program does not support"
      )
    case .unsupportedCount: ("pide repetir más de 65535 veces", "it repeats more than 65535 times")
    case .tooLong: ("tiene más de 64 KiB", "it is longer than 64 KiB")
    case .tooNested: ("anida más de 200 grupos", "it nests more than 200 groups")
    case .tooLarge:
      ("sus repeticiones lo hacen demasiado grande", "its repetitions make it too large")
    case .refused: ("el buscador lo rechaza", "the matcher refuses it")
    }
  }
}
