import OCDSCore

/// Writes the releases of invented processes, one after the other, into one buffer.
///
/// A release says what is new at its step and repeats what identifies the process, the offices and the
/// suppliers. Documents of its stage fill it up to its planned size.
struct ReleaseWriter {
  /// The text and its commas.
  var json: JSONWriter
  /// The text of one string or number.
  private var line = TextLine()
  /// Where in the text the release starts.
  private var start = 0

  /// Creates a writer of compact text, or of text indented by so many spaces a level.
  init(indent: Int? = nil) { json = JSONWriter(indent: indent) }

  /// Writes a release of a process.
  mutating func write(_ process: ContractingProcess, _ index: Int) {
    start = json.bytes.count
    let release = process.releases[index]
    let isFirst = index == 0
    json.beginObject()
    text("ocid", process.ocid)
    text("id") { $0.append(releaseID: index, of: process) }
    text("date") { $0.append(release.date, inUTC: process.usesUTC) }
    let follows = process.releases[..<index].contains { $0.step.paysSuppliers }
    json.member("tag", strings: release.step.tags(isFirst: isFirst, followsPayment: follows))
    text("initiationType", "tender")
    text("language", "es")
    parties(process, index)
    json.name("buyer")
    reference(Offices.buyers[process.buyer])
    if isFirst { relatedProcess(process) }
    sections(process, index)
    json.endObject()
  }

  /// Writes the sections that a step touches; the documents go into the last.
  private mutating func sections(_ process: ContractingProcess, _ index: Int) {
    switch process.releases[index].step {
    case .planning, .planningUpdate:
      planning(process, index)
      plannedTender(process)
    case .tender:
      if index == 0 { planning(process, index) }
      tender(process, index)
    case .tenderUpdate: tenderUpdate(process, index)
    case .tenderAmendment: tenderAmendment(process, index)
    case .tenderCancellation, .unsuccessful: failedTender(process, index)
    case .award:
      completeTender(process, index)
      awards(process, index)
    case .awardCancellation: awardCancellation(process, index)
    case .awardAndContract:
      if index == 0 { planning(process, index) }
      completeTender(process, index)
      awards(process, index)
      contracts(process, index)
    case .contract: contracts(process, index)
    case .contractAmendment: contractAmendment(process, index)
    case .implementation, .implementationUpdate, .termination: implementation(process, index)
    }
  }

  /// Tells whether the release falls short of its planned size, where so many bytes are still to come.
  func isShort(_ release: PlannedRelease, reserving reserve: Int) -> Bool {
    json.bytes.count - start + reserve < release.size
  }
}

extension ReleaseWriter {
  /// Writes a member whose text is put together from pieces that need no escapes.
  mutating func text(_ name: String, _ build: (inout TextLine) -> Void) {
    json.name(name)
    line.removeAll()
    line.quote()
    build(&line)
    line.quote()
    Self.put(line, into: &json)
  }

  /// Writes a member whose text needs no escapes, as none of the vocabulary does.
  ///
  /// That saves looking at every byte, which is most of the work.
  mutating func text(_ name: String, _ text: String) {
    self.text(name) { $0.append(text) }
  }

  /// Writes an instant of central Mexico.
  mutating func date(_ name: String, day: Int, seconds: Int) {
    text(name) { $0.append(Instant(day: day, secondOfDay: seconds)) }
  }

  /// Writes an amount of pesos.
  mutating func value(_ name: String, _ amount: Centavos) {
    json.name(name)
    json.beginObject()
    json.name("amount")
    line.removeAll()
    line.append(amount)
    Self.put(line, into: &json)
    text("currency", "MXN")
    json.endObject()
  }

  /// Writes a period of whole days, the last included.
  mutating func period(_ name: String, from first: Int, to last: Int) {
    json.name(name)
    json.beginObject()
    date("startDate", day: first, seconds: 0)
    date("endDate", day: last, seconds: 86_399)
    json.member("durationInDays", integer: last - first + 1)
    json.endObject()
  }

  /// Writes a line as a value; a function of its own, since a span of a member would hold the whole writer.
  private static func put(_ line: TextLine, into json: inout JSONWriter) {
    json.raw(line.bytes.span)
  }
}
