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

  init(rules: MergeRules, zone: ZoneOffset) {
    merger = Merger(rules: rules)
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
    return DerivedRecord(
      position: first.sequence,
      ocid: draft.ocid,
      lastSequence: last.sequence,
      published: draft.entries.reduce(last.published) { max($0, $1.published) },
      releases: draft.entries.count,
      links: RecordLinks.text(for: draft),
      chunk: try RecordDerivation.compress(compiled, with: &deflater),
      findings: findings(failure),
      facts: facts,
      formerSearch: former,
      failure: failure
    )
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
