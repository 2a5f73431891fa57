import OCDSCore

/// The codelists of OCDS 1.1.5.
///
/// Which lists are open is said by the release schema, at the fields that use them.
public struct Codelists: Sendable {
  /// The codelists, in the order of their names.
  public let all: [Codelist]
  private let positions: [String: Int]

  /// Reads the codelists that are compiled in.
  public init() throws(SchemaError) {
    let isOpen = try Codelists.openness(inSchema: "release-schema.json")
    var all: [Codelist] = []
    var positions: [String: Int] = [:]
    for (name, isOpen) in isOpen.sorted(by: { $0.key < $1.key }) {
      positions[name] = all.count
      all.append(try Codelist(named: name, isOpen: isOpen))
    }
    self.all = all
    self.positions = positions
  }

  /// Returns the codelist that the schema names, such as `currency.csv`.
  public subscript(name: String) -> Codelist? {
    positions[name].map { all[$0] }
  }

  /// Reads from a schema which codelists it names, and whether each is open.
  private static func openness(inSchema name: String) throws(SchemaError) -> [String: Bool] {
    guard let file = SchemaFile(named: name) else { throw SchemaError(.missing, in: name) }
    var isOpen: [String: Bool] = [:]
    do throws(JSONError) {
      let document = try JSONDocument(file.bytes)
      collect(document.root, into: &isOpen)
    } catch {
      throw SchemaError(.malformedJSON, in: name)
    }
    return isOpen
  }

  private static func collect(_ value: JSONView, into isOpen: inout [String: Bool]) {
    // A property may be called codelist too; its value is then a schema and not a name.
    if let name = value["codelist"]?.string {
      isOpen[name] = value["openCodelist"]?.boolean ?? false
    }
    var members = value.members
    while let member = members.next() { collect(member.value, into: &isOpen) }
    var elements = value.elements
    while let element = elements.next() { collect(element, into: &isOpen) }
  }
}
