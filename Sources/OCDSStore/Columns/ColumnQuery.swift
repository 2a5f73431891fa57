/// A selection as it is compared with columns.
struct ColumnQuery {
  /// Which choices a process or a line does not meet, by the place of their facets.
  struct Unmet: OptionSet {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ facet: Facet) { rawValue = 1 << UInt16(Facet.allCases.firstIndex(of: facet) ?? 15) }

    static let method = Unmet(.method)
    static let category = Unmet(.category)
    static let status = Unmet(.status)
    static let year = Unmet(.year)
    static let buyer = Unmet(.buyer)
    static let procuringEntity = Unmet(.procuringEntity)
    static let supplier = Unmet(.supplier)
    static let currency = Unmet(.currency)

    /// Whether nothing is unmet, or one thing alone.
    var isAtMostOne: Bool { rawValue & (rawValue &- 1) == 0 }
  }

  private let method: [UInt32]?
  private let category: [UInt32]?
  private let status: [UInt32]?
  private let buyer: [UInt32]?
  private let procuringEntity: [UInt32]?
  private let supplier: [UInt32]?
  private let currency: [UInt32]?
  private let tags: Int32?
  private let hasBids: Bool?
  private let singleBid: Bool?
  private let natural: Bool?
  private let spans: [Selection.Span]
  private let start: Int64
  private let end: Int64
  private let isOfAwardDates: Bool
  private let isOfAwardAmounts: Bool
  private let minimum: Int64
  private let maximum: Int64
  private let isPriced: Bool
  private let bound: Int64
  /// Whether anything is asked of awards.
  let asksLines: Bool
  /// When an award with several lines has been counted already.
  enum Repeats {
    /// It has one line that fits.
    case never
    /// After its first line.
    case afterFirst
    /// After the first of its lines that fit.
    case afterMet
  }

  /// Of an award's lines, which counts.
  var repeats: Repeats {
    if suppliers == 1 { return .never }
    return suppliers == nil && natural == nil ? .afterFirst : .afterMet
  }

  /// How many suppliers are asked for; nil where none is.
  private let suppliers: Int?
  /// Whether years are those of awards.
  var isByAwardYear: Bool { isOfAwardDates }

  /// Whether columns have what a selection compares, but for its words and classifications.
  static func serves(_ selection: Selection) -> Bool {
    [.first, .award].contains(selection.dateField)
      && [.any, .award].contains(selection.amountField)
  }

  init(_ selection: Selection, bound: Int64?, in columns: borrowing ProcessColumns) {
    let values = selection.values
    method = values[.method].map(columns.codes.known)
    category = values[.category].map(columns.codes.known)
    status = values[.status].map(columns.codes.known)
    currency = values[.currency].map(columns.codes.known)
    buyer = values[.buyer].map(columns.parties.known)
    procuringEntity = values[.procuringEntity].map(columns.parties.known)
    supplier = values[.supplier].map(columns.parties.known)
    suppliers = values[.supplier]?.count
    tags = values[.tag].map { $0.reduce(0) { $0 | Int32(truncatingIfNeeded: TagSet.set(of: $1)) } }
    hasBids = values[.hasBids]?.first.map { $0 == "true" }
    singleBid = values[.singleBid]?.first.map { $0 == "true" }
    natural = values[.natural]?.first.map { $0 == "true" }
    isOfAwardDates = selection.dateField == .award
    isOfAwardAmounts = selection.amountField == .award
    spans = selection.spans
    // What has no date is before every date, and yet not before an end.
    let absent = AbsentValue.number + 1
    start = selection.start ?? (selection.end == nil ? .min : absent)
    end = selection.end ?? .max
    isPriced = selection.minimum != nil || selection.maximum != nil
    minimum = selection.minimum ?? absent
    maximum = selection.maximum ?? .max
    self.bound = bound ?? .max
    asksLines =
      supplier != nil || natural != nil || isPriced || currency != nil
      || (isOfAwardDates && (!spans.isEmpty || selection.start != nil || selection.end != nil))
  }

  /// The choices that a process does not meet; nil where something else is not met.
  func unmet(_ row: Int, _ columns: borrowing ProcessColumns) -> Unmet? {
    guard columns.positions[row] <= bound else { return nil }
    if let tags, columns.tags[row] & tags == 0 { return nil }
    if let hasBids, (columns.bidders[row] > 0) != hasBids { return nil }
    if let singleBid {
      guard singleBid ? columns.bidders[row] == 1 : columns.bidders[row] > 1 else { return nil }
    }
    var unmet: Unmet = []
    if let buyer, !buyer.contains(columns.buyer[row]) { unmet.insert(.buyer) }
    if let method, !method.contains(columns.method[row]) { unmet.insert(.method) }
    guard unmet.isAtMostOne else { return nil }
    if let category, !category.contains(columns.category[row]) { unmet.insert(.category) }
    if let status, !status.contains(columns.status[row]) { unmet.insert(.status) }
    if let procuringEntity, !procuringEntity.contains(columns.procuringEntity[row]) {
      unmet.insert(.procuringEntity)
    }
    if !isOfAwardDates {
      guard isBetween(columns.first[row]) else { return nil }
      if !isInSpans(columns.first[row]) { unmet.insert(.year) }
    }
    return unmet.isAtMostOne ? unmet : nil
  }

  /// The choices that a line does not meet; nil where something else is not met.
  func unmet(line: Int, _ lines: borrowing ProcessColumns.Lines) -> Unmet? {
    guard asksLines else { return [] }
    if let natural, lines.isNatural[line] != natural || lines.supplier[line] == 0 { return nil }
    if isPriced {
      let amount = isOfAwardAmounts ? lines.amount[line] : lines.comparedAmount[line]
      guard amount >= minimum, amount <= maximum else { return nil }
    }
    var unmet: Unmet = []
    if let supplier, !supplier.contains(lines.supplier[line]) { unmet.insert(.supplier) }
    if let currency, !currency.contains(currencyOf(line, lines)) { unmet.insert(.currency) }
    if isOfAwardDates {
      guard isBetween(lines.date[line]) else { return nil }
      if !isInSpans(lines.date[line]) { unmet.insert(.year) }
    }
    return unmet.isAtMostOne ? unmet : nil
  }

  /// Whether a line meets everything that is asked of awards.
  func isMet(line: Int, _ lines: borrowing ProcessColumns.Lines) -> Bool {
    unmet(line: line, lines)?.isEmpty ?? false
  }

  /// The currency that is compared.
  func currencyOf(_ line: Int, _ lines: borrowing ProcessColumns.Lines) -> UInt32 {
    isOfAwardAmounts ? lines.currency[line] : lines.comparedCurrency[line]
  }

  private func isBetween(_ date: Int64) -> Bool { date >= start && date < end }

  private func isInSpans(_ date: Int64) -> Bool {
    spans.isEmpty || spans.contains { date >= $0.start && date < $0.end }
  }
}
