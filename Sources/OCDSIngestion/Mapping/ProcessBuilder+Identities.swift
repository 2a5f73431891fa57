internal import OCDSCore

extension ProcessBuilder {
  /// Who it is that a row names; nil where neither a name nor an identifier says so.
  ///
  /// The same few offices and suppliers come again and again: whom the same cells named before, without anything to be
  /// told of them, is known.
  mutating func identify(
    _ party: RowMapping.Party,
    _ row: Row,
    _ mapping: RowMapping
  ) -> KnownParty? {
    let slot = known.slot(of: party, row)
    if let found = known.party(in: slot, party, row) {
      if let seen = found.seen { names.append(seen.at(line: line, notes: notes.count)) }
      return found
    }
    let (noteCount, nameCount) = (notes.count, names.count)
    guard let identity = read(party, row, mapping) else { return nil }
    let seen = names.count > nameCount ? names.last : nil
    let found = KnownParty(identity: identity, id: StateName(id: identity.id), seen: seen)
    if notes.count == noteCount { known.keep(found, in: slot, party, row) }
    return found
  }

  private mutating func read(
    _ party: RowMapping.Party,
    _ row: Row,
    _ mapping: RowMapping
  ) -> PartyIdentity? {
    let heading = party.heading
    let (name, isPerson) = name(of: party, row)
    var rfc: RFC?
    if let column = party.rfc {
      let reading = RFC.read(row[column])
      rfc = reading.value
      // Whoever is named as a person is one, whatever the length of the key, and the key is not shown either.
      if isPerson, rfc?.kind == .legal { rfc = nil } else { note(reading.faults, heading) }
    }
    note(name.faults.filter { $0.severity != .information }, heading)
    var registry: [(scheme: String, id: String)] = []
    for (scheme, column) in party.identifiers {
      guard let id = IdentifierText.read(row[column]).value else { continue }
      let other = RFC.read(id)
      if other.value?.kind == .natural || other.faults.contains(where: { $0.code == .curpAsRFC }) {
        noteWithheld(
          party.rule.identifiers.first { $0.scheme == scheme }?.column.spellings[0] ?? ""
        )
        rfc = rfc ?? other.value
      } else {
        registry.append((scheme, id))
      }
    }
    if let rfc, rfc.isIdentifying, let name = name.value { see(rfc, name, heading) }
    return PartyIdentity(
      name: name.value,
      rfc: rfc,
      registry: registry,
      prefix: mapping.context.prefix,
      key: mapping.context.key
    )
  }
}
