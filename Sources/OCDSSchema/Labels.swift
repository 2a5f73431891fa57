internal import OCDSCore

/// What people call the fields and objects of OCDS 1.1.5, in both languages.
///
/// A key is the name of an object, such as `Tender`, or an object and its field, such as `Tender.procurementMethod`.
/// Objects without a name of their own are called by their field: `Item.unit.name`, `Amendment.changes[].property`.
public struct Labels: Sendable {
  /// The keys, in the order of the standard.
  public private(set) var keys: [String]
  private var labels: [String: Label]

  /// Reads the labels that are compiled in.
  public init() throws(SchemaError) { try self.init(folder: "labels") }

  /// Reads the two tables of a folder below `schema/`.
  init(folder: String) throws(SchemaError) {
    let es = try Labels.rows(of: .es, in: folder)
    let en = try Labels.rows(of: .en, in: folder)
    var keys: [String] = []
    var labels: [String: Label] = [:]
    for (index, row) in es.enumerated() {
      guard index < en.count, en[index].key == row.key, labels[row.key] == nil else {
        throw SchemaError(.unmatchedKey(row.key), in: "\(folder)/en.csv")
      }
      keys.append(row.key)
      labels[row.key] = Label(
        title: Wording(es: row.title, en: en[index].title),
        description: Wording(es: row.description, en: en[index].description)
      )
    }
    guard en.count == es.count else {
      throw SchemaError(.unmatchedKey(en[es.count].key), in: "\(folder)/es.csv")
    }
    self.keys = keys
    self.labels = labels
  }

  /// Returns the label of a key.
  ///
  /// - Complexity: O(1).
  public subscript(key: String) -> Label? { labels[key] }

  /// Returns the label of a field of an object, such as `amount` of `Value`.
  public func label(of field: String, in object: String) -> Label? {
    labels["\(object).\(field)"]
  }

  /// Adds a label, unless its key has one.
  mutating func add(_ label: Label?, for key: String) {
    guard let label, labels[key] == nil else { return }
    keys.append(key)
    labels[key] = label
  }

  private typealias Row = (key: String, title: String, description: String)

  private static func rows(
    of language: Language,
    in folder: String
  ) throws(SchemaError) -> [Row] {
    let table = try CSVTable(named: "\(folder)/\(language.rawValue).csv")
    let key = try table.index(of: "field")
    let title = try table.index(of: "title")
    let description = try table.index(of: "description")
    return table.rows.map { ($0[key], $0[title], $0[description]) }
  }
}
