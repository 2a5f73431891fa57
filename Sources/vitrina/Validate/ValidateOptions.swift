import Glibc
import OCDSCore
import OCDSStore
import OCDSValidation

/// How files are to be checked and what is to be said of them.
struct ValidateOptions {
  let format: ReportFormat
  /// How many examples of each kind of finding are shown.
  let examples: Int
  let threads: Int
  /// The file that the report is written to; standard output where there is none.
  let output: String?
  /// The extensions of the publication, and the prefix of its ocids.
  let extensions: [String]
  let ocidPrefix: String?

  init(_ arguments: Arguments) throws {
    let name = arguments["--format"] ?? ReportFormat.text.rawValue
    guard let format = ReportFormat(rawValue: name) else {
      let names = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError.wrongValue("--format", Wording(es: "uno de \(names)", en: "one of \(names)"))
    }
    self.format = format
    examples = try ValidateOptions.number("--max-examples", arguments, in: 0...1000) ?? 5
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    threads = try ValidateOptions.number("--threads", arguments, in: 1...256) ?? cores
    output = arguments["--output"]
    if let path = arguments["--publication"] {
      let settings = try PublicationFolder(path: path).settings()
      extensions = settings.extensions
      ocidPrefix = settings.ownPrefix
    } else {
      extensions = []
      ocidPrefix = nil
    }
  }

  private static func number(
    _ option: String,
    _ arguments: Arguments,
    in range: ClosedRange<Int>
  ) throws(UsageError) -> Int? {
    guard let text = arguments[option] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      let bounds = "\(range.lowerBound)–\(range.upperBound)"
      throw .wrongValue(option, Wording(es: "un número, \(bounds)", en: "a number, \(bounds)"))
    }
    return number
  }
}
