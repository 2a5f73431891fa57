internal import OCDSCore

extension CompiledFacts {
  /// Gathers the dates of documents, and what they mention.
  mutating func gatherDocuments(_ index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() {
      var published = DateFact.none
      var modified = DateFact.none
      var relations = RelationPlaces()
      var members = KnownMembers(of: element, in: compiled)
      while let (name, value) = members.next(vocabulary) {
        switch name {
        case .datePublished: published = DateFact(at: value, of: compiled)
        case .dateModified: modified = DateFact(at: value, of: compiled)
        default: relations.note(name, value)
        }
      }
      notePast(.published, published)
      notePast(.modified, modified)
      if published.isReadable, modified.isReadable {
        documents.append(DocumentFact(published: published, modified: modified))
      }
      gatherMentions(relations, in: compiled)
    }
  }

  /// Gathers the dates and states of milestones, and what they mention.
  mutating func gatherMilestones(_ index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() {
      var status = 0
      var met = DateFact.none
      var modified = DateFact.none
      var relations = RelationPlaces()
      var members = KnownMembers(of: element, in: compiled)
      while let (name, value) = members.next(vocabulary) {
        switch name {
        case .status: status = value
        case .dateMet: met = DateFact(at: value, of: compiled)
        case .dateModified: modified = DateFact(at: value, of: compiled)
        default: relations.note(name, value)
        }
      }
      notePast(.milestoneModified, modified)
      notePast(.milestoneMet, met)
      let code = code(at: status, in: compiled)
      if code == .scheduled || code == .notMet {
        let dateMet = isBlank(met.index, in: compiled) ? 0 : met.index
        milestones.append(MilestoneFact(isNotMet: code == .notMet, dateMet: dateMet))
      }
      gatherMentions(relations, in: compiled)
    }
  }

  /// Whether there is nothing at a place, or a null or an empty text.
  private func isBlank(_ index: Int, in compiled: JSONView) -> Bool {
    guard index > 0 else { return true }
    let word = TapeWord(bits: compiled.tape[index])
    return word.isNull || word.isString && word.length == 0
  }

  /// Gathers the dates of amendments beside the date that they cannot be earlier than, and what
  /// they mention.
  mutating func gatherAmendments(
    _ index: Int,
    of owner: AmendmentFact.Owner,
    since ownerDate: DateFact,
    in compiled: JSONView
  ) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() {
      var date = DateFact.none
      var relations = RelationPlaces()
      var members = KnownMembers(of: element, in: compiled)
      while let (name, value) = members.next(vocabulary) {
        if name == .date {
          date = DateFact(at: value, of: compiled)
        } else {
          relations.note(name, value)
        }
      }
      notePast(.amendment, date)
      if date.isReadable, ownerDate.isReadable {
        amendments.append(AmendmentFact(owner: owner, date: date, ownerDate: ownerDate))
      }
      gatherMentions(relations, in: compiled)
    }
  }
}
