internal import OCDSCore

extension FactGathering {
  /// The classifications of the items of tender, awards and contracts, each once.
  mutating func fillClassifications(_ facts: inout ProcessFacts, from release: JSONView) {
    seenClassifications.removeAll()
    if let tender = release.member("tender") { collect(tender, &facts) }
    if let list = release.member("awards") {
      var awards = list.elements
      while let award = awards.next() { collect(award, &facts) }
    }
    if let list = release.member("contracts") {
      var contracts = list.elements
      while let contract = contracts.next() { collect(contract, &facts) }
    }
  }

  private mutating func collect(_ section: JSONView, _ facts: inout ProcessFacts) {
    guard let list = section.member("items") else { return }
    var items = list.elements
    while let item = items.next() {
      if let classification = item.member("classification") { add(classification, &facts) }
      guard let list = item.member("additionalClassifications") else { continue }
      var additional = list.elements
      while let classification = additional.next() { add(classification, &facts) }
    }
  }

  private mutating func add(_ value: JSONView, _ facts: inout ProcessFacts) {
    let classification = ProcessFacts.Classification(
      scheme: text("scheme", of: value, &facts.texts),
      id: identifier(of: value, &facts.texts)
    )
    guard !classification.id.isEmpty else { return }
    let hash = textHash(
      facts.texts.span(of: classification.id),
      seed: textHash(facts.texts.span(of: classification.scheme))
    )
    if seenClassifications.insert(hash) { facts.classifications.append(classification) }
  }

  /// The titles, the descriptions, the items and the parties' names of a compiled release, each text once.
  mutating func searchText(of release: JSONView) -> ProcessFacts.SearchText {
    search.gather(release)
    return search.text
  }
}
