internal import Glibc
internal import OCDSCore

/// The reasons that the system gives, in both languages.
enum SystemReason {
  /// The reason of an error number; in the system's own words where it is a rare one.
  static func wording(of number: Int32) -> Wording {
    switch number {
    case ENOENT, ENOTDIR: missing
    case EACCES, EPERM:
      Wording(es: "no hay permiso para leerlo", en: "there is no permission to read it")
    case EISDIR: Wording(es: "es una carpeta, no un archivo", en: "it is a folder, not a file")
    case ENOSPC, EFBIG, EDQUOT: full
    case EIO:
      Wording(es: "el disco o la red fallan al leer", en: "the disk or the network fails to read")
    case EMFILE, ENFILE:
      Wording(es: "hay demasiados archivos abiertos", en: "too many files are open")
    default: Wording(unsafe String(cString: strerror(number)))
    }
  }

  /// The reason of an error number, where something was to be written.
  static func wording(writing number: Int32) -> Wording {
    switch number {
    case ENOENT, ENOTDIR: Wording(es: "no existe esa carpeta", en: "there is no such folder")
    case EACCES, EPERM, EROFS:
      Wording(es: "no hay permiso para escribir ahí", en: "there is no permission to write there")
    case EIO: Wording(es: "el disco o la red fallan", en: "the disk or the network fails")
    default: wording(of: number)
    }
  }

  static let missing = Wording(es: "no existe ese archivo", en: "there is no such file")
  static let full = Wording(
    es: "no hay espacio en el disco",
    en: "there is no space on the disk"
  )
}
