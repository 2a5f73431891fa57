import Foundation
import OCDSStore

/// An invented publication that is walked while more is published.
enum WalkPublication {
  /// The number of processes at the start: 90, or what `VITRINA_WALK_PROCESSES` says.
  static let processes =
    ProcessInfo.processInfo.environment["VITRINA_WALK_PROCESSES"].flatMap(Int.init) ?? 90
  /// The number of releases of the process whose own releases are walked.
  static let releasesOfOne = 49

  /// The publication at the start, made once; each walk has a copy.
  static let start: Result<TestPublication, any Error> = Result {
    let publication = try TestPublication()
    try publication.ingest((0..<processes).map { release($0, "1") }, at: 1_740_000_000)
    try publication.ingest(
      (2...releasesOfOne).map { release(0, "\($0)", date: "2024-01-01T18:\($0 + 10):00Z") },
      at: 1_740_000_001
    )
    return publication
  }

  static func ocid(_ number: Int) -> String { "ocds-xq9v00-w\(number)" }

  /// Supplier and buyer of a process alone, beside those that others have too.
  static func supplier(_ number: Int) -> String { "S-\(number)" }
  static func buyer(_ number: Int) -> String { number % 2 == 0 ? "B-todos" : "B-\(number)" }

  private static func award(_ id: String, _ suppliers: [String], _ amount: Int) -> String {
    let list = suppliers.map { #"{"id":"\#($0)","name":"Firma \#($0)"}"# }.joined(separator: ",")
    return #"{"id":"\#(id)","title":"Fallo","status":"active","date":"2024-01-02T00:00:00Z","#
      + #""value":{"amount":\#(amount),"currency":"MXN"},"suppliers":[\#(list)]}"#
  }

  private static func contract(_ id: String) -> String {
    #"{"id":"\#(id)","awardID":"a1","status":"active","value":{"amount":5,"currency":"MXN"}}"#
  }

  private static func release(
    _ number: Int,
    _ id: String,
    date: String,
    tag: String,
    awards: [String],
    contracts: [String]
  ) -> String {
    let buyer = buyer(number)
    return #"{"ocid":"\#(ocid(number))","id":"\#(id)","date":"\#(date)","tag":["\#(tag)"],"#
      + #""initiationType":"tender","buyer":{"id":"\#(buyer)","name":"Oficina \#(buyer)"},"#
      + #""tender":{"id":"t","title":"Papelería","value":{"amount":12.30,"currency":"MXN"}},"#
      + #""awards":[\#(awards.joined(separator: ","))],"#
      + #""contracts":[\#(contracts.joined(separator: ","))]}"#
  }

  /// A release with two awards, the first of two suppliers, and two contracts.
  static func release(
    _ number: Int,
    _ id: String,
    date: String = "2024-01-01T18:00:00Z"
  ) -> String {
    release(
      number,
      id,
      date: date,
      tag: "tender",
      awards: [
        award("a1", [supplier(number), "S-todos"], 100 + number), award("a2", ["S-todos"], 7),
      ],
      contracts: [contract("c1"), contract("c2")]
    )
  }

  /// A release that brings the process more of everything: to its first award another supplier, awards and contracts
  /// before and after those that it has, in the order of dates, and money that puts its supplier first.
  static func more(_ number: Int, _ id: String, isEarlier: Bool) -> String {
    release(
      number,
      id,
      date: isEarlier ? "2024-01-01T12:00:00Z" : "2024-03-01T00:00:00Z",
      tag: "award",
      awards: [
        award("a-\(id)", [supplier(number), "S-todos", "S-\(id)"], 1_000_000),
        award("a1", ["S-otro-\(id)"], 100 + number),
      ],
      contracts: [contract("c-\(id)")]
    )
  }
}
