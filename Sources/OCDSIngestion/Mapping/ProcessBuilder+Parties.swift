internal import OCDSCore

extension ProcessBuilder {
  /// Adds the organisations that a row names; those that the row before named with the same cells are there.
  mutating func addParties(_ row: Row, _ mapping: RowMapping, isKnown: Bool) {
    for (number, party) in mapping.parties.enumerated() {
      if isKnown, party.isOfProcess, last.hasParty(number, party.cells, row),
        party.wholes.allSatisfy({ last.isSame($0) })
      {
        last.passedOver(party: number)
        continue
      }
      let count = notes.count
      let wholes = party.wholes.map { last.identities[$0] }
      last.identities[number] = add(party, row, mapping, wholes: wholes)
      last.took(party: number, isQuiet: notes.count == count)
    }
  }

  /// Adds an organisation that the row names to the parties, and refers to it where it has its part.
  ///
  /// `wholes` are those that the row named before and that it may be a member of; the last counts.
  mutating func add(
    _ party: RowMapping.Party,
    _ row: Row,
    _ mapping: RowMapping,
    wholes: [PartyIdentity?]
  ) -> PartyIdentity? {
    guard let known = identify(party, row, mapping) else { return nil }
    let (identity, id) = (known.identity, known.id)
    guard let place = tree.item(id, of: StateName.parties, in: StateTree.root) else { return nil }
    describe(identity, party, row, at: place)
    if let whole = wholes.last(where: { $0 != nil }) ?? nil, whole.id != identity.id {
      let id = StateName(id: whole.id)
      if let object = tree.item(id, of: StateName.memberOf, in: place) {
        setName(of: object, as: id)
      }
    }
    addDetails(of: identity, party, row, at: place)
    for reference in party.references { refer(to: id, reference, mapping) }
    return identity
  }

  private mutating func describe(
    _ identity: PartyIdentity,
    _ party: RowMapping.Party,
    _ row: Row,
    at place: Int32
  ) {
    if let name = identity.name { set(StateName.name, to: name, in: place) }
    if let identifier = identity.identifier,
      let object = tree.object(StateName.identifier, in: place)
    {
      set(StateName.scheme, to: identifier.scheme, in: object)
      set(StateName.id, to: identifier.id, in: object)
    }
    for one in identity.additional {
      let id = StateName(id: one.id)
      guard let object = tree.item(id, of: StateName.additionalIdentifiers, in: place) else {
        continue
      }
      set(StateName.scheme, to: one.scheme, in: object)
    }
    tree.add(party.role, to: StateName.roles, in: place)
    for (path, column) in party.members {
      guard let name = path.last, readText(row[column], .stripsApostrophe) else { continue }
      var object: Int32? = place
      for step in path.dropLast() { object = object.flatMap { tree.object(step, in: $0) } }
      if let object { _ = tree.set(name, to: value, in: object) }
    }
    if let column = party.scale, let details = tree.object(StateName.details, in: place) {
      let reading = Phrases.partyScale.read(row[column])
      note(reading.faults, party.rule.scale?.spellings.first ?? "")
      if let scale = reading.value { set(StateName.scale, to: scale, in: details) }
    }
  }

  /// Refers to an organisation by its id and its name.
  mutating func refer(
    to id: StateName,
    _ reference: RowMapping.Reference,
    _ mapping: RowMapping
  ) {
    guard let place = place(reference.way, mapping) else { return }
    let object: Int32?
    if reference.isArray {
      object = tree.item(id, of: reference.name, in: place)
    } else {
      object = tree.object(reference.name, in: place)
      if let object {
        take(id.bytes.span)
        _ = tree.set(StateName.id, to: value, in: object)
      }
    }
    if let object { setName(of: object, as: id) }
  }

  /// Gives a reference the name that the party has: that of the first row that names it.
  private mutating func setName(of object: Int32, as id: StateName) {
    guard let parties = tree.find(StateName.parties, in: StateTree.root),
      let party = tree.find(id, in: parties)
    else { return }
    tree.copy(StateName.name, of: party, to: object)
  }
}
