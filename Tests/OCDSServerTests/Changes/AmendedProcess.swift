import OCDSCore
import TestSupport
import Testing

/// The texts of a reply's values.
extension Reply {
  /// The strings of a member of every element of a list.
  func strings(_ list: String, _ member: String) throws -> [String] {
    let elements = try TestSupport.elements(try json(try content(), at: list) ?? Array("[]".utf8))
    return try elements.map { element in
      let document = try JSONDocument(element)
      return JSONPointer(parsing: member)?.value(in: document.root)?.string ?? ""
    }
  }

  private func json(_ text: [UInt8], at pointer: String) throws -> [UInt8]? {
    try TestSupport.json(text, at: pointer)
  }
}

/// A publication of a process whose contract is amended, and of another.
enum AmendedProcess {
  static let ocid = "ocds-xq9v00-c"

  static func publication() throws -> TestPublication {
    let publication = try TestPublication()
    try publication.ingest([tender, other], at: 1_740_000_000)
    try publication.ingest([award], at: 1_740_000_100)
    try publication.ingest([amendment], at: 1_740_000_200)
    return publication
  }

  private static func head(_ id: String, _ date: String, _ tag: String) -> String {
    #""ocid":"\#(ocid)","id":"\#(id)","date":"\#(date)","tag":["\#(tag)"],"#
      + #""initiationType":"tender","#
  }

  static let tender =
    "{" + head("1", "2024-01-01T00:00:00Z", "tender")
    + #""buyer":{"id":"B","name":"Secretaría de <Obras> & \"Agua\""},"#
    + #""parties":[{"id":"B","name":"Secretaría de <Obras> & \"Agua\"","roles":["buyer"]}],"#
    + #""tender":{"id":"t","title":"Puente & <camino>","status":"active","#
    + #""tenderPeriod":{"startDate":"2024-01-02T00:00:00Z"},"#
    + #""items":[{"id":"1","description":"Acero"}]}}"#

  static let award =
    "{" + head("2", "2024-02-01T00:00:00Z", "contract")
    + #""tender":{"id":"t","status":"complete","items":[{"id":"1","quantity":1500.50},"#
    + #"{"id":"2","description":"Arena"}]},"#
    + #""awards":[{"id":"A-1","title":"Puente","date":"2024-01-30T00:00:00Z","status":"active","#
    + #""value":{"amount":1000.00,"currency":"MXN"},"#
    + #""suppliers":[{"id":"S","name":"Puentes del Sur, S.A."}]}],"#
    + #""contracts":[{"id":"C-12","awardID":"A-1","status":"pending","#
    + #""value":{"amount":1000,"currency":"MXN"}}]}"#

  static let amendment =
    "{" + head("3", "2024-03-01T00:00:00Z", "contractAmendment")
    + #""tender":{"id":"t","tenderPeriod":{"startDate":null}},"#
    + #""contracts":[{"id":"C-12","status":"active","dateSigned":"2024-02-15T00:00:00Z","#
    + #""value":{"amount":1200.0,"currency":"MXN"}}]}"#

  static let other = TestPublication.release(
    "ocds-xq9v00-d",
    "1",
    "2024-01-01T00:00:00Z",
    "tender"
  )
}
