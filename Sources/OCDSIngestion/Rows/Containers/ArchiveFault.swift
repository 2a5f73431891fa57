internal import OCDSCore

/// What can be wrong with an archive, and what to do about it.
enum ArchiveFault: Sendable {
  case notAnArchive
  /// An archive that another program made, by its usual ending.
  case otherArchive(String)
  case damaged
  case tooManyEntries(Int)
  case directoryTooLong
  case nested
  case encrypted
  case otherMethod
  case tooLong(Int)
  case ratio(Int)
  case noMemory

  /// The sentence about an archive or an entry of that name.
  func wording(_ name: String) -> Wording {
    let name = EntryName.shown(name)
    switch self {
    case .notAnArchive:
      return Wording(
        es: "«\(name)» no es un archivo .zip ni .gz. Compruebe que es el archivo correcto.",
        en: "“\(name)” is neither a .zip nor a .gz file. Check that it is the right file."
      )
    case .otherArchive(let ending):
      return Wording(
        es:
          "«\(name)» está comprimido como \(ending), que no se lee. Descomprímalo y entregue lo que contiene, o en un .zip.",
        en:
          "“\(name)” is packed as \(ending), which is not read. Unpack it and give what it holds, or a .zip of that."
      )
    case .damaged:
      return Wording(
        es:
          "«\(name)» está dañado o incompleto: no se puede descomprimir. Descárguelo o cópielo de nuevo.",
        en: "“\(name)” is damaged or cut short: it cannot be unpacked. Download or copy it again."
      )
    case .tooManyEntries(let most):
      return Wording(
        es: "«\(name)» contiene más de \(most) archivos. Repártalo en varios.",
        en: "“\(name)” holds more than \(most) files. Divide it into several."
      )
    case .directoryTooLong:
      return Wording(
        es:
          "El índice de «\(name)» es desmedido; no se lee por seguridad. Comprima los archivos de nuevo.",
        en:
          "The directory of “\(name)” is far too long; it is not read, for safety. Pack the files again."
      )
    case .nested:
      return Wording(
        es:
          "«\(name)» es un archivo comprimido dentro de otro. Descomprima el de fuera y entregue el de dentro.",
        en: "“\(name)” is an archive inside another. Unpack the outer one and give the inner one."
      )
    case .encrypted:
      return Wording(
        es: "«\(name)» está protegido con contraseña. Entréguelo sin contraseña.",
        en: "“\(name)” is protected by a password. Give it without one."
      )
    case .otherMethod:
      return Wording(
        es:
          "«\(name)» está comprimido con un método que no se lee. Comprímalo de nuevo con el método normal (deflate).",
        en:
          "“\(name)” is packed by a method that is not read. Pack it again by the usual one (deflate)."
      )
    case .tooLong(let most):
      return Wording(
        es:
          "«\(name)» ocupa más de \(most >> 20) MiB al descomprimirse; no se lee por seguridad. Repártalo en varios.",
        en:
          "“\(name)” unpacks to more than \(most >> 20) MiB; it is not read, for safety. Divide it into several."
      )
    case .ratio(let most):
      return Wording(
        es:
          "«\(name)» crece más de \(most) veces al descomprimirse, como una bomba de compresión; no se lee por seguridad.",
        en:
          "“\(name)” grows more than \(most) times when it is unpacked, like a decompression bomb; it is not read, for safety."
      )
    case .noMemory:
      return Wording(
        es: "No hay memoria para abrir «\(name)».",
        en: "There is no memory to open “\(name)”."
      )
    }
  }

  /// The failure about an archive or an entry of that name.
  func failure(_ name: String) -> RowFailure { RowFailure(wording(name)) }
}
