internal import OCDSCore

/// Checks contracting processes, one after the other: what their releases compile to, and how they stand together.
public struct ProcessChecker: ~Copyable {
  private let standard: StandardSchema
  private let exampleLimit: Int
  private let seed = UInt64.random(in: .min ... .max)
  private var merger: Merger
  private var checks = CompiledChecks()
  private var tape = JSONTape()
  private var compiled = ByteBuffer(capacity: 1 << 16)
  private var groups: [FoundGroup] = []
  private var places: [FoundGroup.Key: Int] = [:]
  /// How often each of `CompiledChecks.all` was kept, broken, or had nothing to apply to.
  public private(set) var tallies = CompiledChecks.all.map { CheckTally(check: $0) }

  /// Creates a checker that keeps so many examples of each kind of finding.
  public init(_ standard: StandardSchema, examples: Int) {
    self.standard = standard
    exampleLimit = examples
    merger = Merger(rules: standard.mergeRules)
  }

  /// Checks a process by the texts of its releases and their offsets in the file, in the order of the file.
  public mutating func process(_ ocid: String, releases: [(text: [UInt8], offset: Int)]) {
    merger.removeAll()
    do throws(MergeError) {
      for release in releases { try merger.add(release.text.span) }
      if releases.count > 1 { noteSiblings(ocid, releases.map(\.offset)) }
      compiled.removeAll()
      try merger.finish(into: &compiled)
    } catch {
      let number = error.release ?? releases.count - 1
      let offset = releases.indices.contains(number) ? releases[number].offset : 0
      return add(.unmergeable, at: Site(offset: offset), ocid, detail: error.wording)
    }
    check(ocid, at: releases.first?.offset ?? 0)
  }

  /// Checks the compiled release that a record gives for releases which are only linked.
  public mutating func compiled(_ text: Span<UInt8>, of ocid: String, at offset: Int) {
    compiled.removeAll()
    compiled.append(text)
    check(ocid, at: offset)
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

  private mutating func check(_ ocid: String, at offset: Int) {
    let failures = ProcessChecker.failures(
      in: compiled,
      &tape,
      &checks,
      &tallies
    )
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

  /// Runs the rules over a compiled release and counts their outcomes.
  private static func failures(
    in compiled: borrowing ByteBuffer,
    _ tape: inout JSONTape,
    _ checks: inout CompiledChecks,
    _ tallies: inout [CheckTally]
  ) -> [Failure] {
    let text = compiled.bytes
    do throws(JSONError) { try JSONDocument.check(text, reusing: &tape) } catch { return [] }
    let root = JSONView(tape: tape.words, source: text, index: 0)
    var failed: [(check: Int, failure: CheckFailure)] = []
    checks.run(root) { number, outcome in
      switch outcome {
      case .passed: tallies[number].passed += 1
      case .notApplicable(let reason): tallies[number].notApplicable[reason, default: 0] += 1
      case .failed(let places):
        tallies[number].failed += 1
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

  /// Notes releases of the process with one id, and releases within one second.
  private mutating func noteSiblings(_ ocid: String, _ offsets: [Int]) {
    var ids: Set<UInt64> = []
    var dates: [(instant: Instant, site: Site)] = []
    var repeated: [Site] = []
    for number in 0..<merger.count {
      let release = merger.release(number)
      let names = ReleaseNames(release)
      let id = JSONView(tape: release.tape, source: release.source, index: names.id)
      let releaseId = names.id > 0 ? id.text : nil
      if names.id > 0, !ids.insert(id.deepHash(seed: seed)).inserted {
        var site = Site(of: id, in: release, at: offsets[number])
        site.releaseId = releaseId
        repeated.append(site)
      }
      if names.date > 0, let instant = Instant(at: names.date, of: release) {
        let date = JSONView(tape: release.tape, source: release.source, index: names.date)
        var site = Site(of: date, in: release, at: offsets[number])
        site.releaseId = releaseId
        dates.append((instant, site))
      }
    }
    for site in repeated { add(.repeatedRelease, at: site, ocid) }
    dates.sort { $0.instant < $1.instant }
    var run: [Site] = []
    for (previous, next) in zip(dates, dates.dropFirst())
    where previous.instant.isWithinSecond(of: next.instant) {
      if run.isEmpty { run.append(previous.site) }
      run.append(next.site)
    }
    guard let first = run.min(by: { $0.offset < $1.offset }) else { return }
    let detail = Wording(
      es: "\(run.count) de las \(offsets.count) entregas del proceso",
      en: "\(run.count) of the \(offsets.count) releases of the process"
    )
    add(.releasesWithinSecond, at: first, ocid, detail: detail)
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
