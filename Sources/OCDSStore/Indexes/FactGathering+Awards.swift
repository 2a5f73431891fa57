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
    line.id = identifier(of: award, &facts.texts)
    line.status = text("status", of: award, &facts.texts)
    line.title = text("title", of: award, &facts.texts)
    line.isCounted =
      !facts.texts.isEqual(line.status, "cancelled")
      && !facts.texts.isEqual(line.status, "unsuccessful")
    line.date = date("date", of: award)
    line.month = month(of: line.date)
    line.amount = amount("value", of: award, &facts.texts)
    for i in facts.contracts.indices where facts.contracts[i].award < 0 && !line.id.isEmpty {
      if facts.texts.isEqual(facts.contracts[i].awardId, line.id) {
        facts.contracts[i].award = place
      }
    }
    line.compared = compared(line, facts)
    let start = facts.awards.count
    if let list = award.member("suppliers") {
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
    line.id = identifier(of: contract, &texts)
    line.awardId = scalar("awardID", of: contract, &texts)
    line.status = text("status", of: contract, &texts)
    line.title = text("title", of: contract, &texts)
    line.date = date("dateSigned", of: contract)
    line.month = month(of: line.date)
    line.amount = amount("value", of: contract, &texts)
    if let period = contract.member("period") {
      line.start = date("startDate", of: period)
      line.end = date("endDate", of: period)
    }
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
      let own = identifier(of: party, &texts)
      let isSame = texts.isEqual(own, id)
      if !own.isEmpty { texts.remove(own) }
      if isSame { return isNatural(party: party, id, &texts) }
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
