internal import OCDSCore

/// The codes that a field may have, each with its meaning in both languages.
public struct Codelist: Sendable {
  /// The name of the file as the schema spells it, such as `currency.csv`.
  public let name: String
  /// Whether publishers may use codes of their own where none of these fits.
  public let isOpen: Bool
  /// The codes, in the order of the standard.
  public let codes: [Code]
  private let positions: [String: Int]

  init(named name: String, isOpen: Bool) throws(SchemaError) {
    try self.init(CSVTable(named: "codelists/\(name)"), named: name, isOpen: isOpen)
  }

  init(_ table: CSVTable, named name: String, isOpen: Bool) throws(SchemaError) {
    let code = try table.index(of: "Code")
    let title = try (es: table.index(of: "Title_es"), en: table.index(of: "Title"))
    let description = try (
      es: table.index(of: "Description_es"), en: table.index(of: "Description")
    )
    let category = try table.index(of: "Category")
    let deprecated = try table.index(of: "Deprecated")
    let section = try table.index(of: "Section")
    let validUntil = try table.index(of: "Valid Until")
    var seen: Set<String> = []
    var codes: [Code] = []
    for row in table.rows {
      guard seen.insert(row[code]).inserted else {
        throw SchemaError(.unmatchedKey(row[code]), in: table.name)
      }
      let meaning = Wording(es: row[description.es], en: row[description.en])
      codes.append(
        Code(
          code: row[code],
          title: Wording(es: row[title.es], en: row[title.en]),
          description: meaning.isIncomplete ? nil : meaning,
          category: row[category].nonEmpty,
          deprecated: row[deprecated].nonEmpty,
          section: row[section].nonEmpty,
          validUntil: row[validUntil].nonEmpty
        )
      )
    }
    self.init(named: name, isOpen: isOpen, codes: codes)
  }

  /// Takes codes of which none stands twice.
  init(named name: String, isOpen: Bool, codes: [Code]) {
    self.name = name
    self.isOpen = isOpen
    self.codes = codes
    positions = Dictionary(
      zip(codes.map(\.code), codes.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns the meaning of a code, or nil where the list does not have it.
  ///
  /// - Complexity: O(1).
  public subscript(code: String) -> Code? {
    positions[code].map { codes[$0] }
  }

  /// Returns whether the list has a code, spelled exactly so.
  ///
  /// - Complexity: O(1).
  public func contains(_ code: String) -> Bool { positions[code] != nil }
}

extension String {
  /// The text, or nil where it is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
