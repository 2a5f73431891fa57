internal import OCDSCore
internal import OCDSStore

/// Identifiers of this publication that are worth trying; nil where nothing is published.
struct PublishedExamples: Sendable {
  var ocid: String?
  var release: String?
  var supplier: String?
  var buyer: String?

  init() {}

  init(_ reader: inout PublicationReader) throws(StoreError) {
    ocid = try reader.records(after: 0, limit: 1).first?.ocid
    if let ocid { release = try reader.releaseRows(ofProcess: ocid).first?.id }
    supplier = try reader.parties(.supplier, limit: 1).rows.first?.id
    buyer = try reader.parties(.buyer, limit: 1).rows.first?.id
  }

  /// An example for a capture of a route; nil where the publication has none.
  func value(of capture: RouteParameter, in route: Route) -> String? {
    if let example = capture.example { return example }
    if capture.name == "ocid" { return ocid }
    guard capture.name == "id" else { return nil }
    let parts = Set(route.pattern.split(separator: "/"))
    if !parts.isDisjoint(with: ["suppliers", "proveedores"]) { return supplier }
    if !parts.isDisjoint(with: ["buyers", "compradores"]) { return buyer }
    return parts.contains("releases") ? release : nil
  }
}
