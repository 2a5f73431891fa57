internal import OCDSCore

extension ProcessBuilder {
  /// Adds an organisation that the row names to the parties, and refers to it where it has its part.
  ///
  /// `known` are those that the row named before, by their part.
  mutating func add(
    _ party: RowMapping.Party,
    _ row: Row,
    _ ids: [String: [UInt8]],
    _ context: MappingContext,
    _ known: [String: PartyIdentity]
  ) -> PartyIdentity? {
    let heading = party.rule.name.first?.spellings.first ?? party.rule.role
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
    guard
      let identity = PartyIdentity(
        name: name.value,
        rfc: rfc,
        registry: registry,
        prefix: context.prefix,
        key: context.key
      ),
      let place = tree.item(identity.id.utf8Array, of: "parties".utf8Array, in: StateTree.root)
    else { return nil }
    describe(identity, party, row, at: place)
    if let role = party.rule.memberOf, let whole = known[role], whole.id != identity.id,
      let object = tree.item(whole.id.utf8Array, of: "memberOf".utf8Array, in: place)
    {
      setName(of: object, as: whole)
    }
    addDetails(of: identity, party, row, at: place)
    for reference in party.rule.references { refer(to: identity, reference, ids) }
    return identity
  }

  private mutating func describe(
    _ identity: PartyIdentity,
    _ party: RowMapping.Party,
    _ row: Row,
    at place: Int32
  ) {
    if let name = identity.name { set("name", to: name, in: place) }
    if let identifier = identity.identifier,
      let object = tree.object("identifier".utf8Array, in: place)
    {
      set("scheme", to: identifier.scheme, in: object)
      set("id", to: identifier.id, in: object)
    }
    for one in identity.additional {
      guard
        let object = tree.item(
          one.id.utf8Array,
          of: "additionalIdentifiers".utf8Array,
          in: place
        )
      else { continue }
      set("scheme", to: one.scheme, in: object)
    }
    tree.add(quoted(party.rule.role), to: "roles".utf8Array, in: place)
    for (path, column) in party.members {
      guard let text = Tidy.read(row[column], .stripsApostrophe).value, let name = path.last else {
        continue
      }
      var object: Int32? = place
      for step in path.dropLast() { object = object.flatMap { tree.object(step, in: $0) } }
      if let object { _ = tree.set(name, to: quoted(text), in: object) }
    }
    if let column = party.scale, let details = tree.object("details".utf8Array, in: place) {
      let reading = Phrases.partyScale.read(row[column])
      note(reading.faults, party.rule.scale?.spellings.first ?? "")
      if let scale = reading.value { set("scale", to: scale, in: details) }
    }
  }

  mutating func refer(
    to identity: PartyIdentity,
    _ reference: String,
    _ ids: [String: [UInt8]]
  ) {
    var parts = reference.split(separator: "/").map(String.init)
    guard let last = parts.popLast() else { return }
    var place = StateTree.root
    for part in parts {
      if let id = ids[part] {
        guard let next = tree.item(id, of: part.utf8Array, in: place) else { return }
        place = next
      } else if part == "awards" || part == "contracts" {
        return
      } else {
        guard let next = tree.object(part.utf8Array, in: place) else { return }
        place = next
      }
    }
    let object: Int32?
    if last.hasSuffix("[]") {
      object = tree.item(
        identity.id.utf8Array,
        of: String(last.dropLast(2)).utf8Array,
        in: place
      )
    } else {
      object = tree.object(last.utf8Array, in: place)
      if let object { set("id", to: identity.id, in: object) }
    }
    if let object { setName(of: object, as: identity) }
  }

  /// Gives a reference the name that the party has: that of the first row that names it.
  private mutating func setName(of object: Int32, as identity: PartyIdentity) {
    guard let parties = tree.find("parties".utf8Array, in: StateTree.root),
      let party = tree.find(identity.id.utf8Array, in: parties),
      let name = tree.value("name".utf8Array, in: party)
    else { return }
    _ = tree.set("name".utf8Array, to: Array(name), in: object)
  }
}
