import OCDSCore

/// The report of a run as its JSON says it, to be shown in any form and language.
struct RunReport {
  /// A place where a fault shows.
  struct Example {
    let sheet: String
    let line: Int
    let heading: String
    let value: Wording
    let ocid: String
    let releaseId: String
    /// What is wrong there and what to write, where the title does not say it all.
    let sentence: Wording
  }

  /// All places of one kind of fault in a file.
  struct Fault {
    let source: String
    /// Whether what it is about was not published.
    let isRefusal: Bool
    let code: String
    let severity: Finding.Severity
    let title: Wording
    let heading: String
    let count: Int
    let examples: [Example]
  }

  /// What a table was taken for, and what became of its rows.
  struct Table {
    let sheet: String
    let profile: String
    let title: Wording
    let reason: Wording
    let known: [String]
    let unknown: [String]
    let rows: Int
    let setAside: Int
    let passedOver: Int
  }

  /// What became of the money of one currency, as texts of numbers.
  struct Money {
    let currency: String
    let file: String
    let published: String
    let setAside: String
    let superseded: String
    let refused: String
    let missing: String
  }

  /// What became of a file.
  struct Input {
    let name: String
    let failure: Wording?
    /// What it was taken for where it holds no tables.
    let form: Wording?
    let source: String
    let tables: [Table]
    let rows: Int
    let setAside: Int
    let superseded: Int
    /// Processes of tables by what became of them.
    let new: Int
    let changed: Int
    let unchanged: Int
    let refused: Int
    /// Releases that were read, published, known and refused.
    let releases: Releases
    let money: [Money]
  }

  /// Releases by what became of them.
  struct Releases {
    let read: Int
    let published: Int
    let unchanged: Int
    let refused: Int
  }

  let run: Int
  let started: String
  let seconds: String
  let version: String
  let isRehearsal: Bool
  let releases: Releases
  let findings: Int
  let unmergeable: Int
  let inputs: [Input]
  let faults: [Fault]

  /// The faults of a file that kept something from being published, or that did not; the gravest first.
  func faults(of input: Input, refused: Bool) -> [Fault] {
    let own = faults.filter { $0.source == input.name && $0.isRefusal == refused }
    return [.error, .warning, .information].flatMap { severity in
      own.filter { $0.severity == severity }
    }
  }

  /// Whether any file could not be read.
  var hasFailure: Bool { inputs.contains { $0.failure != nil } }

  /// Rows and releases that were not published.
  var refused: Int { releases.refused }
}
