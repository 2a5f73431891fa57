internal import OCDSCore

/// Checks contracting processes, one after the other: what their releases compile to, and how they stand together.
public struct ProcessChecker: ~Copyable {
  private let standard: StandardSchema
  private let exampleLimit: Int
  private let seed = UInt64.random(in: .min ... .max)
  private var merger: Merger
  /// Where the releases begin that were added, and why one could not be.
  private var offsets: [Int] = []
  private var failure: MergeError?
  /// What is looked at in each of them.
  private var siblings: [Sibling] = []
  private var checks = CompiledChecks()
  private var tape = JSONTape()
  private var groups: [FoundGroup] = []
  private var places: [FoundGroup.Key: Int] = [:]
  /// How often each of `CompiledChecks.all` was kept, broken, or had nothing to apply to.
  public var tallies: [CheckTally] { outcomes.map(\.tally) }
  private var outcomes = CompiledChecks.all.map { OutcomeCounter(check: $0) }

  /// Creates a checker that keeps so many examples of each kind of finding.
  public init(_ standard: StandardSchema, examples: Int) {
    self.standard = standard
    exampleLimit = examples
    merger = Merger(rules: standard.mergeRules, reading: CompiledChecks.names)
  }

  /// Checks a process by the texts of its releases and their offsets in the file, in the order of the file.
  public mutating func process(_ ocid: String, releases: [(text: [UInt8], offset: Int)]) {
    begin()
    for release in releases where failure == nil {
      offsets.append(release.offset)
      do throws(MergeError) { try merger.add(release.text.span) } catch { failure = error }
    }
    finish(ocid)
  }

  /// Forgets the releases that were added.
  public mutating func begin() {
    merger.removeAll()
    offsets.removeAll(keepingCapacity: true)
    failure = nil
  }

  /// Adds a release of a process, by its offset in the file and a function that writes its text and counts the bytes.
  ///
  /// The releases come in the order of the file. The error is the function's.
  public mutating func add<Failure: Error>(
    at offset: Int,
    upTo count: Int,
    _ fill: (inout MutableSpan<UInt8>) throws(Failure) -> Int
  ) throws(Failure) {
    offsets.append(offset)
    let error = try merger.add(upTo: count, fill)
    failure = failure ?? error
  }

  /// Checks the process of the releases that were added since `begin`.
  public mutating func finish(_ ocid: String) {
    do throws(MergeError) {
      if let failure { throw failure }
      if offsets.count > 1 { noteSiblings(ocid) }
      tape.removeAll()
      try merger.finish(into: &tape)
    } catch {
      let number = error.release ?? offsets.count - 1
      let offset = offsets.indices.contains(number) ? offsets[number] : 0
      return add(.unmergeable, at: Site(offset: offset), ocid, detail: error.wording)
    }
    let failures = ProcessChecker.failures(in: tape, of: merger, &checks, &outcomes)
    add(failures, ocid, at: offsets.first ?? 0)
  }

  /// Checks the compiled release that a record gives for releases which are only linked.
  public mutating func compiled(_ text: Span<UInt8>, of ocid: String, at offset: Int) {
    do throws(JSONError) { try JSONDocument.check(text, reusing: &tape) } catch { return }
    let failures = ProcessChecker.failures(in: tape, text, &checks, &outcomes)
    add(failures, ocid, at: offset)
  }

  /// Notes that a record of the process stands in the file already.
  ///
  /// The record is given by its text and its offset in the file.
  public mutating func repeatedRecord(_ ocid: String, _ text: [UInt8], at offset: Int) {
    var site = Site(offset: offset)
    if (try? JSONDocument.check(text.span, reusing: &tape)) != nil {
      let record = JSONView(tape: tape.words, source: text.span, index: 0)
      if let id = record["ocid"] { site = Site(of: id, in: record, at: offset) }
    }
    add(.repeatedRecord, at: site, ocid)
  }

  /// Where something of a process was found: its offset in the file, by which its pointer is found later.
  private struct Site {
    let offset: Int
    var value: String?
    var releaseId: String?

    init(offset: Int) { self.offset = offset }

    /// A value in a release or a record that begins at an offset.
    init(of value: JSONView, in whole: JSONView, at offset: Int) {
      self.offset = offset + value.range.lowerBound - whole.range.lowerBound
      self.value = value.excerpt
    }
  }

  /// What was found since the last call.
  public mutating func take() -> [FoundGroup] {
    defer {
      groups = []
      places = [:]
    }
    return groups
  }

  private mutating func add(_ failures: [Failure], _ ocid: String, at offset: Int) {
    for failure in failures {
      let check = CompiledChecks.all[failure.check]
      let path = failure.pointer.tokens.filter { Int($0) == nil }.joined(separator: "/")
      let example = FoundExample(
        offset: offset,
        pointer: failure.pointer.description,
        value: failure.value,
        ocid: ocid,
        releaseId: nil,
        detail: failure.message
      )
      add(check, path, check.title, example)
    }
  }

  /// A rule that a compiled release breaks, and where.
  private struct Failure {
    let check: Int
    let pointer: JSONPointer
    let value: String?
    let message: Wording
  }

  private static func failures(
    in tape: borrowing JSONTape,
    of merger: borrowing Merger,
    _ checks: inout CompiledChecks,
    _ outcomes: inout [OutcomeCounter]
  ) -> [Failure] {
    failures(in: tape, merger.text, &checks, &outcomes)
  }

  /// Runs the rules over a compiled release and counts their outcomes.
  private static func failures(
    in tape: borrowing JSONTape,
    _ text: Span<UInt8>,
    _ checks: inout CompiledChecks,
    _ outcomes: inout [OutcomeCounter]
  ) -> [Failure] {
    if tape.count == 0 { return [] }
    let root = JSONView(tape: tape.words, source: text, index: 0)
    var failed: [(check: Int, failure: CheckFailure)] = []
    checks.run(root) { number, outcome in
      outcomes[number].count(outcome)
      if case .failed(let places) = outcome {
        for place in places { failed.append((number, place)) }
      }
    }
    var failures: [Failure] = []
    for (check, failure) in failed {
      let value = JSONView(tape: root.tape, source: root.source, index: failure.index)
      failures.append(
        Failure(
          check: check,
          pointer: JSONPointer(to: failure.index, in: root),
          value: value.excerpt,
          message: failure.message
        )
      )
    }
    return failures
  }

  /// The places of a release's identifier and date; 0 where it has none.
  private struct Sibling {
    let number: Int
    let id: Int
    let idHash: UInt64
    let date: Int
    let instant: Instant?
  }

  /// Notes releases of the process with one id, and releases within one second.
  private mutating func noteSiblings(_ ocid: String) {
    siblings.removeAll(keepingCapacity: true)
    for number in 0..<merger.count { siblings.append(sibling(number)) }
    var ids = SeenHashes()
    for i in siblings.indices where siblings[i].id > 0 {
      if ids.insert(siblings[i].idHash) { continue }
      add(.repeatedRelease, at: site(of: siblings[i].id, siblings[i]), ocid)
    }
    var siblings = siblings.filter { $0.instant != nil }
    siblings.sort { a, b in
      guard let first = a.instant, let second = b.instant else { return false }
      return first < second
    }
    var run = 0
    var place: Sibling?
    for (i, next) in siblings.enumerated().dropFirst() {
      let previous = siblings[i - 1]
      guard let earlier = previous.instant, let later = next.instant,
        earlier.isWithinSecond(of: later)
      else { continue }
      for sibling in run == 0 ? [previous, next] : [next] {
        run += 1
        if place.map({ start(of: sibling) < start(of: $0) }) ?? true { place = sibling }
      }
    }
    guard let place else { return }
    let detail = Wording(
      es: "\(run) de las \(offsets.count) entregas del proceso",
      en: "\(run) of the \(offsets.count) releases of the process"
    )
    add(.releasesWithinSecond, at: site(of: place.date, place), ocid, detail: detail)
  }

  private func sibling(_ number: Int) -> Sibling {
    let release = merger.release(number)
    let names = ReleaseNames(release)
    let id = JSONView(tape: release.tape, source: release.source, index: names.id)
    return Sibling(
      number: number,
      id: names.id,
      idHash: names.id > 0 ? id.deepHash(seed: seed) : 0,
      date: names.date,
      instant: Instant(at: names.date, of: release)
    )
  }

  /// The offset of a release's date in the file.
  private func start(of sibling: Sibling) -> Int {
    let release = merger.release(sibling.number)
    let date = JSONView(tape: release.tape, source: release.source, index: sibling.date)
    return offsets[sibling.number] + date.range.lowerBound - release.range.lowerBound
  }

  /// A value of a release and the release's identifier.
  private func site(of index: Int, _ sibling: Sibling) -> Site {
    let release = merger.release(sibling.number)
    let value = JSONView(tape: release.tape, source: release.source, index: index)
    var site = Site(of: value, in: release, at: offsets[sibling.number])
    if sibling.id > 0 {
      site.releaseId =
        JSONView(tape: release.tape, source: release.source, index: sibling.id).text
    }
    return site
  }

  private mutating func add(
    _ rule: Rule,
    at site: Site,
    _ ocid: String,
    detail: Wording? = nil
  ) {
    let fault = Fault(rule: rule, node: -1, path: PathTable.root, operand: -1)
    let context = FaultContext(
      program: nil,
      fault: fault,
      path: [],
      value: "",
      suggestions: standard.suggestions
    )
    let example = FoundExample(
      offset: site.offset,
      pointer: nil,
      value: site.value,
      ocid: ocid,
      releaseId: site.releaseId,
      detail: detail
    )
    add(rule.check, "", rule.type.message(context), example)
  }

  private mutating func add(
    _ check: Check,
    _ path: String,
    _ message: Wording,
    _ example: FoundExample
  ) {
    let key = FoundGroup.Key(code: check.code, path: path, message: message)
    let place: Int
    if let known = places[key] {
      place = known
    } else {
      place = groups.count
      places[key] = place
      groups.append(
        FoundGroup(check: check, path: path, message: message, count: 0, examples: [])
      )
    }
    groups[place].count += 1
    if groups[place].examples.count < max(exampleLimit, 1) {
      groups[place].examples.append(example)
    }
  }
}

extension Instant {
  /// Whether another instant, not before this, is less than a second later.
  func isWithinSecond(of later: Instant) -> Bool {
    let seconds = later.seconds - seconds
    return seconds == 0 || (seconds == 1 && later.nanoseconds < nanoseconds)
  }
}
