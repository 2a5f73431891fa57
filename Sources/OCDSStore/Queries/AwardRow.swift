public import OCDSCore

/// An award and one of its suppliers: of an award with several, there is a row for each.
///
/// Texts that are missing are nil.
public struct AwardRow: Sendable, Hashable {
  /// The process's place in the order of first publication.
  public let position: Int64
  /// The row within its process.
  public let line: Int
  /// The process.
  public let ocid: String
  /// The process's title.
  public let processTitle: String?
  /// Who buys.
  public let buyer: PartyReference?
  /// Who runs the tender.
  public let procuringEntity: PartyReference?
  /// The procurement method.
  public let method: String?
  /// The main procurement category.
  public let category: String?
  /// The award's place among those of the process, from 0.
  public let award: Int
  /// The award's id.
  public let awardId: String?
  /// The title.
  public let title: String?
  /// The status.
  public let status: String?
  /// The award's date.
  public let date: Instant?
  /// The award's value, whole with each of its suppliers.
  public let amount: StoredAmount?
  /// The supplier; nil where the award has none.
  public let supplier: PartyReference?
  /// Whether the supplier is a natural person.
  public let isNatural: Bool
  /// Whether this is the award's first row: sums of money take that alone.
  public let isFirst: Bool
  /// Whether the award stands: cancelled and unsuccessful ones are no spending.
  public let isCounted: Bool
}

/// A contract.
public struct ContractRow: Sendable, Hashable {
  /// The process's place in the order of first publication.
  public let position: Int64
  /// The row within its process.
  public let line: Int
  /// The process.
  public let ocid: String
  /// The process's title.
  public let processTitle: String?
  /// Who buys.
  public let buyer: PartyReference?
  /// Who runs the tender.
  public let procuringEntity: PartyReference?
  /// The procurement method.
  public let method: String?
  /// The main procurement category.
  public let category: String?
  /// The contract's id.
  public let contractId: String?
  /// The award's id.
  public let awardId: String?
  /// The title.
  public let title: String?
  /// The status.
  public let status: String?
  /// When it was signed.
  public let date: Instant?
  /// The start of the contract's period.
  public let start: Instant?
  /// The end of the contract's period.
  public let end: Instant?
  /// The value, in its source text.
  public let amount: StoredAmount?
  /// The suppliers of its award, at most twenty.
  public let suppliers: [PartyReference]
}

extension AwardRow {
  /// The columns shared by rows of awards and contracts.
  static let processColumns =
    "p.position, x.ocid, x.title, p.buyer, x.buyerName, p.procuringEntity, "
    + "x.procuringEntityName, p.method, p.category"
  static let columns =
    "\(processColumns), l.line, l.award, l.awardId, l.title, l.status, l.date, l.amountText, "
    + "l.currency, l.supplier, l.supplierName, l.isNatural, l.isFirst, l.isCounted"

  init(_ row: borrowing Statement) {
    position = row.int(0)
    ocid = row.text(1)
    processTitle = row.textIfAny(2)
    buyer = row.party(3)
    procuringEntity = row.party(5)
    method = row.textIfAny(7)
    category = row.textIfAny(8)
    line = Int(row.int(9))
    award = Int(row.int(10))
    awardId = row.textIfAny(11)
    title = row.textIfAny(12)
    status = row.textIfAny(13)
    date = row.instant(14)
    amount = row.amount(15)
    supplier = row.party(17)
    isNatural = row.int(19) != 0
    isFirst = row.int(20) != 0
    isCounted = row.int(21) != 0
  }
}

extension ContractRow {
  static let columns =
    "\(AwardRow.processColumns), c.line, c.contractId, c.awardId, c.title, c.status, c.date, "
    + "c.startDate, c.endDate, c.amountText, c.currency, c.award"
  static let suppliersSQL =
    "SELECT supplier, supplierName FROM awardLine WHERE position = ? AND award = ? "
    + "AND +supplier <> '' ORDER BY line LIMIT 20"

  init(_ row: borrowing Statement, suppliers: [PartyReference]) {
    position = row.int(0)
    ocid = row.text(1)
    processTitle = row.textIfAny(2)
    buyer = row.party(3)
    procuringEntity = row.party(5)
    method = row.textIfAny(7)
    category = row.textIfAny(8)
    line = Int(row.int(9))
    contractId = row.textIfAny(10)
    awardId = row.textIfAny(11)
    title = row.textIfAny(12)
    status = row.textIfAny(13)
    date = row.instant(14)
    start = row.instant(15)
    end = row.instant(16)
    amount = row.amount(17)
    self.suppliers = suppliers
  }
}
