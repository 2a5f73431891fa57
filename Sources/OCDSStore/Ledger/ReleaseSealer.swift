internal import OCDSCore

/// Makes releases ready for the ledger on one thread: judges, hashes and compresses them, and derives at once the record
/// of a process that has no other release.
///
/// All of it is work that the one thread that writes to the ledger need not do.
public struct ReleaseSealer: ~Copyable {
  private let gate: (any ReleaseGate)?
  private var deflater = Deflater()
  private var tape = JSONTape()
  /// What derives records; nil where that waits for the end of the batch.
  private var derivation: RecordDerivation?
  private let published: Instant

  init(
    gate: (any ReleaseGate)?,
    deriving derivation: consuming RecordDerivation? = nil,
    published: Instant = Instant(seconds: 0)
  ) {
    self.gate = gate
    self.derivation = derivation
    self.published = published
  }

  /// Judges, hashes and compresses a release whose head is known.
  mutating func seal(_ release: inout LedgerRelease) throws(StoreError) {
    if let gate, read(release.body.span) {
      release.verdict = gate.judge(tape.view(at: 0, of: release.body.span))
    }
    try release.seal(&deflater)
  }

  /// Makes releases ready that were made of what sources of tables say.
  ///
  /// Each step is done for all of them before the next: the code of one step fits into the processor's caches, that of
  /// all does not.
  ///
  /// - Returns: The releases; nil in place of one whose head is not one that the ledger can hold.
  /// - Complexity: O(size).
  public mutating func seal(_ bodies: [StateRelease]) throws(StoreError) -> [LedgerRelease?] {
    var releases: [LedgerRelease?] = []
    var places: [Int] = []
    releases.reserveCapacity(bodies.count)
    places.reserveCapacity(bodies.count)
    // The tape keeps all of them until their records are derived, so that none is read twice.
    tape.removeAll()
    for one in bodies {
      places.append(tape.count)
      guard let (head, verdict) = judge(one.body) else {
        releases.append(nil)
        continue
      }
      var release = LedgerRelease(
        head: head,
        body: one.body,
        line: one.line,
        receipt: one.receipt,
        isOfState: true
      )
      release.verdict = verdict
      release.stateFrom = one.stateFrom
      releases.append(release)
    }
    for i in releases.indices { try releases[i]?.seal(&deflater) }
    for i in releases.indices where bodies[i].isFirst {
      guard let release = releases[i], release.verdict?.isRefused != true else { continue }
      let draft = draft(release)
      if let start = release.stateFrom {
        releases[i]?.record = try derivation?.record(
          of: draft,
          stateFrom: start,
          read: tape,
          at: places[i]
        )
      } else {
        releases[i]?.record = try derivation?.record(of: draft)
      }
    }
    return releases
  }

  /// The process of a release that has no other.
  private func draft(_ release: LedgerRelease) -> RecordDraft {
    let head = release.head
    let entry = RecordDraft.Entry(
      sequence: 0,
      id: head.id,
      date: head.date,
      instant: head.instant.milliseconds,
      tag: head.tag,
      published: published.milliseconds,
      text: release.body,
      chunk: Chunk(
        body: [],
        crc32: release.chunk?.crc32 ?? 0,
        length: release.chunk?.length ?? 0
      )
    )
    return RecordDraft(ocid: head.ocid, entries: [entry])
  }

  /// The head of a release, which is read onto the tape, and what the gate says of it; nil where it has no head.
  private mutating func judge(_ body: [UInt8]) -> (ReleaseHead, GateVerdict?)? {
    guard let place = try? JSONDocument.add(body.span, to: &tape) else { return nil }
    let view = tape.view(at: place, of: body.span)
    do throws(ReleaseHead.Flaw) {
      return (try ReleaseHead(of: view), gate?.judge(view))
    } catch {
      return nil
    }
  }

  private mutating func read(_ text: Span<UInt8>) -> Bool {
    do throws(JSONError) { try JSONDocument.check(text, reusing: &tape) } catch { return false }
    return true
  }
}

extension LedgerWriter {
  /// What makes the sealers of the run's releases, one a thread.
  ///
  /// A rehearsal tells of each process before and after, so that its records are derived when the batch ends.
  public func sealers() -> @Sendable () -> ReleaseSealer {
    let (gate, rules, zone, published) = (gate, rules, zone, published)
    let derives = !isRehearsal
    return {
      ReleaseSealer(
        gate: gate?(),
        deriving: derives ? RecordDerivation(rules: rules, zone: zone) : nil,
        published: published
      )
    }
  }
}
