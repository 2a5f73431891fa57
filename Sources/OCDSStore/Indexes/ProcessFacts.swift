/// What selections are made by, of one process.
///
/// The texts lie in one memory, so that nothing is allocated for each of them.
struct ProcessFacts: Sendable {
  /// An amount with its currency.
  struct Amount: Sendable {
    /// Its place in the order of amounts; see `AmountKey`.
    var key = AbsentValue.number
    var currency = StoredText()
    /// The number as it stands in the release.
    var text = StoredText()
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
    var supplier = StoredText()
    var supplierName = StoredText()
    var isNatural = false
    var date = AbsentValue.number
    var month: Int64 = 0
    var amount = Amount()
    /// The amount, else the contract's, else the tender's.
    var compared = Amount()
    var id = StoredText()
    var status = StoredText()
    var title = StoredText()
  }

  struct ContractLine: Sendable {
    /// The place of the contract's award in the process; -1 where there is none.
    var award = -1
    var date = AbsentValue.number
    var month: Int64 = 0
    var amount = Amount()
    var start = AbsentValue.number
    var end = AbsentValue.number
    var id = StoredText()
    var awardId = StoredText()
    var status = StoredText()
    var title = StoredText()
  }

  struct Classification: Sendable {
    var scheme = StoredText()
    var id = StoredText()
  }

  /// What full text search reads.
  struct SearchText: Sendable, Hashable {
    var title = StoredText()
    var description = StoredText()
    var items = StoredText()
    var parties = StoredText()
    var texts = TextStore()
  }

  /// All texts but those of `search`.
  var texts = TextStore()
  var ocid = StoredText()
  var first = AbsentValue.number
  var firstMonth: Int64 = 0
  var latest = AbsentValue.number
  /// The sequence of the last release; with the position all that depends on sequences.
  var last: Int64 = 0
  var releases = 0
  var tenderDate = AbsentValue.number
  var tenderMonth: Int64 = 0
  var buyer = StoredText()
  var buyerName = StoredText()
  var procuringEntity = StoredText()
  var procuringEntityName = StoredText()
  var method = StoredText()
  var methodDetails = StoredText()
  var category = StoredText()
  var status = StoredText()
  var tags: Int64 = 0
  /// The number of bidders; -1 where the releases do not tell.
  var bidders: Int64 = -1
  var title = StoredText()
  /// The title as titles are ordered.
  var titleKey = StoredText()
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

  /// The codes in UTF-8, in one memory and by their places in it.
  private static let table: (bytes: [UInt8], ends: [Int]) = {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for code in codes {
      bytes.append(contentsOf: code.utf8)
      ends.append(bytes.count)
    }
    return (bytes, ends)
  }()

  /// The set of one tag; empty for a code that the standard does not have.
  static func set(of tag: String) -> Int64 {
    let bytes = Array(tag.utf8)
    return set(of: bytes.span)
  }

  private static func set(of tag: Span<UInt8>) -> Int64 {
    let table = table
    var start = 0
    for (place, end) in table.ends.enumerated() {
      if TextStore.isEqual(tag, table.bytes.span.extracting(start..<end)) {
        return 1 << Int64(place)
      }
      start = end
    }
    return 0
  }

  /// The set of the tags of a release, which are given as JSON.
  static func set(ofJSON text: String) -> Int64 {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var tags: Int64 = 0
    var start = 0
    // An array of codes without escapes, or something that is no tag.
    for i in 0...span.count where i == span.count || span[i] == UInt8(ascii: "\"") {
      if i > start { tags |= set(of: span.extracting(start..<i)) }
      start = i + 1
    }
    return tags
  }

  /// The tags of a set, in the standard's order.
  static func tags(of set: Int64) -> [String] {
    codes.indices.filter { set & (1 << Int64($0)) != 0 }.map { codes[$0] }
  }
}
