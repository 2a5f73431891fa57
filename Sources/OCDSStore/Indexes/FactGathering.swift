internal import OCDSCore

/// Gathers the facts of one process after the other; its memory is reused.
struct FactGathering: ~Copyable {
  let zone: ZoneOffset
  var search = SearchGathering()
  var seenSuppliers = TextTable()
  var knownParties = TextTable()
  /// Whether each of `knownParties` is a natural person.
  var naturals: [Bool] = []
  var seenClassifications = SeenHashes()
  private var key: [UInt8] = []

  init(zone: ZoneOffset) { self.zone = zone }

  /// What the heads of a process's releases tell.
  func heads(of draft: RecordDraft) -> ProcessFacts {
    var facts = ProcessFacts()
    facts.texts.reserve(1 << 10)
    facts.ocid = facts.texts.append(draft.ocid)
    var first = Int64.max
    var latest = Int64.min
    for entry in draft.entries {
      first = min(first, entry.instant)
      latest = max(latest, entry.instant)
      facts.tags |= TagSet.set(ofJSON: entry.tag)
    }
    if !draft.entries.isEmpty {
      facts.first = first
      facts.latest = latest
    }
    facts.firstMonth = month(of: facts.first)
    facts.last = draft.entries.last?.sequence ?? 0
    facts.releases = draft.entries.count
    return facts
  }

  /// Adds what a compiled release tells.
  mutating func fill(_ facts: inout ProcessFacts, from release: JSONView) {
    if let buyer = release.member("buyer") {
      facts.buyer = identifier(of: buyer, &facts.texts)
      facts.buyerName = text("name", of: buyer, &facts.texts)
    }
    let tender = release.member("tender")
    if let tender { fill(&facts, fromTender: tender) }
    facts.title = text("title", of: release, &facts.texts)
    if facts.title.isEmpty, let tender { facts.title = text("title", of: tender, &facts.texts) }
    if let list = release.member("contracts") {
      var contracts = list.elements
      while let contract = contracts.next() {
        facts.contracts.append(contractLine(contract, &facts.texts))
      }
    }
    fillAwards(&facts, from: release)
    if facts.bidders < 0, let bids = release.member("bids") {
      let count = objects("details", of: bids)
      if count > 0 { facts.bidders = count }
    }
    if facts.title.isEmpty, let award = facts.awards.first(where: { !$0.title.isEmpty }) {
      facts.title = award.title
    }
    if facts.title.isEmpty, let contract = facts.contracts.first(where: { !$0.title.isEmpty }) {
      facts.title = contract.title
    }
    key.removeAll(keepingCapacity: true)
    SortKey.append(keyOf: facts.texts.span(of: facts.title), to: &key)
    facts.titleKey = facts.texts.append(key)
    facts.amount = FactGathering.amount(of: &facts)
    fillClassifications(&facts, from: release)
    facts.search = searchText(of: release)
  }

  private func fill(_ facts: inout ProcessFacts, fromTender tender: JSONView) {
    facts.method = text("procurementMethod", of: tender, &facts.texts)
    facts.methodDetails = text("procurementMethodDetails", of: tender, &facts.texts)
    facts.category = text("mainProcurementCategory", of: tender, &facts.texts)
    facts.status = text("status", of: tender, &facts.texts)
    if let entity = tender.member("procuringEntity") {
      facts.procuringEntity = identifier(of: entity, &facts.texts)
      facts.procuringEntityName = text("name", of: entity, &facts.texts)
    }
    facts.tender = amount("value", of: tender, &facts.texts)
    if let period = tender.member("tenderPeriod") {
      facts.tenderDate = date("startDate", of: period)
      facts.tenderMonth = month(of: facts.tenderDate)
    }
    let tenderers = objects("tenderers", of: tender)
    if let value = tender.member("numberOfTenderers"), let number = value.number,
      let count = FactGathering.wholeNumber(number), count >= 0
    {
      facts.bidders = Int64(count)
    } else if tenderers > 0 {
      facts.bidders = tenderers
    }
  }

  private static func wholeNumber(_ number: JSONNumber) -> Int? {
    if number.text.count <= 18, let key = AmountKey.key(of: number), key >= 0, key % 20_000 == 0,
      key < 2_000_000_000_000_000_000
    {
      return Int(key / 20_000)
    }
    return number.decimal.wholeNumber
  }

  /// The number of objects in an array.
  private func objects(_ name: StaticString, of object: JSONView) -> Int64 {
    guard let list = object.member(name) else { return 0 }
    var count: Int64 = 0
    var elements = list.elements
    while let element = elements.next() {
      if element.kind == .object { count += 1 }
    }
    return count
  }

  /// The sum of the awards that stand, in the currency of the first; else of the contracts; else the tender's value.
  private static func amount(of facts: inout ProcessFacts) -> ProcessFacts.Amount {
    var awards: [ProcessFacts.Amount] = []
    for line in facts.awards where line.award >= 0 && line.isFirst && line.isCounted {
      if line.amount.isPresent { awards.append(line.amount) }
    }
    if let sum = sum(awards, &facts.texts) { return sum }
    let contracts = facts.contracts.lazy.map(\.amount).filter(\.isPresent)
    return sum(Array(contracts), &facts.texts) ?? facts.tender
  }

  private static func sum(
    _ amounts: [ProcessFacts.Amount],
    _ texts: inout TextStore
  ) -> ProcessFacts.Amount? {
    guard let first = amounts.first else { return nil }
    var count = 0
    var units: Int128 = 0
    var rest = ExactSum()
    for amount in amounts where texts.isEqual(amount.currency, first.currency) {
      count += 1
      if amount.key & 1 == 0 {
        units += Int128(amount.key >> 1)
      } else {
        rest += ExactSum(texts.string(of: amount.text)) ?? ExactSum()
      }
    }
    if count == 1 { return first }
    let sum = ExactSum(tenThousandths: units) + rest
    return ProcessFacts.Amount(
      key: sum.key,
      currency: first.currency,
      text: texts.append(sum.text)
    )
  }
}
