/// What the command line asks for.
enum Request {
  /// The explanation of the options.
  case help
  /// The fixtures, in a folder.
  case fixtures(String)
  /// Load data.
  case load(LoadOptions)

  /// Reads the arguments after the program's name.
  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    var directory: String?
    var hasLoadOption = false
    var options = LoadOptions(processes: 0)
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" {
        self = .help
        return
      }
      guard Self.names.contains(name) else { throw UsageError("There is no option \(name).") }
      guard let value = rest.popFirst() else { throw UsageError("\(name) needs a value.") }
      hasLoadOption = hasLoadOption || name != "--fixtures"
      switch name {
      case "--fixtures": directory = value
      case "--output": options.output = value
      case "--processes": options.processes = try Self.count(value, for: name)
      case "--interleave": options.interleave = try Self.count(value, for: name)
      case "--seed":
        guard let seed = UInt64(value) else {
          throw UsageError("--seed takes a whole number of zero or more, not \(value).")
        }
        options.seed = seed
      default:
        guard let form = LoadForm(rawValue: value) else {
          let known = LoadForm.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError("--form takes one of \(known), not \(value).")
        }
        options.form = form
      }
    }
    if let directory {
      guard !hasLoadOption else { throw UsageError("--fixtures stands alone.") }
      self = .fixtures(directory)
    } else {
      guard options.processes > 0 else {
        throw UsageError("Say --processes N or --fixtures DIR; --help tells more.")
      }
      self = .load(options)
    }
  }

  private static let names = [
    "--fixtures", "--processes", "--seed", "--form", "--interleave", "--output",
  ]

  private static func count(_ text: String, for name: String) throws(UsageError) -> Int {
    guard let count = Int(text), count > 0 else {
      throw UsageError("\(name) takes a whole number of one or more, not \(text).")
    }
    return count
  }
}
