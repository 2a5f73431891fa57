public import OCDSCore

/// Finds the releases and records in OCDS JSON of any form.
///
/// The forms are told apart by their members: a package holds `releases` or `records`, a record an `ocid` and
/// `releases` or `compiledRelease`, a release an `ocid`; a list holds any of them. A file may hold many documents, one a
/// line or one after the other, or one package that is larger than memory.
public enum OCDSReader {
  /// Reads a source to its end and gives what it holds to a sink.
  ///
  /// With `opensWrappers`, a document that is no OCDS is looked into for members that programs put OCDS in, such as
  /// `arrayReleasePackage`.
  public static func read<Sink: OCDSSink & ~Copyable>(
    _ file: InputFile,
    options: JSONStream.Options = .init(),
    opensWrappers: Bool = false,
    into sink: inout Sink
  ) throws(OCDSReadError<Sink.Failure>) {
    var options = options
    if opensWrappers { options.wrapperMembers = OCDSWrapper.members }
    options.isLines = file.isNamedLines
    var stream = JSONStream(options: options, read: file.bytes())
    var huge = HugePackage()
    while true {
      let item: JSONStream.Item?
      do throws(JSONStreamError) { item = try stream.next() } catch { throw .source(error) }
      guard let item else { return }
      do throws(Sink.Failure) {
        try take(item, stream, &huge, opensWrappers, into: &sink)
      } catch {
        throw .sink(error)
      }
    }
  }

  private static func take<Sink: OCDSSink & ~Copyable>(
    _ item: JSONStream.Item,
    _ stream: borrowing JSONStream,
    _ huge: inout HugePackage,
    _ opens: Bool,
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
      huge = HugePackage()
      try document(stream.current, &place, opens: opens, into: &sink)
    case .wrapper(let name):
      huge = HugePackage()
      try sink.wrapperBegins(
        name,
        at: OCDSPlace(offset: stream.currentOffset, length: 0, line: stream.currentLine)
      )
    case .element(let name):
      let value = stream.current
      let container = name.map { "/\($0)" } ?? ""
      let whole = place.place(of: value, in: container, at: huge.next(container))
      let isPackage = name == "releases" || name == "records"
      if isPackage, huge.begins() { try sink.documentBegins(nil, at: whole) }
      switch name {
      case "releases": try sink.release(value, at: whole)
      case "records": try sink.record(value, at: whole)
      default: try document(value, &place, at: whole, opens: opens, into: &sink)
      }
    case .member(let name):
      let whole = place.place(of: stream.current, in: JSONPointer([name]).description)
      if huge.begins() { try sink.documentBegins(nil, at: whole) }
      if opens, name == "ocid" {
        // One release or record of which only parts are held.
        try sink.refused(.tooLong, stream.currentText, at: whole)
      }
      try sink.packageMember(name, stream.current, at: whole)
    }
  }

  /// Gives the members of a package to the sink.
  private static func members<Sink: OCDSSink & ~Copyable>(
    of package: JSONView,
    at place: OCDSPlace,
    into sink: inout Sink
  ) throws(Sink.Failure) {
    var counter = PlaceCounter(of: package, at: place)
    var members = package.members
    while let member = members.next() {
      let name = member.name
      if name == "releases" || name == "records" { continue }
      let container = place.pointer + JSONPointer([name]).description
      try sink.packageMember(name, member.value, at: counter.place(of: member.value, in: container))
    }
  }

  /// Gives what a document holds to the sink.
  private static func document<Sink: OCDSSink & ~Copyable>(
    _ value: JSONView,
    _ counter: inout PlaceCounter,
    at known: OCDSPlace? = nil,
    opens: Bool = false,
    into sink: inout Sink
  ) throws(Sink.Failure) {
    let place = known ?? counter.place(of: value)
    let form = OCDSForm(of: value)
    if form != .list { try sink.documentBegins(form, at: place) }
    switch form {
    case .list:
      var elements = value.elements
      var position = 0
      while let element = elements.next() {
        let inner = counter.place(of: element, in: place.pointer, at: position)
        try document(element, &counter, at: inner, opens: opens, into: &sink)
        position += 1
      }
    case .releasePackage:
      try members(of: value, at: place, into: &sink)
      guard let releases = value["releases"] else { return }
      let container = place.pointer + "/releases"
      if releases.count == 0 {
        try sink.emptyList("releases", at: counter.place(of: releases, in: container))
      }
      var elements = releases.elements
      var position = 0
      while let element = elements.next() {
        try sink.release(element, at: counter.place(of: element, in: container, at: position))
        position += 1
      }
    case .recordPackage:
      try members(of: value, at: place, into: &sink)
      guard let records = value["records"] else { return }
      let container = place.pointer + "/records"
      if records.count == 0 {
        try sink.emptyList("records", at: counter.place(of: records, in: container))
      }
      var elements = records.elements
      var position = 0
      while let element = elements.next() {
        try sink.record(element, at: counter.place(of: element, in: container, at: position))
        position += 1
      }
    case .record: try sink.record(value, at: place)
    case .release: try sink.release(value, at: place)
    case .unknown:
      if opens, try wrapped(in: value, &counter, at: place, into: &sink) { return }
      try sink.refused(.notOCDS, value.rawText, at: place)
    }
  }

  /// Gives what lies in members that programs put OCDS in to the sink; whether there is such a member.
  private static func wrapped<Sink: OCDSSink & ~Copyable>(
    in value: JSONView,
    _ counter: inout PlaceCounter,
    at place: OCDSPlace,
    into sink: inout Sink
  ) throws(Sink.Failure) -> Bool {
    var found = false
    var members = value.members
    while let member = members.next() {
      let name = member.name
      let inner = member.value
      guard OCDSWrapper.members.contains(name), inner.kind == .array || inner.kind == .object else {
        continue
      }
      found = true
      let container = place.pointer + JSONPointer([name]).description
      let whole = counter.place(of: inner, in: container)
      try sink.wrapperBegins(name, at: whole)
      try document(inner, &counter, at: whole, opens: true, into: &sink)
    }
    return found
  }
}

/// The members in which programs put packages, releases and records, beside what they say of pages.
enum OCDSWrapper {
  /// INAI, Honduras, Plataforma Digital Nacional, Albania.
  static let members: Set<String> = [
    "arrayReleasePackage", "releasePackage", "recordPackage", "arrayRecordPackage", "data",
    "results", "result",
  ]
}

/// How far the reading of a package that is larger than memory has come.
private struct HugePackage {
  private var hasBegun = false
  private var container = ""
  private var position = 0

  /// Whether this is the first that is read of it.
  mutating func begins() -> Bool {
    defer { hasBegun = true }
    return !hasBegun
  }

  /// The position of the next element.
  mutating func next(_ container: String) -> Int {
    if container != self.container { (self.container, position) = (container, 0) }
    defer { position += 1 }
    return position
  }
}

/// The forms of OCDS JSON, told apart by the members of a document.
public enum OCDSForm: Sendable, Hashable {
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
