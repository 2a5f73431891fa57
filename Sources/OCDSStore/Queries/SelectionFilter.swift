/// A name by which processes are selected, ordered or seen at a time: the one table that the API, the pages, the exports and
/// their documentation read.
///
/// Different names narrow a selection (*and*); a repeated name widens it (*or*). A value that is empty counts as not given,
/// so that a form can be sent as it is.
public enum SelectionFilter: String, CaseIterable, Sendable, Hashable, Comparable {
  case q
  case supplier
  case buyer
  case procuringEntity
  case method
  case category
  case status
  case tag
  case classification
  case year
  case from
  case to
  case minAmount
  case maxAmount
  case currency
  case hasBids
  case singleBid
  case natural
  case dateOf
  case amountOf
  case sort
  case order
  case asOf

  /// The name as it stands in an address.
  public var name: String { rawValue }

  /// Whether one comes before another in the table.
  public static func < (a: SelectionFilter, b: SelectionFilter) -> Bool {
    a.place < b.place
  }

  private var place: Int { SelectionFilter.allCases.firstIndex(of: self) ?? 0 }

  /// What a value looks like.
  public enum ValueKind: Sendable, Hashable {
    /// Words, phrases in quotes, beginnings with `*`, and words to leave out after `-`.
    case search
    /// A text, compared byte by byte.
    case text
    /// One of some codes.
    case code([String])
    /// A year of four digits.
    case year
    /// A day such as `2025-03-16`, or a date and time of RFC 3339.
    case date
    /// A number of at most fourteen digits before its point and four after it.
    case amount
    /// Three letters of ISO 4217.
    case currency
    /// `true` or `false`.
    case boolean
  }

  /// How a value is compared with what processes have.
  public enum Match: String, Sendable, Hashable {
    /// Equal.
    case exact
    /// Begins with it.
    case prefix
    /// Found in the text.
    case search
    /// Not below, or not above.
    case range
    /// Nothing is compared: it says how the others are, or in which order processes come.
    case setting
  }

  /// What a value looks like.
  public var kind: ValueKind {
    switch self {
    case .q: .search
    case .supplier, .buyer, .procuringEntity, .classification: .text
    case .method: .code(["open", "selective", "limited", "direct"])
    case .category: .code(["goods", "works", "services"])
    case .status:
      .code(["planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn"])
    case .tag: .code(Array(TagSet.codes.dropLast()))
    case .year: .year
    case .from, .to, .asOf: .date
    case .minAmount, .maxAmount: .amount
    case .currency: .currency
    case .hasBids, .singleBid, .natural: .boolean
    case .dateOf: .code(Selection.DateField.allCases.dropFirst().map(\.rawValue))
    case .amountOf: .code(Selection.AmountField.allCases.dropFirst().map(\.rawValue))
    case .sort: .code(Selection.Sort.allCases.map(\.rawValue))
    case .order: .code(Selection.Order.allCases.map(\.rawValue))
    }
  }

  /// How a value is compared.
  public var match: Match {
    switch self {
    case .q: .search
    case .classification: .prefix
    case .from, .to, .year, .minAmount, .maxAmount: .range
    case .dateOf, .amountOf, .sort, .order, .asOf: .setting
    default: .exact
    }
  }

  /// Whether the name may be given more than once.
  public var isRepeatable: Bool {
    switch self {
    case .q, .supplier, .buyer, .procuringEntity, .method, .category, .status, .tag,
      .classification, .year, .currency:
      true
    default: false
    }
  }

  /// Whether the filter is about an award and its supplier: then the awards of a selection are those that it fits, and one
  /// and the same award must fit all such filters.
  public var isAboutAwards: Bool { self == .supplier || self == .natural }
}
