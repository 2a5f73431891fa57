internal import OCDSCore

extension FactReader {
  /// The awards, a line for each supplier.
  func fillAwards(_ facts: inout ProcessFacts, from release: JSONView) {
    var naturals: [String: Bool] = [:]
    var awards = elements("awards", of: release)
    var place = 0
    while let award = awards.next() {
      guard award.kind == .object else { continue }
      var line = ProcessFacts.AwardLine()
      line.award = place
      line.id = identifier(of: award)
      line.status = text("status", of: award)
      line.title = text("title", of: award)
      line.isCounted = line.status != "cancelled" && line.status != "unsuccessful"
      line.date = date("date", of: award)
      line.month = month(of: line.date)
      line.amount = amount("value", of: award)
      for i in facts.contracts.indices where facts.contracts[i].award < 0 && !line.id.isEmpty {
        if facts.contracts[i].awardId == line.id { facts.contracts[i].award = place }
      }
      line.compared = compared(line, facts)
      place += 1
      let start = facts.awards.count
      var suppliers = elements("suppliers", of: award)
      var seen = Set<String>()
      while let supplier = suppliers.next() {
        guard supplier.kind == .object else { continue }
        let name = text("name", of: supplier)
        var id = identifier(of: supplier)
        // A supplier without an id is told by its name, or it could not be found at all.
        if id.isEmpty { id = name }
        guard !id.isEmpty, seen.insert(id).inserted else { continue }
        line.supplier = id
        line.supplierName = name
        line.isNatural = isNatural(id, in: release, &naturals)
        line.isFirst = facts.awards.count == start
        facts.awards.append(line)
      }
      if facts.awards.count == start { facts.awards.append(line) }
    }
    if facts.awards.isEmpty {
      var line = ProcessFacts.AwardLine()
      line.compared = compared(line, facts)
      facts.awards.append(line)
    }
  }

  private func compared(_ line: ProcessFacts.AwardLine, _ facts: ProcessFacts)
    -> ProcessFacts.Amount
  {
    if line.amount.isPresent { return line.amount }
    let contract = facts.contracts.first { contract in
      contract.amount.isPresent && (line.award < 0 || contract.award == line.award)
    }
    return contract?.amount ?? facts.tender
  }

  func contractLine(_ contract: JSONView) -> ProcessFacts.ContractLine {
    var line = ProcessFacts.ContractLine()
    line.id = identifier(of: contract)
    if let award = contract["awardID"] { line.awardId = scalar(award) }
    line.status = text("status", of: contract)
    line.title = text("title", of: contract)
    line.date = date("dateSigned", of: contract)
    line.month = month(of: line.date)
    line.amount = amount("value", of: contract)
    if let period = contract["period"] {
      line.start = date("startDate", of: period)
      line.end = date("endDate", of: period)
    }
    return line
  }

  /// Whether a party is a natural person.
  ///
  /// That is so where its id was made under the publication's key, where its identifier is a person's, and where its
  /// identifier is withheld and a registry's number stands in its place, as `ingest` publishes natural persons.
  private func isNatural(
    _ id: String,
    in release: JSONView,
    _ known: inout [String: Bool]
  ) -> Bool {
    if let answer = known[id] { return answer }
    let answer = FactReader.isPersonId(id) || isNaturalParty(id, in: release)
    known[id] = answer
    return answer
  }

  private func isNaturalParty(_ id: String, in release: JSONView) -> Bool {
    var parties = elements("parties", of: release)
    while let party = parties.next() {
      guard identifier(of: party) == id else { continue }
      if let own = party["identifier"], own.kind == .object {
        let number = identifier(of: own)
        let scheme = text("scheme", of: own)
        if scheme == "MX-CURP" { return true }
        if scheme == "MX-RFC" { return number.utf8.count == 13 }
        if !number.isEmpty { return false }
      }
      var additional = elements("additionalIdentifiers", of: party)
      while let other = additional.next() {
        let scheme = text("scheme", of: other)
        if !scheme.isEmpty && id == "\(scheme)-\(identifier(of: other))" { return true }
      }
      return false
    }
    return false
  }

  /// Whether an id has the form that `ingest` gives natural persons: a prefix, `-persona-` and 16 hexadecimal digits.
  static func isPersonId(_ id: String) -> Bool {
    let bytes = id.utf8
    guard bytes.count > 25 else { return false }
    let tail = bytes.suffix(25)
    return tail.prefix(9).elementsEqual("-persona-".utf8)
      && tail.suffix(16).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
