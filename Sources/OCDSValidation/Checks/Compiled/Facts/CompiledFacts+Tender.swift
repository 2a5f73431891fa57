internal import OCDSCore

extension CompiledFacts {
  mutating func gatherTender(_ index: Int, in compiled: JSONView) {
    guard index > 0 else { return }
    var places = TenderPlaces()
    var members = KnownMembers(of: index, in: compiled)
    while let (name, value) = members.next(vocabulary) { places.note(name, value) }

    tender.statusIndex = places.status
    tender.status = code(at: places.status, in: compiled)
    tender.isDirect = code(at: places.procurementMethod, in: compiled) == .direct
    tender.numberOfTenderers = places.numberOfTenderers
    tender.value = gatherValue(places.value, in: compiled)
    _ = gatherValue(places.minValue, in: compiled)
    let period = gatherPeriod(places.tenderPeriod, in: compiled)
    tender.start = period.start
    tender.end = period.end
    _ = gatherPeriod(places.enquiryPeriod, in: compiled)
    _ = gatherPeriod(places.awardPeriod, in: compiled)
    tender.contractStart = gatherPeriod(places.contractPeriod, in: compiled).start
    gatherReference(.procuringEntity, places.procuringEntity, in: compiled)
    gatherTenderers(places.tenderers, in: compiled)
    gatherDocuments(places.documents, in: compiled)
    gatherMilestones(places.milestones, in: compiled)
    gatherAmendments(places.amendments, of: .tender, since: tender.start, in: compiled)
    gatherItems(places.items, in: compiled)
    gatherRelations(ofEach: places.enquiries, in: compiled)
    gatherLots(places.lots, in: compiled)
    gatherLots(places.lotGroups, in: compiled)
    gatherCriteria(places.criteria, in: compiled)
  }

  private mutating func gatherTenderers(_ index: Int, in compiled: JSONView) {
    guard index > 0, TapeWord(bits: compiled.tape[index]).isArray else { return }
    tender.tendererCount =
      JSONView(tape: compiled.tape, source: compiled.source, index: index).count
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() { gatherReference(.tenderer, element, in: compiled) }
  }

  /// Gathers items: their identifiers, and the lots that they are of.
  mutating func gatherItems(_ index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() {
      if let id = gatherRelations(of: element, in: compiled) { itemIds.append(id) }
    }
  }

  /// Gathers lots or groups of lots.
  private mutating func gatherLots(_ index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() {
      if let id = gatherRelations(of: element, in: compiled) { lotIds.append(id) }
    }
  }

  /// Gathers the lots that criteria are about; their `relatedItem` may be the identifier of
  /// anything.
  private mutating func gatherCriteria(_ index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() {
      var lots = 0
      var members = KnownMembers(of: element, in: compiled)
      while let (name, value) = members.next(vocabulary) {
        if name == .relatedLots { lots = value }
      }
      gatherMentions(.lot, lots, in: compiled)
    }
  }

  mutating func gatherBids(_ index: Int, in compiled: JSONView) {
    guard index > 0 else { return }
    var details = 0
    var statistics = 0
    var members = KnownMembers(of: index, in: compiled)
    while let (name, value) = members.next(vocabulary) {
      switch name {
      case .details: details = value
      case .statistics: statistics = value
      default: break
      }
    }
    var elements = ObjectElements(of: details, in: compiled)
    while let element = elements.next() {
      if let id = gatherRelations(of: element, in: compiled) { bidIds.append(id) }
    }
    gatherRelations(ofEach: statistics, in: compiled)
  }
}
