public import OCDSCore

/// The reason why the store cannot do what it was asked.
public struct StoreError: Error, Sendable, Hashable {
  /// What went wrong, in the store's own terms.
  public enum Code: Sendable, Hashable {
    /// The folder or its database is not there.
    case notFound
    /// The folder holds something already.
    case alreadyExists
    /// Someone else is writing.
    case busy
    /// The disk is full, or the file may not grow or be written.
    case cannotWrite
    /// The file would grow beyond the size that it was given.
    case tooLarge
    /// The database was made by a newer program.
    case tooNew
    /// The database was made by an older program and may not be changed here.
    case tooOld
    /// The bytes of the database or of a body are damaged.
    case damaged
    /// The settings in `publication.json` are wrong.
    case invalidSettings
    /// Anything else.
    case unexpected
  }

  /// What went wrong.
  public let code: Code
  /// The file and, where a library gave one, its reason; in both languages as `Wording.kept` writes them.
  public let detail: String

  /// Creates an error.
  public init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  /// A sentence that names the file and says what to do.
  public var wording: Wording {
    let detail = Wording(kept: detail)
    return Wording(es: "\(detail.es): \(code.wording.es)", en: "\(detail.en): \(code.wording.en)")
  }
}

extension StoreError: CustomStringConvertible {
  /// The sentence in English.
  public var description: String { wording.en }
}

extension StoreError.Code {
  /// What is wrong and what to do.
  var wording: Wording {
    switch self {
    case .notFound:
      Wording(
        es: "no se encuentra; una publicación se crea con `vitrina init DIR`",
        en: "is not there; a publication is made with `vitrina init DIR`"
      )
    case .alreadyExists:
      Wording(es: "ya contiene una publicación", en: "holds a publication already")
    case .busy:
      Wording(
        es: "otra orden está escribiendo en esta publicación; intente de nuevo cuando termine",
        en: "another command is writing to this publication; try again when it is done"
      )
    case .cannotWrite:
      Wording(
        es: "no se puede escribir; revise el espacio en disco y los permisos. Nada quedó a medias",
        en: "cannot be written; check the disk's space and the permissions. Nothing was half done"
      )
    case .tooLarge:
      Wording(
        es: "pasaría del tamaño que se le fijó; pida menos",
        en: "would grow beyond the size that it was given; ask for less"
      )
    case .tooNew:
      Wording(
        es: "la escribió una versión más nueva del programa; actualice vitrina",
        en: "was written by a newer version of the program; update vitrina"
      )
    case .tooOld:
      Wording(
        es: "la escribió una versión anterior; `vitrina rebuild DIR` la pone al día",
        en: "was written by an older version; `vitrina rebuild DIR` brings it up to date"
      )
    case .damaged:
      Wording(
        es: "está dañado; restaure la carpeta de su última copia",
        en: "is damaged; restore the folder from its last copy"
      )
    case .invalidSettings:
      Wording(
        es: "la configuración tiene un error; corríjalo e intente de nuevo",
        en: "the settings have a mistake; mend it and try again"
      )
    case .unexpected:
      Wording(
        es: "es un error del programa; repórtelo, por favor",
        en: "is a fault of the program; please report it"
      )
    }
  }
}
