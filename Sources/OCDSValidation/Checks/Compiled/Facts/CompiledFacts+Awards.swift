internal import OCDSCore

extension CompiledFacts {
  mutating func gatherAwards(_ index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() { gatherAward(element, in: compiled) }
  }

  private mutating func gatherAward(_ index: Int, in compiled: JSONView) {
    var award = AwardFact(index: index)
    var value = 0
    var suppliers = 0
    var items = 0
    var contractPeriod = 0
    var documents = 0
    var amendments = 0
    var relations = RelationPlaces()
    var members = KnownMembers(of: index, in: compiled)
    while let (name, place) = members.next(vocabulary) {
      switch name {
      case .id: award.id = place
      case .date: award.date = DateFact(at: place, of: compiled)
      case .status: award.statusIndex = place
      case .value: value = place
      case .suppliers: suppliers = place
      case .items: items = place
      case .contractPeriod: contractPeriod = place
      case .documents: documents = place
      case .amendments: amendments = place
      default: relations.note(name, place)
      }
    }
    award.status = code(at: award.statusIndex, in: compiled)
    award.value = gatherValue(value, in: compiled)
    notePast(.award, award.date)
    var elements = ObjectElements(of: suppliers, in: compiled)
    while let element = elements.next() { gatherReference(.supplier, element, in: compiled) }
    gatherItems(items, in: compiled)
    _ = gatherPeriod(contractPeriod, in: compiled)
    gatherDocuments(documents, in: compiled)
    gatherAmendments(amendments, of: .award, since: award.date, in: compiled)
    gatherMentions(relations, in: compiled)
    awards.append(award)
  }
}
