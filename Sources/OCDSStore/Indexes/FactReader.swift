internal import OCDSCore

/// Reads what selections are made by off compiled releases; reuses its memory from process to process.
struct FactReader: ~Copyable {
  private var tape = JSONTape(capacity: 1 << 12)
  let zone: ZoneOffset

  init(zone: ZoneOffset) { self.zone = zone }

  /// The facts of a process.
  ///
  /// A process without a compiled release has those that its releases' heads tell.
  ///
  /// - Complexity: O(bytes).
  mutating func facts(of draft: RecordDraft, compiled: Span<UInt8>) -> ProcessFacts {
    var facts = ProcessFacts()
    facts.ocid = draft.ocid
    facts.first = draft.entries.map(\.instant).min() ?? AbsentValue.number
    facts.latest = draft.entries.map(\.instant).max() ?? AbsentValue.number
    facts.firstMonth = month(of: facts.first)
    facts.last = draft.entries.last?.sequence ?? 0
    facts.releases = draft.entries.count
    for entry in draft.entries { facts.tags |= FactReader.tags(entry.tag) }
    if read(compiled) {
      fill(&facts, from: JSONView(tape: tape.words, source: compiled, index: 0))
    } else {
      facts.awards = [ProcessFacts.AwardLine()]
    }
    return facts
  }

  /// What full text search reads of a compiled release.
  mutating func searchText(of compiled: Span<UInt8>) -> ProcessFacts.SearchText {
    guard read(compiled) else { return ProcessFacts.SearchText() }
    return FactReader.searchText(of: JSONView(tape: tape.words, source: compiled, index: 0))
  }

  private mutating func read(_ compiled: Span<UInt8>) -> Bool {
    guard compiled.count > 0 else { return false }
    do throws(JSONError) {
      try JSONDocument.check(compiled, reusing: &tape)
      return true
    } catch {
      return false
    }
  }

  /// The tags of a release's tag as JSON.
  private static func tags(_ text: String) -> Int64 {
    var tags: Int64 = 0
    // An array of codes without escapes, or something that is no tag.
    for part in text.utf8.split(separator: UInt8(ascii: "\"")) {
      tags |= TagSet.set(of: String(Substring(part)))
    }
    return tags
  }

  private func fill(_ facts: inout ProcessFacts, from release: JSONView) {
    if let buyer = release["buyer"] {
      facts.buyer = identifier(of: buyer)
      facts.buyerName = text("name", of: buyer)
    }
    if let tender = release["tender"] { fill(&facts, fromTender: tender) }
    facts.title = text("title", of: release)
    if facts.title.isEmpty, let tender = release["tender"] {
      facts.title = text("title", of: tender)
    }
    var contracts = elements("contracts", of: release)
    while let contract = contracts.next() { facts.contracts.append(contractLine(contract)) }
    fillAwards(&facts, from: release)
    if facts.bidders < 0, let bids = release["bids"] { facts.bidders = bidders(ofBids: bids) }
    if facts.title.isEmpty { facts.title = facts.awards.first { !$0.title.isEmpty }?.title ?? "" }
    if facts.title.isEmpty {
      facts.title = facts.contracts.first { !$0.title.isEmpty }?.title ?? ""
    }
    facts.titleKey = SortKey.key(facts.title)
    facts.amount = FactReader.amount(of: facts)
    fillClassifications(&facts, from: release)
    facts.search = FactReader.searchText(of: release)
  }

  private func fill(_ facts: inout ProcessFacts, fromTender tender: JSONView) {
    facts.method = text("procurementMethod", of: tender)
    facts.methodDetails = text("procurementMethodDetails", of: tender)
    facts.category = text("mainProcurementCategory", of: tender)
    facts.status = text("status", of: tender)
    if let entity = tender["procuringEntity"] {
      facts.procuringEntity = identifier(of: entity)
      facts.procuringEntityName = text("name", of: entity)
    }
    facts.tender = amount("value", of: tender)
    if let period = tender["tenderPeriod"] {
      facts.tenderDate = date("startDate", of: period)
      facts.tenderMonth = month(of: facts.tenderDate)
    }
    var tenderers: Int64 = 0
    var list = elements("tenderers", of: tender)
    while let tenderer = list.next() {
      if tenderer.kind == .object { tenderers += 1 }
    }
    if let value = tender["numberOfTenderers"], let text = value.number,
      let number = text.decimal.wholeNumber, number >= 0
    {
      facts.bidders = Int64(number)
    } else if tenderers > 0 {
      facts.bidders = tenderers
    }
  }

  /// The number of bids, for processes that tell their bids and not their bidders.
  private func bidders(ofBids bids: JSONView) -> Int64 {
    var count: Int64 = 0
    var list = elements("details", of: bids)
    while let bid = list.next() {
      if bid.kind == .object { count += 1 }
    }
    return count > 0 ? count : -1
  }

  /// The sum of the awards that stand, in the currency of the first; else of the contracts; else the tender's value.
  private static func amount(of facts: ProcessFacts) -> ProcessFacts.Amount {
    let awards = facts.awards.filter { $0.award >= 0 && $0.isFirst && $0.isCounted }.map(\.amount)
    let contracts = facts.contracts.map(\.amount)
    return sum(awards) ?? sum(contracts) ?? facts.tender
  }

  private static func sum(_ amounts: [ProcessFacts.Amount]) -> ProcessFacts.Amount? {
    guard let first = amounts.first(where: \.isPresent) else { return nil }
    let alike = amounts.filter { $0.isPresent && $0.currency == first.currency }
    if alike.count == 1 { return first }
    let sum = alike.reduce(ExactSum()) { $0 + (ExactSum($1.text) ?? ExactSum()) }
    return ProcessFacts.Amount(key: sum.key, currency: first.currency, text: sum.text)
  }
}
