import OCDSCore
import OCDSIngestion
import OCDSStore

/// Gives the releases and records of one input after the other to the ledger.
struct IngestSink: ~Copyable, OCDSSink {
  var writer: LedgerWriter
  /// The number of the input in the run, and its name.
  private(set) var input = 0
  private(set) var name = ""
  var progress: IngestProgress
  /// What was seen in the tables of the run: names of RFCs, and extensions that are not declared.
  var names = NamesOfRFCs()
  var undeclared: UndeclaredExtensions

  /// The most findings of one kind that are kept of one release.
  private static let findingsOfARelease = 10

  /// Whether the gate looks for what is wrong with releases.
  private let isGated: Bool

  /// What is told of each process where nothing is to be published.
  private let rehearsal: Rehearsal?
  /// What mends OCDS and withholds what is personal.
  private let mender: ReleaseMender
  /// What the input was taken for, as far as it was read.
  private(set) var sources: [OCDSSource: Int] = [:]
  /// The members in which packages and releases lay.
  private(set) var wrappers: [String] = []

  init(
    writer: consuming LedgerWriter,
    progress: IngestProgress,
    undeclared: UndeclaredExtensions,
    isGated: Bool,
    rehearsal: Rehearsal? = nil,
    mender: ReleaseMender
  ) {
    self.rehearsal = rehearsal
    self.mender = mender
    self.undeclared = undeclared
    self.writer = writer
    self.progress = progress
    self.isGated = isGated
  }

  /// Goes on with another input.
  mutating func begin(input: Int, name: String) throws(StoreError) {
    self.input = input
    self.name = name
    sources = [:]
    wrappers = []
    names.begin(name)
    try writer.beginBatch(source: name)
  }

  /// Ends the batch of an input; of a rehearsal, tells of each process.
  mutating func endBatch() throws -> RecordCounts {
    guard let rehearsal else { return try writer.endBatch() }
    let source = name
    return try writer.endBatch { try rehearsal.tell(of: $0, source: source) }
  }

  mutating func release(_ release: JSONView, at place: OCDSPlace) throws(StoreError) {
    try take(release, line: place.line)
    progress.passed(place.offset + place.length, counts: writer.counts, name: name)
  }

  mutating func wrapperBegins(_ name: String, at place: OCDSPlace) throws(StoreError) {
    if !wrappers.contains(name), wrappers.count < 10 { wrappers.append(name) }
  }

  /// Mends a release of OCDS input and gives it to the ledger.
  ///
  /// `linked` are the releases that its record links to, where it is a record's compiled release.
  mutating func take(
    _ release: JSONView,
    line: Int,
    source: String? = nil,
    linked: [String] = []
  ) throws(StoreError) {
    let kind = mender.source(of: release)
    if sources.updateValue(sources[kind, default: 0] + 1, forKey: kind) == nil {
      for finding in undeclared.findings(of: kind, source: source ?? name, line: line) {
        try writer.keep(finding)
      }
    }
    guard let mended = mender.mended(release, linked: linked) else {
      return try publish(release, line: line, source: source)
    }
    if let refusal = mended.refusal {
      writer.countRead()
      return try writer.keep(
        Refusal(
          source: source ?? name,
          line: line,
          code: refusal,
          ocid: release["ocid"]?.string,
          releaseId: release["id"]?.string
        ),
        text: .json(release.compactBytes)
      )
    }
    guard let body = mended.body else {
      return try publish(release, line: line, source: source, mended: mended)
    }
    let document = IngestSink.document(body)
    guard try isPublishedUnmended(release, document.root) else {
      return try publish(document.root, line: line, source: source, mended: mended)
    }
    guard let later = mender.correction(of: mended, after: release) else {
      return try publish(document.root, line: line, source: source, mended: mended)
    }
    let correction = IngestSink.document(later)
    try publish(correction.root, line: line, source: source, mended: mended, isLater: true)
  }

  /// A record's compiled release as it would be published.
  func mended(_ release: JSONView, _ linked: [String]) -> [UInt8] {
    mender.mended(release, linked: linked)?.body ?? release.compactBytes
  }

  /// The document of a text that the mender wrote.
  private static func document(_ text: [UInt8]) -> JSONDocument {
    guard let document = try? JSONDocument(text) else {
      preconditionFailure("what was read and written is JSON")
    }
    return document
  }

  /// Whether the ledger holds a release as it was before it was mended.
  private mutating func isPublishedUnmended(
    _ release: JSONView,
    _ mended: JSONView
  ) throws(StoreError) -> Bool {
    guard let head = try? ReleaseHead(of: mended),
      let known = try writer.digest(ocid: head.ocid, release: head.id)
    else { return false }
    if known == SHA256(hashing: release.compactBytes.span) { return true }
    if known == SHA256(hashing: mended.compactBytes.span) { return false }
    return known == SHA256(hashing: mender.withheldOnly(release).span)
  }

  /// Gives a release to the ledger, or keeps it as refused.
  ///
  /// What is to be told again where the release is refused after all is its receipt.
  mutating func publish(
    _ release: JSONView,
    line: Int,
    source: String? = nil,
    receipt: String = "",
    isOfState: Bool = false,
    mended: MendedRelease? = nil,
    isLater: Bool = false
  ) throws(StoreError) {
    writer.countRead()
    let body = release.compactBytes
    let head: ReleaseHead
    do throws(ReleaseHead.Flaw) { head = try ReleaseHead(of: release) } catch {
      return try writer.keep(
        Refusal(
          source: source ?? name,
          line: line,
          code: RefusalCode(error),
          ocid: release["ocid"]?.string,
          releaseId: release["id"]?.string
        ),
        text: .json(body)
      )
    }
    if !isGated { try keepFindings(of: release, head, line: line, source: source) }
    var ready = LedgerRelease(
      head: head,
      body: body,
      source: source,
      line: line,
      receipt: receipt,
      isOfState: isOfState
    )
    if let mended {
      ready.notes = mended.findings(
        ocid: head.ocid,
        releaseId: head.id,
        source: source ?? name,
        line: line
      )
      if isLater {
        ready.notes.append(
          Finding(
            code: MendingCode.mendedLater.rawValue,
            severity: MendingCode.mendedLater.severity,
            sentence: MendingCode.mendedLater.wording,
            pointer: "/id",
            ocid: head.ocid,
            releaseId: head.id,
            source: source ?? name,
            line: line,
            detail: Wording(head.date)
          )
        )
      }
    }
    try writer.submit(ready)
  }

  private mutating func keepFindings(
    of release: JSONView,
    _ head: ReleaseHead,
    line: Int,
    source: String?
  ) throws(StoreError) {
    var found: [Finding] = []
    let place = source ?? name
    if head.isDateIncomplete {
      found.append(
        Finding(
          .incompleteDate,
          pointer: "/date",
          ocid: head.ocid,
          releaseId: head.id,
          source: place,
          line: line,
          detail: Wording(head.date)
        )
      )
    }
    var duplicates = 0
    release.forEachDuplicateMember { pointer in
      duplicates += 1
      guard duplicates <= IngestSink.findingsOfARelease else { return }
      found.append(
        Finding(
          .duplicateMember,
          pointer: pointer.description,
          ocid: head.ocid,
          releaseId: head.id,
          source: place,
          line: line
        )
      )
    }
    for finding in found { try writer.keep(finding) }
  }

  mutating func record(_ value: JSONView, at place: OCDSPlace) throws(StoreError) {
    guard let record = OCDSRecord(of: value) else {
      writer.countRead()
      return try writer.keep(
        Refusal(source: name, line: place.line, code: .recordWithoutOCID)
      )
    }
    if record.hasEmbeddedReleases, let releases = value["releases"] {
      var elements = releases.elements
      while let element = elements.next() {
        guard OCDSRecord.isEmbedded(element) else { continue }
        try take(element, line: place.line)
      }
    }
    // Whether its linked releases are anywhere is known when every input was read.
    if !record.hasEmbeddedReleases || record.hasCompiledRelease {
      try writer.putOff(
        DeferredRecord(
          source: input,
          offset: place.offset,
          length: place.length,
          line: place.line
        )
      )
    }
    progress.passed(place.offset + place.length, counts: writer.counts, name: name)
  }

  mutating func refused(_ reason: OCDSRefusal, _ text: Span<UInt8>, at place: OCDSPlace)
    throws(StoreError)
  {
    writer.countRead()
    switch reason {
    case .notJSON(let error):
      try writer.keep(
        Refusal(source: name, line: error.line, code: .notJSON, detail: error.wording),
        text: .raw([UInt8](copying: text))
      )
    case .tooLong:
      try writer.keep(
        Refusal(
          source: name,
          line: place.line,
          code: .notOCDS,
          detail: Wording(
            es: "Una sola entrega o un solo registro ocupa más de 8 MB dentro de otro objeto.",
            en: "A single release or record takes more than 8 MB inside another object."
          )
        ),
        text: .json([UInt8](copying: text))
      )
    case .notOCDS:
      try writer.keep(
        Refusal(source: name, line: place.line, code: .notOCDS),
        text: .json([UInt8](copying: text))
      )
    }
  }
}
