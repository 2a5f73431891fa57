public import OCDSCore

/// Which processes somebody asks for, in which order, and as of when.
///
/// Made by `parse` from the names and values of an address; equal selections have one canonical text.
public struct Selection: Sendable, Hashable {
  /// The date that `year`, `from` and `to` compare and `sort=date` orders by.
  public enum DateField: String, CaseIterable, Sendable {
    /// The date of the process's first release.
    case first
    /// The start of the tender's period.
    case tender
    /// The date of an award.
    case award
    /// The signature of a contract.
    case contract
  }

  /// The amount that `minAmount`, `maxAmount` and `currency` compare.
  public enum AmountField: String, CaseIterable, Sendable {
    /// The award's, else its contract's, else the tender's.
    case any
    /// The award's.
    case award
    /// The contract's.
    case contract
    /// The tender's.
    case tender
  }

  /// What the order of processes is by.
  public enum Sort: String, CaseIterable, Sendable {
    /// The order of first publication here: what was there at the start of a walk comes exactly once, what is added
    /// meanwhile at most once.
    case published
    /// The date that `dateOf` names.
    case date
    /// The newest change here. A process that changes during a walk moves.
    case updated
    /// The process's amount, whatever its currency.
    case amount
    /// The title, whatever its case and accents.
    case title
    /// How well the words of `q` fit.
    case relevance
  }

  /// The direction of the order.
  public enum Order: String, CaseIterable, Sendable {
    case asc
    case desc
  }

  /// A span of time in milliseconds, its end excluded.
  struct Span: Sendable, Hashable {
    var start: Int64
    var end: Int64
  }

  /// The most values of a selection.
  static let mostValues = 100

  /// The values by name, normalised and sorted.
  public private(set) var values: [SelectionFilter: [String]] = [:]
  /// What full text search is asked; nil where it is not.
  private(set) var search: String?
  private(set) var spans: [Span] = []
  private(set) var start: Int64?
  private(set) var end: Int64?
  private(set) var minimum: Int64?
  private(set) var maximum: Int64?
  /// Only what was published until then; nil where everything is.
  public private(set) var asOf: Instant?

  /// Creates the selection of everything, in the order of first publication.
  public init() {}

  /// Creates the selection of the processes that one value of a filter fits; of everything where it is no such value.
  public init(_ filter: SelectionFilter, _ value: String) {
    _ = set(filter, [value], .fixed(0))
  }

  /// The date that is compared.
  public var dateField: DateField {
    values[.dateOf]?.first.flatMap(DateField.init(rawValue:)) ?? .first
  }
  /// The amount that is compared.
  public var amountField: AmountField {
    values[.amountOf]?.first.flatMap(AmountField.init(rawValue:)) ?? .any
  }
  /// What the order is by.
  public var sort: Sort { values[.sort]?.first.flatMap(Sort.init(rawValue:)) ?? .published }
  /// The direction of the order.
  public var order: Order {
    if let order = values[.order]?.first.flatMap(Order.init(rawValue:)) { return order }
    return sort == .published || sort == .title ? .asc : .desc
  }

  /// Whether every process is selected, whatever the order.
  public var isEverything: Bool { values.keys.allSatisfy { $0.match == .setting && $0 != .asOf } }

  /// The names and values, by name in the table's order and by value: equal for equal selections.
  public var pairs: [(name: String, value: String)] {
    values.keys.sorted().flatMap { filter in
      (values[filter] ?? []).map { (filter.name, $0) }
    }
  }

  /// The selection as the query of an address, percent-encoded; empty for everything.
  ///
  /// Equal selections have equal texts, so that it serves links, entity tags, cursors and caches.
  public var canonicalText: String {
    pairs.map { "\($0.name)=\(PercentEncoding.segment($0.value))" }.joined(separator: "&")
  }

  /// The selection without some filters, such as the one whose choices are counted.
  public func without(_ filters: SelectionFilter...) -> Selection {
    var other = self
    for filter in filters {
      other.values[filter] = nil
      switch filter {
      case .q: other.search = nil
      case .year: other.spans = []
      case .from: other.start = nil
      case .to: other.end = nil
      case .minAmount: other.minimum = nil
      case .maxAmount: other.maximum = nil
      case .asOf: other.asOf = nil
      default: break
      }
    }
    return other
  }

  /// The same processes whatever their order, as totals and counts see them.
  public var unordered: Selection { without(.sort, .order) }

  /// Sets the values of a filter; false where one is none.
  mutating func set(_ filter: SelectionFilter, _ given: [String], _ zone: ZoneOffset) -> String? {
    var kept: [String] = []
    for value in given {
      guard let normal = normal(value, filter, zone) else { return value }
      if !kept.contains(normal) { kept.append(normal) }
    }
    values[filter] = kept.sorted()
    if filter == .q { search = SearchQuery.expression(kept.sorted()) }
    return nil
  }

  /// The selection with other values of a filter of texts or codes, such as another order; the same where one is none.
  public func with(_ filter: SelectionFilter, _ values: String...) -> Selection {
    var other = self
    return other.set(filter, values, .fixed(0)) == nil ? other : self
  }

  private mutating func normal(_ value: String, _ filter: SelectionFilter, _ zone: ZoneOffset)
    -> String?
  {
    switch filter.kind {
    case .search:
      return SearchQuery(value)?.text
    case .text:
      return value.utf8.count <= 500 ? value : nil
    case .code(let codes):
      return codes.contains(value) ? value : nil
    case .boolean:
      return value == "true" || value == "false" ? value : nil
    case .currency:
      let letters = value.utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 }
      guard letters.count == 3, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        return nil
      }
      return String(decoding: letters, as: UTF8.self)
    case .year:
      guard let span = SelectionDates.year(value, zone) else { return nil }
      spans.append(span)
      return value
    case .date:
      guard let span = SelectionDates.span(value, zone) else { return nil }
      switch filter {
      case .from: start = span.start
      case .to: end = span.end
      default: asOf = Instant(milliseconds: span.end - 1)
      }
      return SelectionDates.text(value)
    case .amount:
      guard let (text, key) = SelectionAmount.read(value) else { return nil }
      if filter == .minAmount { minimum = key } else { maximum = key }
      return text
    }
  }
}
