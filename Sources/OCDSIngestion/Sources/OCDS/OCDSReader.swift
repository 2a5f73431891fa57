public import OCDSCore

/// Finds the releases and records in OCDS JSON of any form.
///
/// The forms are told apart by their members: a package holds `releases` or `records`, a record an `ocid` and
/// `releases` or `compiledRelease`, a release an `ocid`; a list holds any of them. A file may hold many documents, one a
/// line or one after the other, or one package that is larger than memory.
public enum OCDSReader {
  /// Reads a source to its end and gives what it holds to a sink.
  public static func read<Sink: OCDSSink & ~Copyable>(
    _ file: InputFile,
    options: JSONStream.Options = .init(),
    into sink: inout Sink
  ) throws(OCDSReadError<Sink.Failure>) {
    var options = options
    options.isLines = file.isNamedLines
    var stream = JSONStream(options: options, read: file.bytes())
    while true {
      let item: JSONStream.Item?
      do throws(JSONStreamError) { item = try stream.next() } catch { throw .source(error) }
      guard let item else { return }
      do throws(Sink.Failure) {
        try take(item, stream, into: &sink)
      } catch {
        throw .sink(error)
      }
    }
  }

  private static func take<Sink: OCDSSink & ~Copyable>(
    _ item: JSONStream.Item,
    _ stream: borrowing JSONStream,
    into sink: inout Sink
  ) throws(Sink.Failure) {
    var place = PlaceCounter(
      offset: stream.currentOffset,
      line: stream.currentLine,
      isWithinLine: stream.isCurrentWithinLine
    )
    switch item {
    case .refusedLine(let error):
      try sink.refused(
        .notJSON(error),
        stream.currentText,
        at: OCDSPlace(offset: error.offset, length: 0, line: error.line)
      )
    case .document:
      try sink.documentBegins()
      try document(stream.current, &place, into: &sink)
    case .element(of: "releases"):
      try sink.release(stream.current, at: place.place(of: stream.current))
    case .element(of: "records"):
      try sink.record(stream.current, at: place.place(of: stream.current))
    case .element:
      try document(stream.current, &place, into: &sink)
    case .member(let name):
      try sink.packageMember(name, stream.current)
    }
  }

  /// Gives the members of a package to the sink.
  private static func members<Sink: OCDSSink & ~Copyable>(
    of package: JSONView,
    into sink: inout Sink
  ) throws(Sink.Failure) {
    var members = package.members
    while let member = members.next() {
      let name = member.name
      if name != "releases" && name != "records" { try sink.packageMember(name, member.value) }
    }
  }

  /// Gives what a document holds to the sink.
  private static func document<Sink: OCDSSink & ~Copyable>(
    _ value: JSONView,
    _ place: inout PlaceCounter,
    into sink: inout Sink
  ) throws(Sink.Failure) {
    switch OCDSForm(of: value) {
    case .list:
      var elements = value.elements
      while let element = elements.next() { try document(element, &place, into: &sink) }
    case .releasePackage:
      try members(of: value, into: &sink)
      guard let releases = value["releases"] else { return }
      var elements = releases.elements
      while let element = elements.next() {
        try sink.release(element, at: place.place(of: element))
      }
    case .recordPackage:
      try members(of: value, into: &sink)
      guard let records = value["records"] else { return }
      var elements = records.elements
      while let element = elements.next() { try sink.record(element, at: place.place(of: element)) }
    case .record: try sink.record(value, at: place.place(of: value))
    case .release: try sink.release(value, at: place.place(of: value))
    case .unknown: try sink.refused(.notOCDS, value.rawText, at: place.place(of: value))
    }
  }
}

/// The forms of OCDS JSON.
enum OCDSForm {
  case list
  case releasePackage
  case recordPackage
  case record
  case release
  case unknown

  init(of value: JSONView) {
    switch value.kind {
    case .array: self = .list
    case .object: self = OCDSForm(ofObject: value)
    default: self = .unknown
    }
  }

  private init(ofObject value: JSONView) {
    let hasReleases = value["releases"]?.kind == .array
    if value["ocid"] != nil {
      let isRecord =
        hasReleases || value["compiledRelease"] != nil || value["versionedRelease"] != nil
      self = isRecord ? .record : .release
    } else if value["records"]?.kind == .array {
      self = .recordPackage
    } else if hasReleases {
      self = .releasePackage
    } else {
      // A release that lacks its ocid is refused as that, not as something unknown.
      let isRelease = ["tag", "tender", "awards", "contracts", "planning", "initiationType"]
        .contains { value[$0] != nil }
      self = isRelease ? .release : .unknown
    }
  }
}
