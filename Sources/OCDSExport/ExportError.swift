public import OCDSCore
internal import OCDSStore

/// The reason why an export cannot be written.
public struct ExportError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Code: Sendable, Hashable {
    /// What is exported would have more bytes than the caller allows.
    case tooLarge
    /// A temporary file cannot be made or written.
    case cannotWrite
    /// A stored body is damaged.
    case damaged
    /// Anything else.
    case unexpected
  }

  /// What went wrong.
  public let code: Code
  /// The place and, where a library gave one, its reason.
  public let detail: String

  /// Creates an error.
  public init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  init(_ error: StoreError, limit: Int = 0) {
    switch error.code {
    case .tooLarge: self.init(.tooLarge, String(limit))
    case .cannotWrite: self.init(.cannotWrite, error.detail)
    case .damaged: self.init(.damaged, error.detail)
    default: self.init(.unexpected, error.detail)
    }
  }

  /// A sentence that says what is wrong and what to do.
  public var wording: Wording {
    switch code {
    case .tooLarge:
      Wording(
        es: "la descarga pasaría de \(detail) bytes; pida una selección más pequeña, o "
          + "`.csv` o `.jsonl.gz`, que no tienen límite",
        en: "the download would have more than \(detail) bytes; ask for a smaller selection, or "
          + "for `.csv` or `.jsonl.gz`, which have no limit"
      )
    case .cannotWrite:
      Wording(
        es: "\(detail): no se puede escribir el archivo temporal; revise el espacio en disco",
        en: "\(detail): the temporary file cannot be written; check the disk's space"
      )
    case .damaged:
      Wording(
        es: "\(detail): está dañado; restaure la carpeta de su última copia",
        en: "\(detail): is damaged; restore the folder from its last copy"
      )
    case .unexpected:
      Wording(
        es: "\(detail): es un error del programa; repórtelo, por favor",
        en: "\(detail): is a fault of the program; please report it"
      )
    }
  }
}

extension ExportError: CustomStringConvertible {
  /// The sentence in English.
  public var description: String { wording.en }
}
