import OCDSCore
import OCDSIngestion
import OCDSStore
import OCDSValidation

/// Checks units and processes with one thread, and keeps what was found.
struct CheckWorker: ~Copyable {
  /// The checkers of one list of extensions.
  private final class Checkers {
    var documents: DocumentChecker
    var processes: ProcessChecker

    init(_ standard: StandardSchema, _ options: ValidateOptions) {
      documents = DocumentChecker(
        standard,
        examples: options.examples,
        ocidPrefix: options.ocidPrefix
      )
      processes = ProcessChecker(standard, examples: options.examples)
    }
  }

  private var checkers: [Int: Checkers] = [:]
  private let standards: StandardList
  private let options: ValidateOptions

  init(_ standards: StandardList, _ options: ValidateOptions) {
    self.standards = standards
    self.options = options
  }

  private mutating func checkers(_ standard: Int) -> Checkers {
    if let known = checkers[standard] { return known }
    let new = Checkers(standards[standard], options)
    checkers[standard] = new
    return new
  }

  /// Checks a release or a record.
  mutating func check(_ value: JSONView, _ unit: CheckUnit) {
    let checkers = checkers(unit.standard)
    switch unit.kind {
    case .release:
      checkers.documents.release(value, at: unit.place, declaresVersion: unit.declaresVersion)
    case .record: checkers.documents.record(value, at: unit.place)
    }
  }

  /// Checks a process by where its releases lie in a file.
  mutating func check(_ process: CheckProcess, in file: InputFile) throws(ReadFailure) {
    let isChecked = { (place: ReleaseIndex.Place) in PlaceNote(place.note).kind != .unchecked }
    guard let first = process.places.first(where: isChecked) else { return }
    let note = PlaceNote(first.note)
    let checkers = checkers(note.standard)
    var hasReleases = false
    var records = 0
    var compiled: (text: [UInt8], offset: Int)?
    for place in process.places where isChecked(place) {
      switch PlaceNote(place.note).kind {
      case .record:
        records += 1
        guard records > 1 else { continue }
        let text = try file.bytes(at: place.offset, count: place.length)
        checkers.processes.repeatedRecord(process.ocid, text, at: place.offset)
      case .release:
        if !hasReleases { checkers.processes.begin() }
        hasReleases = true
        try checkers.processes.add(at: place.offset, upTo: place.length) {
          (room) throws(ReadFailure) -> Int in try file.fill(&room, at: place.offset)
        }
      case .compiledRelease:
        compiled = (try file.bytes(at: place.offset, count: place.length), place.offset)
      case .unchecked: continue
      }
    }
    if hasReleases {
      checkers.processes.finish(process.ocid)
    } else if let compiled {
      checkers.processes.compiled(compiled.text.span, of: process.ocid, at: compiled.offset)
    }
  }

  /// What was found, all told.
  mutating func take() -> CheckResult {
    var result = CheckResult()
    for checkers in checkers.values {
      result.groups.append(contentsOf: checkers.documents.take())
      result.groups.append(contentsOf: checkers.processes.take())
      result.days.append(contentsOf: checkers.documents.takeDays())
      result.add(checkers.processes.tallies)
    }
    return result
  }
}

/// What a worker found.
struct CheckResult: Sendable {
  var groups: [FoundGroup] = []
  var days: [DaysOfMonth] = []
  var tallies: [CheckTally] = []
  /// Why it could not go on.
  var failure: ReadFailure?

  /// Adds the counts of rules for compiled releases.
  mutating func add(_ others: [CheckTally]) {
    guard !tallies.isEmpty else {
      tallies = others
      return
    }
    for (i, other) in others.enumerated() { tallies[i].add(other) }
  }
}
