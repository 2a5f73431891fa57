public import OCDSCore

/// What the Plataforma Digital Nacional asks a system of its sixth kind for.
///
/// Its names are not those of `SelectionFilter`, and mean other things: names of parties in parts, words of a title, the
/// status of an award.
///
/// Source: PDNMX/api_docs, `S6/OAS_API_Contrataciones_Abiertas.json`.
public struct PlatformQuery: Sendable, Hashable {
  /// What results are ordered by.
  public enum SortField: String, Sendable, CaseIterable {
    case title
    case buyerName
  }

  /// One key of the order.
  public struct SortKeyOrder: Sendable, Hashable {
    let field: SortField
    let isDescending: Bool

    /// Creates a key.
    public init(_ field: SortField, isDescending: Bool) {
      self.field = field
      self.isDescending = isDescending
    }
  }

  /// The process, whole.
  public var ocid: String?
  /// Words of the titles of the process, its tender, awards and contracts.
  public private(set) var title: String?
  /// Words of the descriptions of items.
  public private(set) var itemDescription: String?
  /// A part of the buyer's name, whatever its case and accents.
  public private(set) var buyerName: String?
  /// A part of the name of a supplier of an award, likewise.
  public private(set) var supplierName: String?
  /// The code of the procurement method.
  public var method: String?
  /// The status of an award.
  public var awardStatus: String?
  /// The number of tenderers.
  public var tenderers: Int?
  /// The first and last millisecond of the start of the tender's period.
  private(set) var tenderStart: Int64?
  private(set) var tenderEnd: Int64?
  /// The year of the process's first release.
  private(set) var span: Selection.Span?
  /// The order; that of first publication where there is none.
  public var sort: [SortKeyOrder] = []

  /// Creates the query of everything.
  public init() {}

  /// Whether every process is asked for, in the order of first publication.
  public var isEverything: Bool { self == PlatformQuery() }

  /// Asks for words of a title; false where there is no word.
  public mutating func setTitle(_ text: String) -> Bool {
    title = SearchQuery(text)?.expression
    return title != nil
  }

  /// Asks for words of an item's description; false where there is no word.
  public mutating func setItemDescription(_ text: String) -> Bool {
    itemDescription = SearchQuery(text)?.expression
    return itemDescription != nil
  }

  /// Asks for a part of the buyer's name; false where it has no letter and no digit.
  public mutating func setBuyerName(_ text: String) -> Bool {
    buyerName = PlatformQuery.key(text)
    return buyerName != nil
  }

  /// Asks for a part of a supplier's name; false where it has no letter and no digit.
  public mutating func setSupplierName(_ text: String) -> Bool {
    supplierName = PlatformQuery.key(text)
    return supplierName != nil
  }

  /// Asks for tenders that begin on a day or at an instant, or later; false where the text is none.
  public mutating func setTenderStart(_ text: String, zone: ZoneOffset) -> Bool {
    tenderStart = SelectionDates.span(text, zone)?.start
    return tenderStart != nil
  }

  /// Asks for tenders that begin on a day or at an instant, or earlier; false where the text is none.
  public mutating func setTenderEnd(_ text: String, zone: ZoneOffset) -> Bool {
    tenderEnd = SelectionDates.span(text, zone).map { $0.end - 1 }
    return tenderEnd != nil
  }

  /// Asks for processes whose first release is of a year; false where the text is none.
  public mutating func setYear(_ text: String, zone: ZoneOffset) -> Bool {
    span = SelectionDates.year(text, zone)
    return span != nil
  }

  private static func key(_ text: String) -> String? {
    guard text.utf8.count <= 500 else { return nil }
    let key = SortKey.key(text, limit: 200)
    return key.isEmpty ? nil : key
  }

  /// The processes that fit, but for the names of parties: position, key of the title, name of the buyer.
  var sql: SQLText {
    var conditions: [SQLText] = []
    if let ocid {
      conditions.append(
        SQLText("p.position = (SELECT position FROM record WHERE ocid = ?)", [.text(ocid)])
      )
    }
    for (column, expression) in [("title", title), ("items", itemDescription)] {
      guard let expression else { continue }
      conditions.append(
        SQLText(
          "p.position IN (SELECT rowid FROM processSearch WHERE processSearch MATCH ?)",
          [.text("\(column) : (\(expression))")]
        )
      )
    }
    if let method { conditions.append(SQLText("p.method = ?", [.text(method)])) }
    if let tenderers { conditions.append(SQLText("p.bidders = ?", Int64(tenderers))) }
    if let tenderStart { conditions.append(SQLText("p.tenderDate >= ?", tenderStart)) }
    if let tenderEnd {
      conditions.append(
        SQLText("p.tenderDate <= ? AND p.tenderDate > \(AbsentValue.number)", tenderEnd)
      )
    }
    if let span {
      conditions.append(
        SQLText("p.first >= ? AND p.first < ?", [.int(span.start), .int(span.end)])
      )
    }
    if let awardStatus {
      conditions.append(
        SQLText(
          "EXISTS (SELECT 1 FROM awardLine AS l WHERE l.position = p.position AND l.status = ?)",
          [.text(awardStatus)]
        )
      )
    }
    var query = SQLText(
      "SELECT p.position, p.title, x.buyerName FROM process AS p "
        + "CROSS JOIN processText AS x ON x.position = p.position WHERE "
    )
    query.append(.all(conditions))
    query.append(" ORDER BY p.position")
    return query
  }

  /// The suppliers of all awards, which only a whole look through can tell by a part of a name.
  static let supplierNames = "SELECT position, supplierName FROM awardLine WHERE supplierName <> ''"
}
