internal import OCDSCore

/// What one thread needs to make releases ready for the ledger.
struct SealingWorker: ~Copyable {
  private var deflater = Deflater()
  private let gate: (any ReleaseGate)?

  init(gate: (any ReleaseGate)?) { self.gate = gate }

  /// Judges, hashes and compresses a release.
  mutating func seal(_ release: inout LedgerRelease) throws(StoreError) {
    if let gate { release.verdict = gate.judge(release.body) }
    try release.seal(&deflater)
  }
}
