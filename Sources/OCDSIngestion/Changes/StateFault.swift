public import OCDSCore

/// The reason why a state cannot become a release; the process is set aside, nothing of it is published.
public enum StateFault: Error, Sendable, Hashable {
  /// The state is not an object.
  case notAnObject
  /// The state has no `ocid`, or one that is no text.
  case missingOCID
  /// The state's `ocid` is not that of the ledger's process.
  case otherProcess(ledger: String, state: String)
  /// An object of the state has two members of one name.
  case duplicateMember(at: JSONPointer)
  /// Two objects of an array of the state have one `id`: merging would make them one.
  case duplicateIdentifier(at: JSONPointer, id: String)
  /// An object of an array that is merged by `id` has none: each release would append it again.
  case missingIdentifier(at: JSONPointer)
  /// The `id` of an object of an array is neither a text nor a number.
  case invalidIdentifier(at: JSONPointer)
  /// The ledger has an object where the state has a list or a value, or the other way round: merging cannot turn one
  /// into another.
  case kindChanged(at: JSONPointer)
  /// The ledger has an object without `id` in an array that is merged by `id`, and the state does not: merging cannot
  /// take it back. The place is one in the compiled release.
  case unidentified(at: JSONPointer)
  /// The releases of the process that the ledger holds contradict each other: nothing can be compared with them.
  case contradictoryReleases
  /// No identifier is free near the instant of publication.
  case noIdentifierFree
}

extension StateFault: CustomStringConvertible {
  /// A sentence that says what is wrong, where, and what to do.
  public var wording: Wording {
    switch self {
    case .notAnObject:
      Wording(
        es: "El estado del proceso no es un objeto JSON.",
        en: "The state of the process is no JSON object."
      )
    case .missingOCID:
      Wording(
        es: "Al estado le falta el identificador del proceso (ocid).",
        en: "The state lacks the process's identifier (ocid)."
      )
    case .otherProcess(let ledger, let state):
      Wording(
        es: "El estado es del proceso \(state) y se comparó con el proceso \(ledger).",
        en: "The state is of the process \(state) and was held against the process \(ledger)."
      )
    case .duplicateMember(let place):
      Wording(
        es: "\(place): dos miembros de un objeto tienen el mismo nombre; deje uno solo.",
        en: "\(place): two members of an object have the same name; keep only one."
      )
    case .duplicateIdentifier(let place, let id):
      Wording(
        es: "\(place): dos objetos de la lista tienen el id \(id); dé a cada uno el suyo.",
        en: "\(place): two objects of the list have the id \(id); give each its own."
      )
    case .missingIdentifier(let place):
      Wording(
        es: "\(place): el objeto no tiene id, y sin él se repetiría en cada entrega; agréguelo.",
        en: "\(place): the object has no id, and without it each release would repeat it; add one."
      )
    case .invalidIdentifier(let place):
      Wording(
        es: "\(place): el id no es un texto ni un número; corríjalo.",
        en: "\(place): the id is neither a text nor a number; mend it."
      )
    case .kindChanged(let place):
      Wording(
        es:
          "\(place): lo publicado es de otra forma (objeto, lista o valor), y OCDS no permite cambiarla; use otro campo.",
        en:
          "\(place): what was published is of another form (object, list or value), which OCDS cannot change; use another field."
      )
    case .unidentified(let place):
      Wording(
        es: "\(place): se publicó un objeto sin id, y OCDS no permite quitarlo ni cambiarlo.",
        en:
          "\(place): an object without id was published, which OCDS can neither take back nor change."
      )
    case .contradictoryReleases:
      Wording(
        es:
          "Las entregas ya publicadas de este proceso se contradicen y no se pueden compilar; publique este cambio como entrega OCDS.",
        en:
          "The releases of this process that were published contradict each other and cannot be compiled; publish this change as an OCDS release."
      )
    case .noIdentifierFree:
      Wording(
        es:
          "No hay un identificador de entrega libre para este instante; ingrese de nuevo más tarde.",
        en: "No release identifier is free for this instant; ingest again later."
      )
    }
  }

  /// The sentence in English.
  public var description: String { wording.en }
}
