internal import OCDSCore

/// Gathers what full text search reads of one compiled release after the other.
struct SearchGathering {
  private var title = TextGathering()
  private var description = TextGathering()
  private var items = TextGathering()
  private var parties = TextGathering()

  /// What the last release has.
  var text: ProcessFacts.SearchText {
    var text = ProcessFacts.SearchText()
    text.texts.reserve(
      title.bytes.count + description.bytes.count + items.bytes.count + parties.bytes.count
    )
    text.title = text.texts.append(title.bytes)
    text.description = text.texts.append(description.bytes)
    text.items = text.texts.append(items.bytes)
    text.parties = text.texts.append(parties.bytes)
    return text
  }

  mutating func gather(_ release: JSONView) {
    title.removeAll()
    description.removeAll()
    items.removeAll()
    parties.removeAll()
    title.add("title", of: release)
    description.add("description", of: release)
    if let planning = release.member("planning") {
      description.add("rationale", of: planning)
      if let budget = planning.member("budget") {
        description.add("description", of: budget)
        description.add("project", of: budget)
      }
    }
    if let tender = release.member("tender") {
      title.add("id", of: tender)
      gather(section: tender)
    }
    if let list = release.member("awards") {
      var awards = list.elements
      while let award = awards.next() { gather(section: award) }
    }
    if let list = release.member("contracts") {
      var contracts = list.elements
      while let contract = contracts.next() { gather(section: contract) }
    }
    if let list = release.member("parties") {
      var elements = list.elements
      while let party = elements.next() {
        parties.add("name", of: party)
        if let identifier = party.member("identifier") { parties.add("legalName", of: identifier) }
      }
    }
  }

  private mutating func gather(section: JSONView) {
    title.add("title", of: section)
    description.add("description", of: section)
    guard let list = section.member("items") else { return }
    var elements = list.elements
    while let item = elements.next() {
      items.add("description", of: item)
      if let classification = item.member("classification") {
        items.add("description", of: classification)
      }
    }
  }
}

/// Texts joined by a full stop, so that no phrase goes from one to the next without notice.
private struct TextGathering {
  private(set) var bytes: [UInt8] = []
  private var seen = SeenHashes()

  /// The most bytes of a field that are searched: beyond it is no description of anything.
  private static let mostBytes = 1 << 16

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    seen.removeAll()
  }

  mutating func add(_ name: StaticString, of object: JSONView) {
    guard let value = object.member(name), value.kind == .string else { return }
    let mark = bytes.count
    if mark > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: " "))
    }
    let start = bytes.count
    value.appendString(to: &bytes)
    // Equal texts stand in tender, award and contract alike. Whoever makes two texts of one hash only hides their own.
    guard bytes.count > start, mark + bytes.count - start <= TextGathering.mostBytes,
      seen.insert(textHash(bytes.span.extracting(start..<bytes.count)))
    else {
      bytes.removeLast(bytes.count - mark)
      return
    }
  }
}
