public import OCDSCore

extension LedgerWriter {
  /// Counts a release or record that was read.
  public mutating func countRead() { counts.read += 1 }

  /// Counts a record that says what the ledger says already.
  public mutating func countUnchanged() { counts.unchanged += 1 }

  /// Keeps an input that could not be read as what it is; between batches, so that it stays whatever follows.
  public mutating func keepUnreadable(_ refusal: Refusal) throws(StoreError) {
    counts.unreadable += 1
    committed.unreadable += 1
    try insert(refusal)
  }

  /// Keeps something that was refused, with its text where it has one.
  public mutating func keep(_ refusal: Refusal, text: RefusedText? = nil) throws(StoreError) {
    counts.refused += 1
    try refusedTexts.append(refusal, text: text)
    try insert(refusal)
  }

  private mutating func insert(_ refusal: Refusal) throws(StoreError) {
    try insertRefusal.bind(1, run)
    try insertRefusal.bind(2, refusal.source)
    try insertRefusal.bind(3, refusal.line)
    try insertRefusal.bind(4, refusal.code.rawValue)
    try insertRefusal.bind(5, refusal.ocid)
    try insertRefusal.bind(6, refusal.releaseId)
    try insertRefusal.bind(7, refusal.detail.kept)
    try insertRefusal.bind(8, refusal.sheet)
    try insertRefusal.bind(9, refusal.fault)
    try insertRefusal.bind(10, refusal.heading)
    try insertRefusal.bind(11, refusal.given)
    try insertRefusal.run()
  }

  mutating func noteReceipt(of release: LedgerRelease) {
    if !release.receipt.isEmpty { refusedReceipts.append(release.receipt) }
  }

  /// Refuses a release that the gate refuses, and keeps what it found.
  mutating func refuseAtGate(_ release: LedgerRelease) throws(StoreError) {
    noteReceipt(of: release)
    let errors = release.verdict?.findings ?? []
    let first = errors.first { $0.severity == .error } ?? errors.first
    try keep(
      Refusal(
        source: release.source ?? source,
        line: release.line,
        code: .gate,
        ocid: release.head.ocid,
        releaseId: release.head.id,
        detail: first.map { finding in
          let place = finding.pointer.isEmpty ? "" : finding.pointer + ": "
          let sentence = finding.sentence
          return Wording(es: place + sentence.es, en: place + sentence.en)
        } ?? Wording(""),
        fault: first?.code ?? ""
      ),
      text: .json(release.body)
    )
    try keepFindings(of: release)
  }

  /// Keeps what is told of a release, and what the gate found of it.
  mutating func keepFindings(of release: LedgerRelease) throws(StoreError) {
    for note in release.notes { try keep(note) }
    guard let verdict = release.verdict else { return }
    for finding in verdict.findings {
      try keep(
        Finding(
          code: finding.code,
          severity: finding.severity,
          sentence: finding.sentence,
          pointer: finding.pointer,
          ocid: release.head.ocid,
          releaseId: release.head.id,
          source: release.source ?? source,
          line: release.line,
          detail: Wording(finding.value),
          count: finding.count
        )
      )
    }
  }

  /// Keeps a finding about the input.
  public mutating func keep(_ finding: Finding) throws(StoreError) {
    counts.findings += 1
    let sentence = finding.sentence.kept
    try insertSentence.bind(1, sentence)
    try insertSentence.run()
    try insertFinding.bind(10, sentence)
    try insertFinding.bind(11, finding.count)
    try insertFinding.bind(1, run)
    try insertFinding.bind(2, finding.source)
    try insertFinding.bind(3, finding.line)
    try insertFinding.bind(4, finding.code)
    try insertFinding.bind(5, finding.severity.rawValue)
    try insertFinding.bind(6, finding.pointer)
    try insertFinding.bind(7, finding.ocid)
    try insertFinding.bind(8, finding.releaseId)
    try insertFinding.bind(9, finding.detail.kept)
    try insertFinding.bind(12, finding.sheet)
    try insertFinding.run()
  }

  /// Ends the account of the run.
  public mutating func endRun(now: Instant) throws(StoreError) { try keepCounts(ended: now) }

  func keepCounts(ended: Instant?) throws(StoreError) {
    var update = try connection.prepare(
      "UPDATE run SET ended = ?2, read = ?3, published = ?4, unchanged = ?5, refused = ?6, "
        + "findings = ?7, unreadable = ?8 WHERE id = ?1"
    )
    try update.bind(1, run)
    if let ended { try update.bind(2, ended.milliseconds) }
    try update.bind(3, counts.read)
    try update.bind(4, counts.published)
    try update.bind(5, counts.unchanged)
    try update.bind(6, counts.refused)
    try update.bind(7, counts.findings)
    try update.bind(8, counts.unreadable)
    try update.run()
  }

  /// Writes a run's report, and the same as a page; returns their paths.
  public func writeReport(
    _ bytes: [UInt8],
    page: [UInt8],
    run: Int64
  ) throws(StoreError) -> (report: String, page: String) {
    let (report, path) = (folder.reportPath(run: run), folder.pagePath(run: run))
    try Files.replace(report, with: bytes, mode: 0o600)
    try Files.replace(path, with: page, mode: 0o600)
    return (report, path)
  }
}

extension PublicationFolder {
  /// Reads the report of a run.
  public func report(ofRun run: Int64) throws(StoreError) -> [UInt8] {
    try Files.read(reportPath(run: run))
  }
}
