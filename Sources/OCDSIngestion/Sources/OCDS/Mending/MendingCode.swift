public import OCDSCore

/// What can be mended in OCDS as offices hold it; each has a sentence in both languages.
public enum MendingCode: String, Sendable, Hashable, CaseIterable {
  // Forms of values.
  case listExpected
  case memberRenamed
  case numberAsText
  case addressMisplaced
  case absentValue
  case emptyValueRemoved
  // Texts.
  case textPadded
  case nonBreakingSpace
  case letterCase
  // Codes.
  case codeFromPhrase
  case languageCode
  case mediaType
  // Dates.
  case dateStrayDot
  case dateWithoutTime
  case dateImplausible
  case dateMadeUp
  case dateCutShort
  // Identifiers and references.
  case ocidLetterCase
  case compiledTag
  case awardIDAdded
  case partyIDShared
  // Jalisco 2017.
  case postalCode
  case estimateRaised
  case requisitionDate
  case mendedLater
  // People.
  case personalDataWithheld

  /// Whether it says that the release was changed.
  public var isChange: Bool { self != .dateImplausible }

  /// How much it matters: what was mended for certain is information, what should be looked at a warning.
  public var severity: Finding.Severity {
    switch self {
    case .dateImplausible, .dateMadeUp, .partyIDShared, .estimateRaised: .warning
    default: .information
    }
  }

  /// A sentence that says what was mended and why.
  public var wording: Wording {
    switch self {
    case .listExpected:
      Wording(
        es: "Un valor suelto donde va una lista: se publicó como lista de uno.",
        en: "A single value where a list belongs: it was published as a list of one."
      )
    case .memberRenamed:
      Wording(
        es: "El nombre del campo no es el del estándar: se publicó con el que le corresponde.",
        en: "The field's name is not the standard's: it was published under the right one."
      )
    case .numberAsText:
      Wording(
        es: "Un número escrito como texto: se publicó como número, con las mismas cifras.",
        en: "A number written as text: it was published as a number, with the same digits."
      )
    case .addressMisplaced:
      Wording(
        es: "Un domicilio estaba en additionalIdentifiers: se publicó en address.",
        en: "An address stood in additionalIdentifiers: it was published in address."
      )
    case .absentValue:
      Wording(
        es: "El valor dice que no hay valor: el campo se dejó fuera.",
        en: "The value says that there is none: the field was left out."
      )
    case .emptyValueRemoved:
      Wording(
        es: "Un campo vacío: se dejó fuera.",
        en: "An empty field: it was left out."
      )
    case .textPadded:
      Wording(
        es: "Un texto con espacios a los lados: se publicó sin ellos.",
        en: "A text with spaces at its ends: it was published without them."
      )
    case .nonBreakingSpace:
      Wording(
        es: "Un espacio que no separa líneas: se publicó como espacio común.",
        en: "A space that breaks no lines: it was published as an ordinary one."
      )
    case .letterCase:
      Wording(
        es: "Una letra con acento quedó minúscula entre mayúsculas: se publicó mayúscula.",
        en: "A letter with an accent stayed small among capitals: it was published as a capital."
      )
    case .codeFromPhrase:
      Wording(
        es: "Una frase donde va un código: se publicó el código que le corresponde.",
        en: "A phrase where a code belongs: the code that it means was published."
      )
    case .languageCode:
      Wording(
        es: "El idioma va como código de dos letras: se publicó así.",
        en: "A language is a code of two letters: it was published as that."
      )
    case .mediaType:
      Wording(
        es: "El formato va como tipo de medio: se publicó así.",
        en: "A format is a media type: it was published as that."
      )
    case .dateStrayDot:
      Wording(
        es: "Un punto de sobra en la fecha: se publicó sin él.",
        en: "A stray dot in the date: it was published without it."
      )
    case .dateWithoutTime:
      Wording(
        es: "Una fecha sin hora: se publicó como el comienzo de ese día.",
        en: "A date without a time: it was published as the beginning of that day."
      )
    case .dateImplausible:
      Wording(
        es: "El año no puede ser cierto: la fecha quedó como está. Corríjala en la fuente.",
        en: "The year cannot be true: the date was left as it is. Mend it at the source."
      )
    case .dateMadeUp:
      Wording(
        es:
          "El sistema solo supo el mes y puso el día 16 a mediodía: la fecha se dejó fuera, pues el día no se conoce.",
        en:
          "The system knew the month alone and put the 16th at noon: the date was left out, for the day is not known."
      )
    case .dateCutShort:
      Wording(
        es:
          "La fecha perdió sus milisegundos, que sí están en los identificadores: se publicó con ellos para que las etapas queden en orden.",
        en:
          "The date lost its milliseconds, which stand in the identifiers: it was published with them, so that the stages are in order."
      )
    case .ocidLetterCase:
      Wording(
        es: "El prefijo del ocid va en minúsculas: se publicó así.",
        en: "The prefix of an ocid is in small letters: it was published so."
      )
    case .compiledTag:
      Wording(
        es: "Una entrega compilada: se tomó como entrega, con la etiqueta de su etapa.",
        en: "A compiled release: it was taken as a release, with its stage's tag."
      )
    case .awardIDAdded:
      Wording(
        es: "Al contrato le faltaba awardID, y hay una sola adjudicación: se publicó el suyo.",
        en: "The contract lacked its awardID, and there is one award: that one's was published."
      )
    case .partyIDShared:
      Wording(
        es:
          "Varias organizaciones de nombres distintos tenían un mismo id: a las demás se dio uno propio, con su nombre. Deles un id propio en la fuente.",
        en:
          "Several organisations of different names had one id: the others were given one of their own, with their name. Give them ids of their own at the source."
      )
    case .postalCode:
      Wording(
        es: "El código postal tiene cinco cifras: se publicó con su cero inicial, o se dejó fuera.",
        en: "A postal code has five digits: it was published with its leading zero, or left out."
      )
    case .estimateRaised:
      Wording(
        es:
          "El valor de la licitación era la estimación más 10 %: se publicó la estimación en value, y el tope en maxValue (extensión jalisco).",
        en:
          "The tender's value was the estimate plus 10 %: the estimate was published in value, and the ceiling in maxValue (extension jalisco)."
      )
    case .requisitionDate:
      Wording(
        es: "La fecha de la requisición se publicó además como hito de la planeación.",
        en: "The date of the requisition was also published as a milestone of the planning."
      )
    case .mendedLater:
      Wording(
        es:
          "La publicación ya tiene esta entrega sin enmendar: la enmendada se publicó después, con otro id y una fecha posterior.",
        en:
          "The publication holds this release unmended: the mended one was published after it, with another id and a later date."
      )
    case .personalDataWithheld:
      Wording(
        es:
          "Datos de una persona física (o de una sola persona) se dejaron fuera, y su id se cambió si los contenía; el nombre se publica.",
        en:
          "Data of a natural person were left out, and the id was changed where it held them; the name is published."
      )
    }
  }
}
