import OCDSCore

/// The codelists of OCDS 1.1.5, alone or with those of extensions.
///
/// Which lists are open is said by the release schema, at the fields that use them.
public struct Codelists: Sendable {
  /// The codelists, in the order of their names.
  public let all: [Codelist]
  private let positions: [String: Int]

  /// Reads the codelists that are compiled in.
  public init() throws(SchemaError) {
    let name = ExtensionSchema.release.fileName
    guard let file = SchemaFile(named: name) else { throw SchemaError(.missing, in: name) }
    var all: [Codelist] = []
    for (list, isOpen) in try Codelists.openness(in: file.bytes, named: name)
      .sorted(by: { $0.key < $1.key })
    {
      all.append(try Codelist(named: list, isOpen: isOpen))
    }
    self.init(all)
  }

  /// Takes lists in the order of their names.
  init(_ all: [Codelist]) {
    self.all = all
    positions = Dictionary(
      zip(all.map(\.name), all.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns the codelist that the schema names, such as `currency.csv`.
  public subscript(name: String) -> Codelist? {
    positions[name].map { all[$0] }
  }

  /// Reads from a schema which codelists it names, and whether each is open.
  static func openness(
    in schema: [UInt8],
    named name: String
  ) throws(SchemaError) -> [String: Bool] {
    var isOpen: [String: Bool] = [:]
    do throws(JSONError) {
      let document = try JSONDocument(schema)
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
