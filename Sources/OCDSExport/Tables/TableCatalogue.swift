internal import OCDSCore
public import OCDSSchema

/// The tables that compiled releases are written as: one list that every tabular format, the API's parameter and the
/// data dictionary read.
public struct TableCatalogue: Sendable {
  /// The tables; the first has all that most people ask for in one place, the others refer to each other.
  public let tables: [ExportTable]
  /// What the codes of columns mean.
  let codelists: Codelists
  let plans: [TablePlan]

  /// The table that a spreadsheet of one table holds where none is named: `awards`.
  public var standard: ExportTable { tables[0] }

  /// Reads the words for the columns that the schema has, and makes the tables.
  ///
  /// Throws `SchemaError` where the schema's labels cannot be read.
  public init() throws(SchemaError) {
    let registry = try ExtensionRegistry()
    let added = ["bids", "lots"].compactMap { registry[$0] }
    let labels = try Labels().adding(added)
    let fields = try FieldCodelists()
    var tables: [ExportTable] = []
    for rule in TableCatalogue.rules {
      var columns: [ExportColumn] = []
      for column in rule.columns { columns.append(ExportColumn(column, of: rule, labels, fields)) }
      tables.append(
        ExportTable(
          name: rule.name,
          title: rule.title,
          description: rule.description,
          rows: rule.rows.filter { !$0.isEmpty },
          columns: columns
        )
      )
    }
    self.tables = tables
    codelists = try Codelists()
    plans = TableCatalogue.rules.map(TablePlan.init)
  }

  private init(_ all: TableCatalogue, _ places: [Int]) {
    tables = places.map { all.tables[$0] }
    plans = places.map { all.plans[$0] }
    codelists = all.codelists
  }

  /// The catalogue of some tables only, in its own order; of all where none is named.
  ///
  /// Throws `unexpected` where there is no such table.
  func only(_ names: [String]) throws(ExportError) -> TableCatalogue {
    guard !names.isEmpty else { return self }
    for name in names where index(of: name) == nil {
      throw ExportError(.unexpected, "table \(name)")
    }
    return TableCatalogue(self, tables.indices.filter { names.contains(tables[$0].name) })
  }

  /// The table of a name; nil where there is none.
  public subscript(name: String) -> ExportTable? { tables.first { $0.name == name } }

  /// The place of a table.
  func index(of name: String) -> Int? { tables.firstIndex { $0.name == name } }

  static let rules: [TableRule] =
    summaryRules + processRules + partyRules + itemRules + awardRules + contractRules + bidRules
    + sharedRules
}

extension ExportColumn {
  init(
    _ rule: ColumnRule,
    of table: TableRule,
    _ labels: Labels,
    _ fields: FieldCodelists
  ) {
    name = rule.name
    type = rule.type
    if case .path(let path) = rule.origin {
      self.path =
        table.rows.count == 1 && path.hasPrefix("*")
        ? table.rows[0] + path.dropFirst() : path
    } else {
      path = ""
    }
    let label = rule.label.flatMap { labels[$0] }
    title = rule.title ?? label?.title ?? Wording(rule.name)
    description = rule.description ?? label?.description ?? Wording("")
    codelist = rule.label.flatMap { fields[$0] }
  }
}
