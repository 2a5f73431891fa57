/// Why something was not published; each reason has a sentence in both languages.
public enum RefusalCode: String, Sendable, Hashable, CaseIterable {
  case notJSON
  case notOCDS
  case notAnObject
  case missingOCID
  case missingId
  case missingDate
  case unreadableDate
  case invalidIdentifier
  case conflict
  /// The validator found what the gate does not let pass.
  case gate
  /// Several organisations have one id, and references to it do not say which is meant.
  case sharedPartyID
  case recordWithoutOCID
  case recordWithoutReleases
  /// A row of a table cannot be published.
  case rowSetAside
  /// What a source says of a process cannot be published.
  case stateSetAside
  /// A whole input could not be read as what it is; it is told, not counted.
  case unreadableInput

  /// The reason of a release that lacks what the ledger needs.
  public init(_ flaw: ReleaseHead.Flaw) {
    switch flaw {
    case .notAnObject: self = .notAnObject
    case .missingOCID: self = .missingOCID
    case .missingId: self = .missingId
    case .missingDate: self = .missingDate
    case .unreadableDate: self = .unreadableDate
    case .invalidIdentifier: self = .invalidIdentifier
    }
  }

  /// A sentence that says what is wrong and what to do.
  public var wording: Wording {
    switch self {
    case .notJSON:
      Wording(
        es: "La línea no es JSON; corríjala e ingrese el archivo de nuevo.",
        en: "The line is not JSON; mend it and ingest the file again."
      )
    case .rowSetAside:
      Wording(
        es: "La fila no se publicó; corrija lo que se dice e ingrese el archivo de nuevo.",
        en: "The row was not published; mend what is told and ingest the file again."
      )
    case .stateSetAside:
      Wording(
        es: "Lo que la fuente dice del proceso no puede publicarse.",
        en: "What the source says of the process cannot be published."
      )
    case .notOCDS:
      Wording(
        es: "No es una entrega, un registro ni un paquete de OCDS.",
        en: "This is no OCDS release, record or package."
      )
    case .notAnObject:
      Wording(
        es: "Donde debía haber una entrega hay otro valor.",
        en: "Another value stands where a release should be."
      )
    case .missingOCID:
      Wording(
        es: "A la entrega le falta el identificador del proceso (ocid).",
        en: "The release lacks the process's identifier (ocid)."
      )
    case .missingId:
      Wording(
        es: "A la entrega le falta su identificador (id).",
        en: "The release lacks its identifier (id)."
      )
    case .missingDate:
      Wording(
        es: "A la entrega le falta su fecha (date).",
        en: "The release lacks its date (date)."
      )
    case .unreadableDate:
      Wording(
        es: "La fecha de la entrega no se puede leer; escríbala como 2025-03-16T09:00:00-06:00.",
        en: "The release's date cannot be read; write it as 2025-03-16T09:00:00-06:00."
      )
    case .invalidIdentifier:
      Wording(
        es: "Un objeto de una lista tiene un id que no es texto ni número.",
        en: "An object of a list has an id that is neither a text nor a number."
      )
    case .conflict:
      Wording(
        es:
          "Ya se publicó otra entrega con el mismo ocid e id. Una entrega publicada no cambia: dé al cambio un id nuevo y una fecha posterior.",
        en:
          "Another release with the same ocid and id was published. A published release never changes: give the change a new id and a later date."
      )
    case .gate:
      Wording(
        es: "La entrega no pasa la revisión; corríjala e ingrésela de nuevo.",
        en: "The release does not pass the check; mend it and ingest it again."
      )
    case .sharedPartyID:
      Wording(
        es:
          "Varias organizaciones de nombres distintos tienen un mismo id, y una referencia no dice a cuál se refiere: al unir las entregas serían una sola. Dé a cada una su id.",
        en:
          "Several organisations of different names have one id, and a reference does not say which it means: merging would make one of them. Give each its own id."
      )
    case .recordWithoutOCID:
      Wording(
        es: "Al registro le falta el identificador del proceso (ocid).",
        en: "The record lacks the process's identifier (ocid)."
      )
    case .recordWithoutReleases:
      Wording(
        es:
          "Las entregas a las que remite el registro no se encuentran, y no tiene una entrega compilada que tomar.",
        en:
          "The releases that the record refers to are nowhere, and it has no compiled release to take."
      )
    case .unreadableInput:
      Wording(
        es: "El archivo no se pudo leer; nada de él se publicó.",
        en: "The file could not be read; nothing of it was published."
      )
    }
  }
}
