public import OCDSCore

/// Why a schema cannot be used.
public struct SchemaFault: Error, Sendable, Hashable {
  /// What is wrong with the schema.
  public enum Reason: Sendable, Hashable {
    /// The text is not JSON.
    case notJSON(JSONError)
    /// A schema is something other than an object.
    case notAnObject
    /// A keyword has a value that draft-04 does not allow it.
    case wrongValue(keyword: String)
    /// A pattern is none, for a reason.
    case wrongPattern(Wording)
    /// A reference leads nowhere that the registry knows.
    case unresolved(reference: String)
    /// A reference leads to a schema that could not be had, for a reason.
    case unreached(Wording)
    /// References lead round in a circle without going into the data.
    case endless
    /// A number that values must be multiples of has more than 18 digits.
    case divisorTooLong
    /// The schema has more parts, or leads to more others, than the limit.
    case tooLarge
  }

  /// The address of the schema that is at fault.
  public let schema: String
  /// The place in it, as a JSON Pointer.
  public let pointer: String
  /// What is wrong there.
  public let reason: Reason

  init(_ reason: Reason, in schema: String, at pointer: String = "") {
    self.schema = schema
    self.pointer = pointer
    self.reason = reason
  }

  /// A sentence that says what is wrong and what to do.
  public var wording: Wording {
    let place = schema + (pointer.isEmpty ? "" : "#" + pointer)
    let said = sentence
    return Wording(es: "\(place): \(said.es)", en: "\(place): \(said.en)")
  }

  private var sentence: Wording {
    switch reason {
    case .notJSON(let error): error.wording
    case .notAnObject:
      Wording(es: "un esquema debe ser un objeto", en: "a schema must be an object")
    case .wrongValue(let keyword):
      Wording(
        es: "«\(keyword)» tiene un valor que JSON Schema draft-04 no admite",
        en: "\"\(keyword)\" has a value that JSON Schema draft-04 does not allow"
      )
    case .wrongPattern(let why): why
    case .unresolved(let reference):
      Wording(
        es: "no se encuentra «\(reference)»; dé su carpeta con --registry PREFIJO=CARPETA"
          + (reference.hasPrefix("http") ? ", o su servidor con --allow-network HOSTS" : ""),
        en: "\"\(reference)\" is nowhere; give its folder with --registry PREFIX=DIR"
          + (reference.hasPrefix("http") ? ", or its host with --allow-network HOSTS" : "")
      )
    case .unreached(let why): why
    case .endless:
      Wording(
        es: "las referencias vuelven a su comienzo sin entrar en los datos",
        en: "the references come back to where they began without going into the data"
      )
    case .divisorTooLong:
      Wording(
        es: "«multipleOf» tiene más de 18 cifras",
        en: "\"multipleOf\" has more than 18 digits"
      )
    case .tooLarge:
      Wording(
        es: "el esquema tiene más de un millón de partes, o remite a más de 256",
        en: "the schema has more than a million parts, or leads to more than 256 others"
      )
    }
  }
}
