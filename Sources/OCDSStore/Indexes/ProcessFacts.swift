/// What selections are made by, of one process.
struct ProcessFacts: Sendable {
  /// An amount with its currency.
  struct Amount: Sendable {
    /// Its place in the order of amounts; see `AmountKey`.
    var key = AbsentValue.number
    var currency = ""
    /// The number as it stands in the release.
    var text = ""
    var isPresent: Bool { key != AbsentValue.number }
  }

  /// One award and one of its suppliers, or, where there is no award, what stands in its place.
  struct AwardLine: Sendable {
    /// The award's place in the process; -1 where there is none.
    var award = -1
    /// Whether this is the award's first line, so that its value counts once.
    var isFirst = true
    /// Whether the award stands: one that was cancelled or had no success is no spending.
    var isCounted = false
    var supplier = ""
    var supplierName = ""
    var isNatural = false
    var date = AbsentValue.number
    var month: Int64 = 0
    var amount = Amount()
    /// The amount, else the contract's, else the tender's.
    var compared = Amount()
    var id = ""
    var status = ""
    var title = ""
  }

  struct ContractLine: Sendable {
    /// The place of the contract's award in the process; -1 where there is none.
    var award = -1
    var date = AbsentValue.number
    var month: Int64 = 0
    var amount = Amount()
    var start = AbsentValue.number
    var end = AbsentValue.number
    var id = ""
    var awardId = ""
    var status = ""
    var title = ""
  }

  struct Classification: Sendable, Hashable {
    var scheme = ""
    var id = ""
  }

  /// What full text search reads.
  struct SearchText: Sendable, Hashable {
    var title = ""
    var description = ""
    var items = ""
    var parties = ""
    var isEmpty: Bool {
      title.isEmpty && description.isEmpty && items.isEmpty && parties.isEmpty
    }
  }

  var ocid = ""
  var first = AbsentValue.number
  var firstMonth: Int64 = 0
  var latest = AbsentValue.number
  var last: Int64 = 0
  var releases = 0
  var tenderDate = AbsentValue.number
  var tenderMonth: Int64 = 0
  var buyer = ""
  var buyerName = ""
  var procuringEntity = ""
  var procuringEntityName = ""
  var method = ""
  var methodDetails = ""
  var category = ""
  var status = ""
  var tags: Int64 = 0
  /// The number of bidders; -1 where the releases do not tell.
  var bidders: Int64 = -1
  var title = ""
  /// The title as titles are ordered.
  var titleKey = ""
  var tender = Amount()
  var amount = Amount()
  var awards: [AwardLine] = []
  var contracts: [ContractLine] = []
  var classifications: [Classification] = []
  var search = SearchText()

  var awardDate: Int64 { earliest(awards.lazy.map(\.date)) }
  var contractDate: Int64 { earliest(contracts.lazy.map(\.date)) }
  var largest: Int64 { awards.lazy.map(\.compared.key).max() ?? AbsentValue.number }

  private func earliest(_ dates: some Sequence<Int64>) -> Int64 {
    dates.lazy.filter { $0 != AbsentValue.number }.min() ?? AbsentValue.number
  }
}

/// The codes of release tags, each with its place in a set of them.
///
/// Source: https://standard.open-contracting.org/1.1/en/schema/codelists/#release-tag
enum TagSet {
  static let codes = [
    "planning", "planningUpdate", "tender", "tenderAmendment", "tenderUpdate", "tenderCancellation",
    "award", "awardUpdate", "awardCancellation", "contract", "contractUpdate", "contractAmendment",
    "implementation", "implementationUpdate", "contractTermination", "compiled",
  ]

  /// The set of one tag; empty for a code that the standard does not have.
  static func set(of tag: String) -> Int64 { codes.firstIndex(of: tag).map { 1 << Int64($0) } ?? 0 }

  /// The tags of a set, in the standard's order.
  static func tags(of set: Int64) -> [String] {
    codes.indices.filter { set & (1 << Int64($0)) != 0 }.map { codes[$0] }
  }
}
