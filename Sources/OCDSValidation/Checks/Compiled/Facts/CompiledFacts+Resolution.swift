internal import OCDSCore

extension CompiledFacts {
  /// Looks up the parties that references are to.
  mutating func resolveParties(_ compiled: JSONView) {
    partyTable.prepare(parties.count)
    for i in parties.indices {
      guard let id = Identifier(at: parties[i].id, of: compiled, seed: seed) else { continue }
      parties[i].entry = partyTable.insert(id, object: i, in: compiled)
    }
    for i in references.indices {
      guard let id = Identifier(at: references[i].id, of: compiled, seed: seed) else { continue }
      references[i].identifier = id
      let entry = partyTable.find(id, in: compiled)
      references[i].entry = entry
      if entry >= 0 { partyTable.mention(entry, by: references[i].kind.bit) }
    }
  }

  /// Looks up the awards that contracts are of.
  mutating func resolveContracts(_ compiled: JSONView) {
    awardTable.prepare(awards.count)
    for i in awards.indices {
      guard let id = Identifier(at: awards[i].id, of: compiled, seed: seed) else { continue }
      let entry = awardTable.insert(id, object: i, in: compiled)
      awards[i].entry = entry
      // Of several awards with one text the latest is the one that their contracts are held
      // against.
      let latest = awardTable.entries[entry].object
      if awards[i].date.day > awards[latest].date.day { awardTable.setObject(i, of: entry) }
    }
    // Backwards, so that each chain of contracts is in their order.
    for i in contracts.indices.reversed() {
      let place = contracts[i].awardID
      guard let id = Identifier(at: place, of: compiled, seed: seed) else { continue }
      contracts[i].award = id
      let entry = awardTable.find(id, in: compiled)
      contracts[i].entry = entry
      if entry >= 0 { contracts[i].next = awardTable.chain(i, to: entry) }
    }
  }
}
