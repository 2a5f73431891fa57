internal import OCDSCore

extension CompiledFacts {
  mutating func gatherContracts(_ index: Int, in compiled: JSONView) {
    var elements = ObjectElements(of: index, in: compiled)
    while let element = elements.next() { gatherContract(element, in: compiled) }
  }

  private mutating func gatherContract(_ index: Int, in compiled: JSONView) {
    var contract = ContractFact(index: index)
    var value = 0
    var items = 0
    var period = 0
    var documents = 0
    var milestones = 0
    var amendments = 0
    var implementation = 0
    var relations = RelationPlaces()
    var members = KnownMembers(of: index, in: compiled)
    while let (name, place) = members.next(vocabulary) {
      switch name {
      case .id: contract.id = place
      case .awardID: contract.awardID = place
      case .dateSigned: contract.signed = DateFact(at: place, of: compiled)
      case .status: contract.statusIndex = place
      case .value: value = place
      case .items: items = place
      case .period: period = place
      case .documents: documents = place
      case .milestones: milestones = place
      case .amendments: amendments = place
      case .implementation: implementation = place
      default: relations.note(name, place)
      }
    }
    contract.status = code(at: contract.statusIndex, in: compiled)
    contract.value = gatherValue(value, in: compiled)
    notePast(.signature, contract.signed)
    gatherItems(items, in: compiled)
    _ = gatherPeriod(period, in: compiled)
    gatherDocuments(documents, in: compiled)
    gatherMilestones(milestones, in: compiled)
    gatherAmendments(amendments, of: .contract, since: contract.signed, in: compiled)
    gatherMentions(relations, in: compiled)
    contract.transactions = gatherImplementation(implementation, in: compiled)
    contracts.append(contract)
  }

  /// Gathers what became of a contract; returns its transactions.
  private mutating func gatherImplementation(_ index: Int, in compiled: JSONView) -> Range<Int> {
    let first = transactions.count
    guard index > 0 else { return first..<first }
    var list = 0
    var milestones = 0
    var documents = 0
    var members = KnownMembers(of: index, in: compiled)
    while let (name, place) = members.next(vocabulary) {
      switch name {
      case .transactions: list = place
      case .milestones: milestones = place
      case .documents: documents = place
      default: break
      }
    }
    var elements = ObjectElements(of: list, in: compiled)
    while let element = elements.next() { gatherTransaction(element, in: compiled) }
    gatherMilestones(milestones, in: compiled)
    gatherDocuments(documents, in: compiled)
    return first..<transactions.count
  }

  private mutating func gatherTransaction(_ index: Int, in compiled: JSONView) {
    var transaction = TransactionFact()
    var value = 0
    var payer = 0
    var payee = 0
    var members = KnownMembers(of: index, in: compiled)
    while let (name, place) = members.next(vocabulary) {
      switch name {
      case .date: transaction.date = DateFact(at: place, of: compiled)
      case .value: value = place
      case .payer: payer = place
      case .payee: payee = place
      default: break
      }
    }
    transaction.value = gatherValue(value, in: compiled)
    notePast(.transaction, transaction.date)
    gatherReference(.payer, payer, in: compiled)
    gatherReference(.payee, payee, in: compiled)
    transactions.append(transaction)
  }
}
