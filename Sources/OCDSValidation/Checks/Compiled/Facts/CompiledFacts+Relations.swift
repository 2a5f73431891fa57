internal import OCDSCore

extension CompiledFacts {
  /// Gathers what each object of a list mentions.
  mutating func gatherRelations(ofEach index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() { _ = gatherRelations(of: element, in: compiled) }
  }

  /// Gathers what an object mentions; returns the place of its own identifier.
  mutating func gatherRelations(of index: Int, in compiled: JSONView) -> Int? {
    var id: Int?
    var relations = RelationPlaces()
    var members = KnownMembers(of: index, in: compiled)
    while let (name, value) = members.next(vocabulary) {
      if name == .id { id = value } else { relations.note(name, value) }
    }
    gatherMentions(relations, in: compiled)
    return id
  }

  /// Gathers the mentions at some places.
  mutating func gatherMentions(_ places: RelationPlaces, in compiled: JSONView) {
    guard !places.isEmpty else { return }
    gatherMentions(.item, places.item, in: compiled)
    gatherMentions(.item, places.items, in: compiled)
    gatherMentions(.lot, places.lot, in: compiled)
    gatherMentions(.lot, places.lots, in: compiled)
    gatherMentions(.bid, places.bid, in: compiled)
    gatherMentions(.bid, places.bids, in: compiled)
  }

  /// Gathers one mention, or those of a list.
  mutating func gatherMentions(_ kind: RelationFact.Kind, _ index: Int, in compiled: JSONView) {
    guard index > 0 else { return }
    let word = TapeWord(bits: compiled.tape[index])
    if word.isString || word.isNumber { relations.append(RelationFact(kind: kind, index: index)) }
    guard word.isArray else { return }
    var place = index &+ 2
    while place < word.low {
      let element = TapeWord(bits: compiled.tape[place])
      if element.isString || element.isNumber {
        relations.append(RelationFact(kind: kind, index: place))
      }
      place = element.isContainer ? element.low : place &+ 1
    }
  }

  /// Looks up what is mentioned.
  mutating func resolveRelations(_ compiled: JSONView) {
    resolve(.item, among: itemIds, in: compiled)
    resolve(.lot, among: lotIds, in: compiled)
    resolve(.bid, among: bidIds, in: compiled)
  }

  private mutating func resolve(_ kind: RelationFact.Kind, among ids: [Int], in compiled: JSONView)
  {
    guard relations.contains(where: { $0.kind == kind }) else { return }
    relationTable.prepare(ids.count)
    for place in ids {
      guard let id = Identifier(at: place, of: compiled, seed: seed) else { continue }
      relationTable.insert(id, object: place, in: compiled)
    }
    for i in relations.indices where relations[i].kind == kind {
      guard let id = Identifier(at: relations[i].index, of: compiled, seed: seed) else { continue }
      let entry = relationTable.find(id, in: compiled)
      guard entry >= 0 else { continue }
      let isSameType = relationTable.entries[entry].count(like: id) > 0
      relations[i].match = isSameType ? .found : .otherType
    }
  }
}
