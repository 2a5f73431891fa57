internal import OCDSCore

extension CompiledFacts {
  /// Gathers the members of the release.
  ///
  /// Places are noted first and gathered afterwards: so the last of several members with one name
  /// counts.
  mutating func gatherRelease(_ compiled: JSONView) {
    var parties = 0
    var buyer = 0
    var planning = 0
    var tender = 0
    var awards = 0
    var contracts = 0
    var bids = 0
    var relatedProcesses = 0
    var members = KnownMembers(of: compiled.index, in: compiled)
    while let (name, value) = members.next(vocabulary) {
      switch name {
      case .date: date = DateFact(at: value, of: compiled)
      case .parties: parties = value
      case .buyer: buyer = value
      case .planning: planning = value
      case .tender: tender = value
      case .awards: awards = value
      case .contracts: contracts = value
      case .bids: bids = value
      case .relatedProcesses: relatedProcesses = value
      default: break
      }
    }
    gatherParties(parties, in: compiled)
    gatherReference(.buyer, buyer, in: compiled)
    gatherPlanning(planning, in: compiled)
    gatherTender(tender, in: compiled)
    gatherBids(bids, in: compiled)
    gatherAwards(awards, in: compiled)
    gatherContracts(contracts, in: compiled)
    gatherRelations(ofEach: relatedProcesses, in: compiled)
  }

  private mutating func gatherParties(_ index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() {
      var party = PartyFact(index: element)
      var members = KnownMembers(of: element, in: compiled)
      while let (name, value) = members.next(vocabulary) {
        switch name {
        case .id: party.id = value
        case .name: party.name = value
        case .roles: party.rolesIndex = value
        default: break
        }
      }
      party.roles = roles(at: party.rolesIndex, in: compiled)
      parties.append(party)
    }
  }

  /// The roles of a list that references are checked for.
  private func roles(at index: Int, in compiled: JSONView) -> UInt8 {
    guard index > 0 else { return 0 }
    let list = TapeWord(bits: compiled.tape[index])
    guard list.isArray else { return 0 }
    var roles: UInt8 = 0
    var place = index &+ 2
    while place < list.low {
      let role = TapeWord(bits: compiled.tape[place])
      if let word = vocabulary.word(at: place, of: compiled), let kind = ReferenceKind(role: word) {
        roles |= kind.bit
      }
      place = role.isContainer ? role.low : place &+ 1
    }
    return roles
  }

  /// Gathers a reference to a party, where the value is an object.
  mutating func gatherReference(_ kind: ReferenceKind, _ index: Int, in compiled: JSONView) {
    guard index > 0, TapeWord(bits: compiled.tape[index]).isObject else { return }
    var reference = ReferenceFact(kind: kind, index: index)
    var members = KnownMembers(of: index, in: compiled)
    while let (name, value) = members.next(vocabulary) {
      switch name {
      case .id: reference.id = value
      case .name: reference.name = value
      default: break
      }
    }
    references.append(reference)
  }

  private mutating func gatherPlanning(_ index: Int, in compiled: JSONView) {
    var budgetIndex = 0
    var documents = 0
    var milestones = 0
    guard index > 0 else { return }
    var members = KnownMembers(of: index, in: compiled)
    while let (name, value) = members.next(vocabulary) {
      switch name {
      case .budget: budgetIndex = value
      case .documents: documents = value
      case .milestones: milestones = value
      default: break
      }
    }
    gatherBudget(budgetIndex, in: compiled)
    gatherDocuments(documents, in: compiled)
    gatherMilestones(milestones, in: compiled)
  }

  private mutating func gatherBudget(_ index: Int, in compiled: JSONView) {
    guard index > 0 else { return }
    var amount = 0
    var members = KnownMembers(of: index, in: compiled)
    while let (name, value) = members.next(vocabulary) {
      if name == .amount { amount = value }
    }
    budget = gatherValue(amount, in: compiled)
  }
}
