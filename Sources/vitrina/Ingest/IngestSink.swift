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

  init(
    writer: consuming LedgerWriter,
    progress: IngestProgress,
    undeclared: UndeclaredExtensions,
    isGated: Bool,
    rehearsal: Rehearsal? = nil
  ) {
    self.rehearsal = rehearsal
    self.undeclared = undeclared
    self.writer = writer
    self.progress = progress
    self.isGated = isGated
  }

  /// Goes on with another input.
  mutating func begin(input: Int, name: String) throws(StoreError) {
    self.input = input
    self.name = name
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
    try publish(release, line: place.line)
    progress.passed(place.offset + place.length, counts: writer.counts, name: name)
  }

  /// Gives a release to the ledger, or keeps it as refused.
  ///
  /// What is to be told again where the release is refused after all is its receipt.
  mutating func publish(
    _ release: JSONView,
    line: Int,
    source: String? = nil,
    receipt: String = "",
    isOfState: Bool = false
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
    try writer.submit(
      LedgerRelease(
        head: head,
        body: body,
        source: source,
        line: line,
        receipt: receipt,
        isOfState: isOfState
      )
    )
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
        try publish(element, line: place.line)
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
    case .notOCDS:
      try writer.keep(
        Refusal(source: name, line: place.line, code: .notOCDS),
        text: .json([UInt8](copying: text))
      )
    }
  }
}
