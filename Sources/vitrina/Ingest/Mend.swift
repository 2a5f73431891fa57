import OCDSCore

/// Whether the faults of OCDS input are mended.
enum Mend: String {
  case yes
  case no

  /// Reads the option `--mend`.
  init(_ arguments: Arguments) throws(UsageError) {
    guard let mend = Mend(rawValue: arguments["--mend"] ?? Mend.yes.rawValue) else {
      throw .wrongValue("--mend", Wording(es: "yes o no", en: "yes or no"))
    }
    self = mend
  }
}
