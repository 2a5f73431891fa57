/// The extensions that are compiled in, found by the addresses that packages name.
///
/// An address is never opened. An extension is known by the names of its folders, whatever the host, the owner, the
/// version and the case of the letters:
///
/// - the name of its repository, anywhere in the path or in the query:
///   `…/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json`, `…/ocds_bid_extension/`,
///   `…/ocds_bid_extension/archive/master.zip`, `…?path=ocds_bid_extension/extension.json`;
/// - its name in the registry of extensions or its folder here, below a folder `extensions`:
///   `https://extensions.open-contracting.org/es/extensions/bids/master/`, `…/schema/extensions/bids/extension.json`;
/// - for an extension without a repository of its own, such as `jalisco`, also its folder before one of its files:
///   `…/jalisco/extension.json`.
///
/// Every version of an extension is read as the one that is compiled in.
public struct ExtensionRegistry: Sendable {
  /// The extensions, in the order of their names.
  public let all: [Extension]
  private let positions: [String: Int]

  /// Reads the extensions that are compiled in.
  ///
  /// Throws `SchemaError` where a file of theirs is missing or cannot be used.
  ///
  /// - Complexity: O(bytes): the schemas and codelists are copied, and read only when they are applied.
  public init() throws(SchemaError) {
    let table = try CSVTable(named: "extensions/registry.csv")
    let name = try table.index(of: "name")
    let url = try table.index(of: "url")
    let aliases = try table.index(of: "aliases")
    var all: [Extension] = []
    for row in table.rows {
      all.append(
        try Extension(
          named: row[name],
          url: row[url].isEmpty ? nil : row[url],
          aliases: row[aliases].split(separator: " ").map(String.init)
        )
      )
    }
    self.init(all)
  }

  init(_ all: [Extension]) {
    self.all = all
    positions = Dictionary(
      zip(all.map(\.name), all.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns the extension of a name, such as `bids`.
  ///
  /// - Complexity: O(1).
  public subscript(name: String) -> Extension? { positions[name].map { all[$0] } }

  /// Returns the extension that an address names, or nil where the registry has none.
  ///
  /// - Complexity: O(extensions × length of the address).
  public func find(url: String) -> Extension? {
    guard let address = ExtensionAddress(url) else { return nil }
    return all.first { candidate in
      candidate.aliases.contains { name in
        name.hasSuffix("_extension") ? address.isOfRepository(name) : address.isOfFolder(name)
      }
        || address.isOfFolder(candidate.name)
        || (candidate.url == nil && address.isOfFile(in: candidate.name))
    }
  }
}
