import OCDSIngestion

/// The program's exit codes; docs/commands.md lists them.
enum ExitCode: Int32, CaseIterable {
  case done = 0
  /// Done, but something was refused or found at failing severity.
  case found = 1
  case usage = 64
  /// An input could not be read as what it is.
  case unreadable = 65
  case noInput = 66
  /// A source could not be fetched.
  case unreached = 69
  case internalError = 70
  case cannotWrite = 73
  case busy = 75

  /// The code of an input that cannot be opened.
  init(_ failure: InputFile.Failure.Code) {
    switch failure {
    case .missing: self = .noInput
    case .unreadable: self = .unreadable
    case .cannotSpool: self = .cannotWrite
    }
  }
}
