internal import OCDSCore

/// Turns the releases of processes into records; reuses its memory from process to process.
struct RecordDerivation: ~Copyable {
  private var merger: Merger
  private var inflater = Inflater()
  private var deflater = Deflater()
  private var text: [UInt8] = []
  private var compiled = ByteBuffer(capacity: 1 << 16)
  private var tape = JSONTape(capacity: 1 << 12)
  private var reader: FactReader
  /// Whether merging leaves out nothing but members of the head.
  private let keepsStates: Bool

  init(rules: MergeRules, zone: ZoneOffset) {
    merger = Merger(rules: rules)
    keepsStates = rules.paths.allSatisfy { path, isOmitted in
      !isOmitted || ["id", "date", "tag"].contains(path)
    }
    reader = FactReader(zone: zone)
  }

  /// Derives a record.
  ///
  /// Releases that cannot be merged give a record without a compiled release and a finding that says why: the ledger
  /// already holds them, and nothing that was published is taken back.
  mutating func record(of draft: RecordDraft) throws(StoreError) -> DerivedRecord {
    guard let first = draft.entries.first, let last = draft.entries.last else {
      throw StoreError(.damaged, "\(draft.ocid)")
    }
    merger.removeAll()
    compiled.removeAll()
    tape.removeAll()
    var failure: MergeError?
    for entry in draft.entries {
      if let text = entry.text {
        try RecordDerivation.add(text, of: draft.ocid, to: &merger)
        continue
      }
      text.removeAll(keepingCapacity: true)
      try inflater.append(entry.chunk, to: &text)
      try RecordDerivation.add(text, of: draft.ocid, to: &merger)
    }
    do throws(MergeError) { try merger.finish(into: &compiled, &tape) } catch { failure = error }
    let facts = RecordDerivation.facts(of: draft, tape, merger, compiled, &reader)
    var former: ProcessFacts.SearchText?
    if let previous = draft.previous {
      text.removeAll(keepingCapacity: true)
      try inflater.append(previous, to: &text)
      former = RecordDerivation.searchText(of: text, &reader)
    }
    return try made(
      of: draft,
      first,
      last,
      facts,
      former: former,
      failure: failure,
      findings: findings(failure)
    )
  }

  /// Derives the record of a process whose only release says a state, which was read already.
  ///
  /// Its compiled release is what merging would write, since there is nothing to merge with: only the head is another.
  ///
  /// - Parameters:
  ///   - draft: The process, with the text of its release.
  ///   - start: Where, after the head, the state begins.
  ///   - tape: A tape that holds the release.
  ///   - place: The release's place on it.
  /// - Returns: The record.
  /// - Throws: What merging throws, where the release is no such state after all.
  mutating func record(
    of draft: RecordDraft,
    stateFrom start: Int,
    read tape: borrowing JSONTape,
    at place: Int
  ) throws(StoreError) -> DerivedRecord {
    compiled.removeAll()
    guard keepsStates, !tape.hasEscapedNames, let entry = draft.entries.first,
      let text = entry.text,
      RecordDerivation.compile(
        tape.view(at: place, of: text.span),
        text.span,
        from: start,
        into: &compiled
      )
    else { return try record(of: draft) }
    let facts = reader.facts(of: draft, tape.view(at: place, of: text.span))
    return try made(of: draft, entry, entry, facts, former: nil, failure: nil, findings: [])
  }

  /// The record with the compiled release at hand.
  private mutating func made(
    of draft: RecordDraft,
    _ first: RecordDraft.Entry,
    _ last: RecordDraft.Entry,
    _ facts: ProcessFacts,
    former: ProcessFacts.SearchText?,
    failure: MergeError?,
    findings: [DerivedFinding]
  ) throws(StoreError) -> DerivedRecord {
    DerivedRecord(
      position: first.sequence,
      ocid: draft.ocid,
      lastSequence: last.sequence,
      published: draft.entries.reduce(last.published) { max($0, $1.published) },
      releases: draft.entries.count,
      links: RecordLinks.text(for: draft),
      chunk: try RecordDerivation.compress(compiled, with: &deflater),
      findings: findings,
      facts: facts,
      formerSearch: former,
      failure: failure
    )
  }

  private static func compile(
    _ release: JSONView,
    _ text: Span<UInt8>,
    from start: Int,
    into compiled: inout ByteBuffer
  ) -> Bool {
    guard let ocid = release["ocid"]?.rawText, let date = release["date"]?.rawText,
      ocid.count > 2, date.count > 2
    else { return false }
    compiled.append("{\"ocid\":" as StaticString)
    compiled.append(ocid)
    compiled.append(",\"id\":" as StaticString)
    compiled.append(ocid.extracting(..<(ocid.count - 1)))
    compiled.append(UInt8(ascii: "-"))
    compiled.append(date.extracting(1...))
    compiled.append(",\"date\":" as StaticString)
    compiled.append(date)
    compiled.append(",\"tag\":[\"compiled\"]" as StaticString)
    compiled.append(text.extracting(start...))
    return true
  }

  private static func compress(
    _ buffer: borrowing ByteBuffer,
    with deflater: inout Deflater
  ) throws(StoreError) -> Chunk { try deflater.chunk(buffer.bytes) }

  private static func facts(
    of draft: RecordDraft,
    _ tape: borrowing JSONTape,
    _ merger: borrowing Merger,
    _ compiled: borrowing ByteBuffer,
    _ reader: inout FactReader
  ) -> ProcessFacts {
    reader.facts(of: draft, tape.words, over: merger.text, compiled: compiled.bytes)
  }

  private static func searchText(
    of compiled: borrowing [UInt8],
    _ reader: inout FactReader
  ) -> ProcessFacts.SearchText { reader.searchText(of: compiled.span) }

  private static func add(_ text: borrowing [UInt8], of ocid: String, to merger: inout Merger)
    throws(StoreError)
  {
    do throws(MergeError) { try merger.add(text.span) } catch {
      throw StoreError(.damaged, "\(ocid)")
    }
  }

  /// The findings of the last merge, those of one kind and field as one.
  private func findings(_ failure: MergeError?) -> [DerivedFinding] {
    var found: [DerivedFinding] = []
    if failure == nil && merger.findings.isEmpty { return found }
    var places: [String: Int] = [:]
    for finding in merger.findings {
      let key = "\(finding.code.rawValue) \(finding.path)"
      if let place = places[key] {
        found[place].count += 1
      } else {
        places[key] = found.count
        found.append(
          DerivedFinding(
            code: finding.code.rawValue,
            path: finding.path,
            example: finding.value,
            count: 1
          )
        )
      }
    }
    if let failure {
      found.append(
        DerivedFinding(code: "unmergeable", path: "", example: failure.description, count: 1)
      )
    }
    return found
  }
}
