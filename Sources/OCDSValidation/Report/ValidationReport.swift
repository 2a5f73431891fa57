public import OCDSCore

/// What was found in some files.
public struct ValidationReport: Sendable, Hashable {
  /// The files, in the order in which they were given.
  public var files: [FileReport]

  /// Creates a report.
  public init(files: [FileReport]) { self.files = files }

  /// Whether every file could be read and has no finding that is an error.
  public var isValid: Bool { files.allSatisfy(\.isValid) }

  /// How many findings of a severity the files have together.
  public func count(_ severity: Finding.Severity) -> Int {
    files.reduce(0) { $0 + $1.count(severity) }
  }
}

/// What was found in one file.
public struct FileReport: Sendable, Hashable {
  /// The file's name as it was given; `-` for standard input.
  public var name: String
  /// The form of its first document, such as `releasePackage`; nil where it has none.
  public var form: DocumentForm?
  /// The version of OCDS that it is in, such as `1.1`, as far as it can be told.
  public var version: String?
  /// The length in bytes.
  public var bytes = 0
  /// How many documents it holds: 1, or the lines of JSON Lines.
  public var documents = 0
  /// How many releases it holds, those within records included.
  public var releases = 0
  /// How many records it holds.
  public var records = 0
  /// How many contracting processes its releases and records are of.
  public var processes = 0
  /// The extensions that it names, in order of first appearance.
  public var extensions: [NamedExtension] = []
  /// Why it could not be read to its end.
  public var failure: Failure?
  /// The findings, in the order of the first of each group in the document.
  public var groups: [FindingGroup] = []
  /// What the rules for compiled releases said, in the order of `Check.all`.
  public var tallies: [CheckTally] = []

  /// Why a file could not be read.
  public struct Failure: Sendable, Hashable {
    /// What is wrong and what to do, in a sentence.
    public let message: Wording
    /// The line, or 0 where it is about the whole file.
    public let line: Int
    /// The column, or 0.
    public let column: Int

    /// Creates a failure.
    public init(message: Wording, line: Int = 0, column: Int = 0) {
      self.message = message
      self.line = line
      self.column = column
    }
  }

  /// Creates an empty report of a file.
  public init(name: String) { self.name = name }

  /// Whether the file could be read and has no finding that is an error.
  public var isValid: Bool { failure == nil && count(.error) == 0 }

  /// How many findings of a severity the file has.
  public func count(_ severity: Finding.Severity) -> Int {
    groups.reduce(0) { $0 + ($1.check.severity == severity ? $1.count : 0) }
  }
}

/// The forms in which OCDS data comes.
public enum DocumentForm: String, Sendable, Hashable, CaseIterable {
  case release
  case compiledRelease
  case record
  case releasePackage
  case recordPackage
  /// A list of any of them.
  case list
  /// JSON, but none of them.
  case unknown
}

/// An extension that a file names.
public struct NamedExtension: Sendable, Hashable {
  /// The address by which the file names it.
  public let url: String
  /// Its name; nil where the registry does not have it, so that it was not applied.
  public let name: String?

  /// Creates the mention of an extension.
  public init(url: String, name: String?) {
    self.url = url
    self.name = name
  }
}

/// How often a rule for compiled releases was kept, broken, or had nothing to apply to.
public struct CheckTally: Sendable, Hashable {
  /// The rule.
  public let check: Check
  /// The processes that keep it.
  public var passed = 0
  /// The processes that break it.
  public var failed = 0
  /// The processes that it does not apply to, by reason.
  public var notApplicable: [Wording: Int] = [:]

  /// Creates an empty tally.
  public init(check: Check) { self.check = check }

  /// Adds what another tally of the rule counted.
  public mutating func add(_ other: CheckTally) {
    passed += other.passed
    failed += other.failed
    notApplicable.merge(other.notApplicable) { $0 + $1 }
  }
}
