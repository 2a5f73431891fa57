import OCDSCore
import OCDSIngestion
import OCDSStore

/// Notes where the releases of the inputs lie, and what their packages say of themselves.
struct CompileSink: ~Copyable, OCDSSink {
  var index = ReleaseIndex()
  /// What the packages say.
  private(set) var packages = PackageNotes()
  /// What was refused so far.
  private(set) var refused = 0
  /// The input that is read.
  var input = 0
  var name = ""
  private let console: Console

  init(_ console: Console) { self.console = console }

  mutating func documentBegins(_ form: OCDSForm?, at place: OCDSPlace) throws(StoreError) {
    packages.documentBegins()
  }

  mutating func packageMember(_ name: String, _ value: JSONView, at place: OCDSPlace)
    throws(StoreError)
  {
    packages.member(name, value)
  }

  mutating func release(_ release: JSONView, at place: OCDSPlace) throws(StoreError) {
    guard release.kind == .object else { return refuse(.notAnObject, place.line) }
    guard let ocid = release["ocid"]?.string, !ocid.isEmpty else {
      return refuse(.missingOCID, place.line)
    }
    try index.add(
      .init(
        input: input,
        offset: place.offset,
        length: place.length,
        note: packages.currentNumber
      ),
      ocid: ocid
    )
  }

  /// The releases of a record are those that it holds; links lead elsewhere.
  mutating func record(_ record: JSONView, at place: OCDSPlace) throws(StoreError) {
    var found = false
    var counter = PlaceCounter(of: record, at: place)
    if let releases = record["releases"] {
      var elements = releases.elements
      while let element = elements.next() {
        guard OCDSRecord.isEmbedded(element) else { continue }
        found = true
        try release(element, at: counter.place(of: element))
      }
    }
    if !found { refuse(.recordWithoutReleases, place.line) }
  }

  mutating func refused(_ reason: OCDSRefusal, _ text: Span<UInt8>, at place: OCDSPlace)
    throws(StoreError)
  {
    switch reason {
    case .notJSON(let error):
      refused += 1
      console.complain("\(name): \(error.wording[console.language])")
    case .notOCDS, .tooLong: refuse(.notOCDS, place.line)
    }
  }

  private mutating func refuse(_ code: RefusalCode, _ line: Int) {
    refused += 1
    console.complain("\(name):\(line): \(code.wording[console.language])")
  }
}
