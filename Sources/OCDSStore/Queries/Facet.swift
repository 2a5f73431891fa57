/// What the processes of a selection are counted by.
public enum Facet: String, CaseIterable, Sendable {
  case method
  case category
  case status
  /// The year of the date that `dateOf` names, else of the first release.
  case year
  case buyer
  case procuringEntity
  case supplier
  /// The currency of the amount that is compared.
  case currency

  /// The filter whose values these are.
  public var filter: SelectionFilter {
    switch self {
    case .method: .method
    case .category: .category
    case .status: .status
    case .year: .year
    case .buyer: .buyer
    case .procuringEntity: .procuringEntity
    case .supplier: .supplier
    case .currency: .currency
    }
  }
}

/// How many processes have a value.
public struct FacetCount: Sendable, Hashable {
  /// The value, as the filter takes it; empty for the processes that have none.
  public let value: String
  /// A party's name; the value itself for the others.
  public let label: String
  /// The processes.
  public let processes: Int
}

/// What the money of a selection is grouped by.
public enum SpendingGroup: String, CaseIterable, Sendable {
  /// The month of the award's date, such as `2025-03`, in the publication's time zone.
  case month
  /// The year of the award's date.
  case year
  case method
  case category
  case buyer
  /// An award with several suppliers counts whole with each.
  case supplier
}

/// The awards and the money of one group in one currency.
public struct SpendingRow: Sendable, Hashable {
  /// The month, year, code or id; empty for the awards that have none.
  public let value: String
  /// A party's name; the value itself for the others.
  public let label: String
  /// The awards that stand and have an amount in the currency, and their sum.
  public let total: CurrencyTotal

  /// Creates a row, such as that of a month without awards.
  public init(value: String, label: String, total: CurrencyTotal) {
    self.value = value
    self.label = label
    self.total = total
  }
}
