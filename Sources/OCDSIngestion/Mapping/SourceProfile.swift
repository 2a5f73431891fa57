public import OCDSCore

/// What a table of a known kind is recognised by, and how its rows become the state of processes.
public struct SourceProfile: Sendable {
  /// The item of an array that each row is about, such as a contract, or `contracts/amendments` inside of one.
  public struct Item: Sendable {
    /// The array, such as `contracts` or `awards/items`.
    public let array: String
    /// What tells several items of one row in one array apart: `FAA` makes their paths begin `awards/items:FAA/`.
    public let label: String?
    /// What its id is made of, joined by hyphens.
    public let id: [IdentifierPart]
    /// A column that has to hold more than nothing and zero, or the row has no such item.
    public let filled: ColumnName?
    /// Members that every such item has: the column whose text they take, as `awardID` of a contract.
    public let members: [(name: String, column: ColumnName)]

    /// Names an item.
    public init(_ array: String, id: ColumnName, members: [(String, ColumnName)] = []) {
      self.init(array, id: [.column(id)], members: members)
    }

    /// Names an item whose id has several parts, or which is one of several of a row.
    public init(
      _ array: String,
      label: String? = nil,
      id: [IdentifierPart],
      filled: ColumnName? = nil,
      members: [(String, ColumnName)] = []
    ) {
      self.array = array
      self.label = label
      self.id = id
      self.filled = filled
      self.members = members.map { (name: $0.0, column: $0.1) }
    }

    /// How paths name it: the array, and the label after a colon.
    var key: String { label.map { "\(array):\($0)" } ?? array }
  }

  /// A part of the id of an item.
  public enum IdentifierPart: Sendable, Hashable {
    /// What a column holds.
    case column(ColumnName)
    /// The same text in every row.
    case text(String)
  }

  /// An organisation that a row names.
  public struct Party: Sendable {
    /// Its part in the process, such as `supplier`.
    public let role: String
    /// The columns of its name, which are joined.
    public let name: [ColumnName]
    /// The column of its RFC.
    public let rfc: ColumnName?
    /// Columns of other identifiers, by their scheme; the first also tells organisations without RFC apart.
    public let identifiers: [(scheme: String, column: ColumnName)]
    /// Where it is referred to: `buyer` for an object, `awards/suppliers[]` for an item of an array.
    public let references: [String]
    /// The column of its size, as offices write it.
    public let scale: ColumnName?
    /// Columns of texts about it, by their path in the party, such as `address/countryName`.
    public let members: [(path: String, column: ColumnName)]
    /// The part of the organisation that it belongs to, as a unit to its institution; that one stands before it.
    public let memberOf: String?
    /// The columns of its name in parts and of its address, where a source has them.
    public var details: PartyDetails?

    /// Describes an organisation.
    public init(
      _ role: String,
      name: [ColumnName],
      rfc: ColumnName? = nil,
      identifiers: [(String, ColumnName)] = [],
      references: [String],
      scale: ColumnName? = nil,
      members: [(String, ColumnName)] = [],
      memberOf: String? = nil
    ) {
      self.role = role
      self.name = name
      self.rfc = rfc
      self.identifiers = identifiers.map { (scheme: $0.0, column: $0.1) }
      self.references = references
      self.scale = scale
      self.members = members.map { (path: $0.0, column: $0.1) }
      self.memberOf = memberOf
    }
  }

  /// The name by which it is chosen, such as `compranet-b`.
  public let name: String
  /// What it is, for people.
  public let title: Wording
  /// Headings that a table of this kind has, all of them.
  public let required: [ColumnName]
  /// The column of the office's own process number.
  public let process: ColumnName
  /// The column that tells offices apart, where a source has several with numbers of their own.
  public let office: ColumnName?
  /// The items that a row is about.
  public let items: [Item]
  /// The organisations that a row names.
  public let parties: [Party]
  /// What is done with each column.
  public let columns: [ColumnRule]
  /// The column that counts as the file's money, for the report's totals.
  public let amount: ColumnName?
  /// The currency of amounts without one.
  public let currency: String
  /// The addresses of the extensions that its fields need, as `ExtensionRegistry` finds them.
  public let extensions: [String]
  /// What few kinds of tables have.
  public var traits = ProfileTraits()

  /// Describes a kind of table.
  public init(
    name: String,
    title: Wording,
    required: [ColumnName],
    process: ColumnName,
    office: ColumnName? = nil,
    items: [Item] = [],
    parties: [Party] = [],
    columns: [ColumnRule],
    amount: ColumnName? = nil,
    currency: String = "MXN",
    extensions: [String] = []
  ) {
    self.name = name
    self.title = title
    self.required = required
    self.process = process
    self.office = office
    self.items = items
    self.parties = parties
    self.columns = columns
    self.amount = amount
    self.currency = currency
    self.extensions = extensions
  }

  /// How many of its columns a table has; nil where a required one is missing.
  ///
  /// - Complexity: O(columns).
  public func score(_ head: TableHead) -> Int? {
    for column in required where column.index(in: head) == nil { return nil }
    return columns.count { $0.column.index(in: head) != nil } + required.count
  }
}
