internal import OCDSCore

extension FactGathering {
  /// The awards, a line for each supplier.
  mutating func fillAwards(_ facts: inout ProcessFacts, from release: JSONView) {
    knownParties.removeAll()
    naturals.removeAll(keepingCapacity: true)
    if let list = release.member("awards") {
      var awards = list.elements
      var place = 0
      while let award = awards.next() {
        guard award.kind == .object else { continue }
        fill(&facts, from: award, at: place, in: release)
        place += 1
      }
    }
    if facts.awards.isEmpty {
      var line = ProcessFacts.AwardLine()
      line.compared = compared(line, facts)
      facts.awards.append(line)
    }
  }

  private mutating func fill(
    _ facts: inout ProcessFacts,
    from award: JSONView,
    at place: Int,
    in release: JSONView
  ) {
    var line = ProcessFacts.AwardLine()
    line.award = place
    var list: JSONView?
    // All members in one pass, of which the last of a name counts.
    var members = award.members
    while let member = members.next() {
      let value = member.value
      if member.isNamed("id") {
        line.id = scalar(value, &facts.texts)
      } else if member.isNamed("status") {
        line.status = text(value, &facts.texts)
      } else if member.isNamed("title") {
        line.title = text(value, &facts.texts)
      } else if member.isNamed("date") {
        line.date = date(value)
      } else if member.isNamed("value") {
        line.amount = amount(value, &facts.texts)
      } else if member.isNamed("suppliers") {
        list = value
      }
    }
    line.isCounted =
      !facts.texts.isEqual(line.status, "cancelled")
      && !facts.texts.isEqual(line.status, "unsuccessful")
    line.month = month(of: line.date)
    for i in facts.contracts.indices where facts.contracts[i].award < 0 && !line.id.isEmpty {
      if facts.texts.isEqual(facts.contracts[i].awardId, line.id) {
        facts.contracts[i].award = place
      }
    }
    line.compared = compared(line, facts)
    let start = facts.awards.count
    if let list {
      seenSuppliers.removeAll()
      var suppliers = list.elements
      while let supplier = suppliers.next() {
        guard supplier.kind == .object else { continue }
        let name = text("name", of: supplier, &facts.texts)
        var id = identifier(of: supplier, &facts.texts)
        // A supplier without an id is told by its name, or it could not be found at all.
        if id.isEmpty { id = name }
        guard !id.isEmpty, seenSuppliers.number(of: id, in: facts.texts).isNew else { continue }
        line.supplier = id
        line.supplierName = name
        line.isNatural = isNatural(id, in: release, &facts.texts)
        line.isFirst = facts.awards.count == start
        facts.awards.append(line)
      }
    }
    if facts.awards.count == start { facts.awards.append(line) }
  }

  private func compared(_ line: ProcessFacts.AwardLine, _ facts: borrowing ProcessFacts)
    -> ProcessFacts.Amount
  {
    if line.amount.isPresent { return line.amount }
    for i in facts.contracts.indices where facts.contracts[i].amount.isPresent {
      if line.award < 0 || facts.contracts[i].award == line.award {
        return facts.contracts[i].amount
      }
    }
    return facts.tender
  }

  func contractLine(_ contract: JSONView, _ texts: inout TextStore) -> ProcessFacts.ContractLine {
    var line = ProcessFacts.ContractLine()
    var members = contract.members
    while let member = members.next() {
      let value = member.value
      if member.isNamed("id") {
        line.id = scalar(value, &texts)
      } else if member.isNamed("awardID") {
        line.awardId = scalar(value, &texts)
      } else if member.isNamed("status") {
        line.status = text(value, &texts)
      } else if member.isNamed("title") {
        line.title = text(value, &texts)
      } else if member.isNamed("dateSigned") {
        line.date = date(value)
      } else if member.isNamed("value") {
        line.amount = amount(value, &texts)
      } else if member.isNamed("period") {
        line.start = date("startDate", of: value)
        line.end = date("endDate", of: value)
      }
    }
    line.month = month(of: line.date)
    return line
  }

  /// Whether a party is a natural person.
  ///
  /// That is so where its id was made under the publication's key, where its identifier is a person's, and where its
  /// identifier is withheld and a registry's number stands in its place, as `ingest` publishes natural persons.
  private mutating func isNatural(
    _ id: StoredText,
    in release: JSONView,
    _ texts: inout TextStore
  ) -> Bool {
    let (number, isNew) = knownParties.number(of: id, in: texts)
    if isNew {
      let answer =
        FactGathering.isPersonId(texts.span(of: id)) || isNaturalParty(id, in: release, &texts)
      naturals.append(answer)
    }
    return naturals[number]
  }

  private func isNaturalParty(
    _ id: StoredText,
    in release: JSONView,
    _ texts: inout TextStore
  ) -> Bool {
    guard let list = release.member("parties") else { return false }
    var parties = list.elements
    while let party = parties.next() {
      guard let own = party.member("id"), own.isScalar(texts.span(of: id)) else { continue }
      return isNatural(party: party, id, &texts)
    }
    return false
  }

  private func isNatural(party: JSONView, _ id: StoredText, _ texts: inout TextStore) -> Bool {
    if let own = party.member("identifier"), own.kind == .object {
      let number = identifier(of: own, &texts)
      let scheme = text("scheme", of: own, &texts)
      if texts.isEqual(scheme, "MX-CURP") { return true }
      if texts.isEqual(scheme, "MX-RFC") { return number.count == 13 }
      if !number.isEmpty { return false }
    }
    guard let list = party.member("additionalIdentifiers") else { return false }
    var additional = list.elements
    while let other = additional.next() {
      guard let scheme = other.member("scheme"), scheme.kind == .string else { continue }
      let whole = texts.append { bytes in
        let start = bytes.count
        scheme.appendString(to: &bytes)
        guard bytes.count > start else { return }
        bytes.append(UInt8(ascii: "-"))
        if let number = other.member("id") { number.appendScalar(to: &bytes) }
      }
      if !whole.isEmpty && texts.isEqual(whole, id) { return true }
    }
    return false
  }

  /// Whether an id has the form that `ingest` gives natural persons: a prefix, `-persona-` and 16 hexadecimal digits.
  static func isPersonId(_ id: Span<UInt8>) -> Bool {
    guard id.count > 25 else { return false }
    let start = id.count - 25
    guard id.extracting(start..<start + 9).hasBytes(of: "-persona-") else { return false }
    for i in start + 9..<id.count {
      let c = id[i]
      guard (0x30...0x39).contains(c) || (0x61...0x66).contains(c) else { return false }
    }
    return true
  }
}
