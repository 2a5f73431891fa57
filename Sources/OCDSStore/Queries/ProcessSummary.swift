public import OCDSCore

/// An organisation or person, as far as a listing shows it.
public struct PartyReference: Sendable, Hashable {
  /// The party's id.
  public let id: String
  /// Its name there; may be empty.
  public let name: String

  /// Creates a reference.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// An amount as a release gives it.
public struct StoredAmount: Sendable, Hashable {
  /// The number, in its source text.
  public let text: String
  /// The currency; may be empty.
  public let currency: String

  /// Creates an amount.
  public init(text: String, currency: String) {
    self.text = text
    self.currency = currency
  }
}

/// A process as a listing shows it, without its compiled release.
///
/// Texts and codes that the process does not have are nil, never empty.
public struct ProcessSummary: Sendable, Hashable {
  /// The process's place in the order of first publication.
  public let position: Int64
  /// The process.
  public let ocid: String
  /// The process's title, else its tender's, else that of an award or contract.
  public let title: String?
  /// Who buys.
  public let buyer: PartyReference?
  /// Who runs the tender.
  public let procuringEntity: PartyReference?
  /// The procurement method.
  public let method: String?
  /// The method in the words of the office.
  public let methodDetails: String?
  /// The main procurement category.
  public let category: String?
  /// The tender's status.
  public let status: String?
  /// The tags of all releases, in the standard's order.
  public let tags: [String]
  /// The number of bidders; nil where it is not known.
  public let bidders: Int?
  /// The date of the first release.
  public let first: Instant
  /// The date of the latest release.
  public let latest: Instant
  /// The last sequence of a release: the newest change here.
  public let lastSequence: Int64
  /// The number of releases.
  public let releases: Int
  /// The start of the tender's period.
  public let tenderDate: Instant?
  /// The earliest date of an award.
  public let awardDate: Instant?
  /// The earliest signature of a contract.
  public let contractDate: Instant?
  /// The sum of the awards that stand, in the currency of the first; else of the contracts; else the tender's value.
  public let amount: StoredAmount?
  /// The tender's value.
  public let tenderAmount: StoredAmount?
  /// The suppliers of the awards, each once, at most twenty.
  public let suppliers: [PartyReference]
}

extension ProcessSummary {
  /// The statement, for one position.
  static let sql =
    "SELECT x.ocid, x.title, p.buyer, x.buyerName, p.procuringEntity, x.procuringEntityName, "
    + "p.method, x.methodDetails, p.category, p.status, p.tags, p.bidders, p.first, x.latest, "
    + "p.last, x.releases, p.tenderDate, p.awardDate, p.contractDate, x.amountText, p.currency, "
    + "x.tenderAmountText, p.tenderCurrency FROM process AS p "
    + "CROSS JOIN processText AS x ON x.position = p.position WHERE p.position = ?"
  /// The statement of a process's suppliers.
  static let suppliersSQL =
    "SELECT supplier, supplierName FROM awardLine WHERE position = ? AND supplier <> '' "
    + "ORDER BY line LIMIT 100"

  init(position: Int64, _ row: borrowing Statement, suppliers: [PartyReference]) {
    self.position = position
    ocid = row.text(0)
    title = row.textIfAny(1)
    buyer = row.party(2)
    procuringEntity = row.party(4)
    method = row.textIfAny(6)
    methodDetails = row.textIfAny(7)
    category = row.textIfAny(8)
    status = row.textIfAny(9)
    tags = TagSet.tags(of: row.int(10))
    bidders = row.int(11) < 0 ? nil : Int(row.int(11))
    first = Instant(milliseconds: row.int(12))
    latest = Instant(milliseconds: row.int(13))
    lastSequence = row.int(14)
    releases = Int(row.int(15))
    tenderDate = row.instant(16)
    awardDate = row.instant(17)
    contractDate = row.instant(18)
    amount = row.amount(19)
    tenderAmount = row.amount(21)
    self.suppliers = suppliers
  }
}

extension Statement {
  /// A column's text; nil where it is empty.
  func textIfAny(_ column: Int32) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// The party of two columns, id and name; nil where both are empty.
  func party(_ column: Int32) -> PartyReference? {
    let (id, name) = (text(column), text(column + 1))
    return id.isEmpty && name.isEmpty ? nil : PartyReference(id: id, name: name)
  }

  /// A column's date; nil where it is absent.
  func instant(_ column: Int32) -> Instant? {
    let value = int(column)
    return value == AbsentValue.number ? nil : Instant(milliseconds: value)
  }

  /// The amount of two columns, number and currency; nil where there is no number.
  func amount(_ column: Int32) -> StoredAmount? {
    let number = text(column)
    return number.isEmpty ? nil : StoredAmount(text: number, currency: text(column + 1))
  }
}
