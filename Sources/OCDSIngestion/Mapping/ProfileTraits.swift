/// What few kinds of tables have, and a profile says beside its columns.
public struct ProfileTraits: Sendable {
  /// Whose table it is.
  public var subject: SubjectRule?
  /// The column of the day on which a row was brought up to date.
  ///
  /// Of the rows of a process about one item, those of the latest day count and the others are superseded.
  public var updated: ColumnName?
  /// The column that says why a row says nothing else; such rows are passed over.
  public var note: ColumnName?
  /// The columns of the year and of the first day that a row is reported for, which must agree.
  public var period: PeriodColumns?
  /// Amounts that stand in for others.
  public var fallbacks: [AmountFallback] = []
  /// Columns whose cells are keys of rows in sheets of their own.
  public var subTables: [SubTable] = []
  /// Of a sheet of its own: the arrays whose item the row of the main sheet is about.
  public var outer: Set<String> = []
  /// Of a sheet of its own: the array that has an item for each organisation named in it, by the organisation's id.
  public var itemOfParty: String?

  /// Creates no traits.
  public init() {}
}

/// The columns that say for which period a row is reported.
public struct PeriodColumns: Sendable {
  /// The year.
  public let year: ColumnName
  /// The first day.
  public let start: ColumnName

  /// Names the columns.
  public init(year: ColumnName, start: ColumnName) {
    self.year = year
    self.start = start
  }
}

/// Where a table says whose it is, and what that organisation is in its processes.
public struct SubjectRule: Sendable {
  /// The label in the preamble, whose value stands beside it; without it the publisher is meant.
  public let label: ColumnName
  /// The organisation's parts.
  public let roles: [String]
  /// Where it is referred to, such as `buyer`.
  public let references: [String]

  /// Describes the organisation.
  public init(label: ColumnName, roles: [String], references: [String]) {
    self.label = label
    self.roles = roles
    self.references = references
  }
}

/// An amount that other columns stand in for where its own says nothing.
public struct AmountFallback: Sendable {
  /// The value, such as `contracts/value`.
  public let path: String
  /// The columns that stand in for it, the better ones first.
  public let columns: [ColumnName]
  /// The column of the currency.
  public let currency: ColumnName?

  /// Names what stands in for an amount.
  public init(_ path: String, _ columns: [ColumnName], currency: ColumnName? = nil) {
    self.path = path
    self.columns = columns
    self.currency = currency
  }
}

/// A column whose cells are keys of rows in a sheet of its own, which the heading numbers.
public struct SubTable: Sendable {
  /// The column of the keys.
  public let column: ColumnName
  /// What its rows become; the profile's process number is the key.
  public let profile: SourceProfile

  /// Describes a sheet of its own.
  public init(_ column: ColumnName, _ profile: SourceProfile) {
    self.column = column
    self.profile = profile
  }
}
