import OCDSCore
import OCDSIngestion
import OCDSStore
import OCDSValidation

/// Takes a file apart: checks what packages say of themselves, and gives their releases and records to the pool.
struct CheckSink: ~Copyable, OCDSSink {
  /// Why a file must be read again.
  enum Restart: Error {
    /// The extensions of a package came after its releases.
    case extensions([String])
    case store(StoreError)
    case schema(String)
  }

  private(set) var report: FileReport
  var pool: CheckPool
  var index = ReleaseIndex()
  private var packages: DocumentChecker
  private let cache: StandardCache
  private let standards: StandardList
  private let options: ValidateOptions
  /// The extensions that apply to what names none.
  private let base: [String]
  private var form: OCDSForm?
  private var hasDocument = false
  /// The releases and records of the package at hand.
  private var count = 0
  /// Where its list of them stands, if that is empty.
  private var emptyList: UnitPlace?
  /// The number of the standard that applies, and those of the lists so far.
  private var standard = 0
  private var numbers: [[String]: Int] = [:]

  init(
    _ file: InputFile,
    _ cache: StandardCache,
    _ options: ValidateOptions,
    extensions: [String]
  ) throws {
    let standards = StandardList()
    let first = try cache.standard(extensions)
    let pool = try CheckPool(file, standards, options)
    report = FileReport(name: file.name)
    self.cache = cache
    self.options = options
    base = extensions
    standard = standards.add(first)
    numbers[extensions] = standard
    packages = DocumentChecker(first, examples: options.examples)
    self.standards = standards
    self.pool = pool
  }

  mutating func documentBegins(_ form: OCDSForm?, at place: OCDSPlace) throws(Restart) {
    endDocument()
    hasDocument = true
    count = 0
    emptyList = nil
    report.documents += 1
    self.form = form
    let known = form.map(DocumentForm.init)
    if report.form == nil { report.form = known }
    standard = 0
    packages.beginDocument(known, at: UnitPlace(place))
  }

  mutating func packageMember(_ name: String, _ value: JSONView, at place: OCDSPlace)
    throws(Restart)
  {
    if name == "extensions" { try use(extensions(in: value)) }
    if name == "version", report.version == nil { report.version = value.string }
    packages.packageMember(name, value, at: UnitPlace(place))
  }

  mutating func emptyList(_ name: String, at place: OCDSPlace) throws(Restart) {
    emptyList = UnitPlace(place)
  }

  mutating func release(_ release: JSONView, at place: OCDSPlace) throws(Restart) {
    if form == nil { take(.releasePackage) }
    count += 1
    report.releases += 1
    if packages.isOld {
      return try note(.unchecked, at: place, ocid: release, CheckSink.ocid(release))
    }
    if report.releases == 1, report.form == .release, CheckSink.isCompiled(release) {
      report.form = .compiledRelease
    }
    try note(.release, at: place, ocid: release, CheckSink.ocid(release))
    pool.check(release, unit(.release, place))
  }

  mutating func record(_ record: JSONView, at place: OCDSPlace) throws(Restart) {
    if form == nil { take(.recordPackage) }
    count += 1
    report.records += 1
    let ocid = CheckSink.ocid(record)
    if packages.isOld { return try note(.unchecked, at: place, ocid: record, ocid) }
    try note(.record, at: place, ocid: record, ocid)
    var counter = PlaceCounter(of: record, at: place)
    if let releases = record["releases"] {
      var elements = releases.elements
      while let element = elements.next() {
        guard element["id"] != nil else { continue }
        report.releases += 1
        let inner = counter.place(of: element)
        try note(.release, at: inner, ocid: record, CheckSink.ocid(element) ?? ocid)
      }
    }
    if let compiled = record["compiledRelease"], compiled.kind == .object {
      var counter = PlaceCounter(of: record, at: place)
      try note(.compiledRelease, at: counter.place(of: compiled), ocid: record, ocid)
    }
    pool.check(record, unit(.record, place))
  }

  mutating func refused(_ reason: OCDSRefusal, _ text: Span<UInt8>, at place: OCDSPlace)
    throws(Restart)
  {
    switch reason {
    case .notJSON(let error):
      endDocument()
      report.documents += 1
      packages.notJSON(error.wording, at: UnitPlace(place))
    case .notOCDS, .tooLong:
      if report.form == nil { report.form = .unknown }
      packages.notOCDS(at: UnitPlace(place))
      hasDocument = false
    }
  }

  /// Ends the last document; to be called when the file was read.
  mutating func endDocument() {
    guard hasDocument else { return }
    hasDocument = false
    switch form {
    case .releasePackage: packages.endPackage(.releasePackage, count: count, list: emptyList)
    case .recordPackage: packages.endPackage(.recordPackage, count: count, list: emptyList)
    case nil: packages.notOCDS(at: UnitPlace(offset: 0))
    default: break
    }
  }

  /// What the packages themselves were found to lack.
  mutating func take() -> [FoundGroup] { packages.take() }

  /// Learns the form of a package that is larger than memory.
  private mutating func take(_ form: DocumentForm) {
    self.form = form == .recordPackage ? .recordPackage : .releasePackage
    if report.form == nil { report.form = form }
  }

  /// Lets the extensions of a package apply from here on.
  private mutating func use(_ urls: [String]) throws(Restart) {
    let all = base + urls.filter { !base.contains($0) }
    if count > 0 && numbers[all] != standard { throw .extensions(all) }
    if let known = numbers[all] {
      standard = known
    } else {
      do { standard = standards.add(try cache.standard(all)) } catch { throw .schema("\(error)") }
      numbers[all] = standard
    }
    packages.use(standards[standard])
    for named in standards[standard].extensions
    where !report.extensions.contains(where: { $0.url == named.url }) {
      report.extensions.append(named)
    }
  }

  private func extensions(in value: JSONView) -> [String] {
    var urls: [String] = []
    var elements = value.elements
    while let element = elements.next() { if let url = element.string { urls.append(url) } }
    return urls
  }

  /// The place of a release's or a record's ocid on the tape; nil where it has none that is a text.
  private static func ocid(_ value: JSONView) -> Int? {
    guard let ocid = value["ocid"], ocid.kind == .string else { return nil }
    return ocid.index
  }

  /// Keeps where something of a process lies, whose ocid stands at a place of the tape.
  private mutating func note(
    _ kind: PlaceNote.Kind,
    at place: OCDSPlace,
    ocid document: JSONView,
    _ index: Int?
  ) throws(Restart) {
    guard let index else { return }
    let word = TapeWord(bits: document.tape[index])
    guard word.length > 0 else { return }
    let text = document.source.extracting(word.low..<word.low + word.length)
    let noted = ReleaseIndex.Place(
      input: 0,
      offset: place.offset,
      length: place.length,
      note: PlaceNote(kind, standard: standard).note
    )
    do throws(StoreError) {
      guard word.isEscaped else { return try self.index.add(noted, ocid: text) }
      var bytes: [UInt8] = []
      JSONString.appendUnescaped(text, to: &bytes)
      try self.index.add(noted, ocid: bytes.span)
    } catch {
      throw .store(error)
    }
  }

  private func unit(_ kind: CheckUnit.Kind, _ place: OCDSPlace) -> CheckUnit {
    CheckUnit(
      kind: kind,
      place: UnitPlace(place),
      standard: standard,
      declaresVersion: packages.declaresVersion
    )
  }

  private static func isCompiled(_ release: JSONView) -> Bool {
    guard let tag = release["tag"] else { return false }
    var elements = tag.elements
    while let element = elements.next() { if element.string == "compiled" { return true } }
    return false
  }
}

extension UnitPlace {
  init(_ place: OCDSPlace) {
    self.init(offset: place.offset, container: place.container, position: place.position)
  }
}

extension DocumentForm {
  init(_ form: OCDSForm) {
    self =
      switch form {
      case .list: .list
      case .releasePackage: .releasePackage
      case .recordPackage: .recordPackage
      case .record: .record
      case .release: .release
      case .unknown: .unknown
      }
  }
}
