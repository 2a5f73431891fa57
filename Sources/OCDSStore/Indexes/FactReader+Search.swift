internal import OCDSCore

extension FactReader {
  /// The most bytes of a field that are searched: beyond it is no description of anything.
  private static let mostBytes = 1 << 16

  /// The classifications of the items of tender, awards and contracts, each once.
  func fillClassifications(_ facts: inout ProcessFacts, from release: JSONView) {
    var seen = Set<UInt64>()
    if let tender = release["tender"] { collect(tender, &seen, &facts.classifications) }
    var awards = elements("awards", of: release)
    while let award = awards.next() { collect(award, &seen, &facts.classifications) }
    var contracts = elements("contracts", of: release)
    while let contract = contracts.next() { collect(contract, &seen, &facts.classifications) }
  }

  private func collect(
    _ section: JSONView,
    _ seen: inout Set<UInt64>,
    _ list: inout [ProcessFacts.Classification]
  ) {
    var items = elements("items", of: section)
    while let item = items.next() {
      if let classification = item["classification"] { add(classification, &seen, &list) }
      var additional = elements("additionalClassifications", of: item)
      while let classification = additional.next() { add(classification, &seen, &list) }
    }
  }

  private func add(
    _ value: JSONView,
    _ seen: inout Set<UInt64>,
    _ list: inout [ProcessFacts.Classification]
  ) {
    let classification = ProcessFacts.Classification(
      scheme: text("scheme", of: value),
      id: identifier(of: value)
    )
    guard !classification.id.isEmpty,
      seen.insert(textHash(classification.scheme, classification.id)).inserted
    else { return }
    list.append(classification)
  }

  /// The titles, the descriptions, the items and the parties' names of a compiled release, each text once.
  static func searchText(of release: JSONView) -> ProcessFacts.SearchText {
    var text = ProcessFacts.SearchText()
    var title = TextGathering()
    var description = TextGathering()
    var items = TextGathering()
    var parties = TextGathering()
    title.add("title", of: release)
    description.add("description", of: release)
    if let planning = release["planning"] {
      description.add("rationale", of: planning)
      if let budget = planning["budget"] {
        description.add("description", of: budget)
        description.add("project", of: budget)
      }
    }
    if let tender = release["tender"] {
      title.add("id", of: tender)
      gather(tender, &title, &description, &items)
    }
    for section in ["awards", "contracts"] {
      guard let list = release[section] else { continue }
      var elements = list.elements
      while let element = elements.next() { gather(element, &title, &description, &items) }
    }
    if let list = release["parties"] {
      var elements = list.elements
      while let party = elements.next() {
        parties.add("name", of: party)
        if let identifier = party["identifier"] { parties.add("legalName", of: identifier) }
      }
    }
    text.title = title.text
    text.description = description.text
    text.items = items.text
    text.parties = parties.text
    return text
  }

  private static func gather(
    _ section: JSONView,
    _ title: inout TextGathering,
    _ description: inout TextGathering,
    _ items: inout TextGathering
  ) {
    title.add("title", of: section)
    description.add("description", of: section)
    guard let list = section["items"] else { return }
    var elements = list.elements
    while let item = elements.next() {
      items.add("description", of: item)
      if let classification = item["classification"] {
        items.add("description", of: classification)
      }
    }
  }

  /// Texts joined by a full stop, so that no phrase goes from one to the next without notice.
  private struct TextGathering {
    private(set) var text = ""
    private var seen = Set<UInt64>()

    mutating func add(_ name: String, of object: JSONView) {
      guard let value = object[name]?.string, !value.isEmpty else { return }
      // Equal texts stand in tender, award and contract alike. Whoever makes two texts of one hash only hides their own.
      guard seen.insert(textHash(value)).inserted else { return }
      guard text.utf8.count + value.utf8.count <= FactReader.mostBytes else { return }
      if !text.isEmpty { text += ". " }
      text += value
    }
  }
}

/// A hash of texts that is the same in every run: what is derived may not depend on chance.
///
/// FNV-1a, 64 bits.
private func textHash(_ texts: String...) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for text in texts {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }
  return hash
}
