internal import OCDSCore

/// What the checks need to know of a compiled release, gathered in one walk over its tape.
///
/// The memory is used again from release to release. Of members with one name the last counts, as
/// everywhere.
struct CompiledFacts: ~Copyable {
  let vocabulary = Vocabulary()
  /// Identifiers come from outside: the seed keeps chosen ones from all falling into one slot.
  let seed = UInt64.random(in: .min ... .max)

  /// The release's date.
  var date = DateFact.none
  /// The tender.
  var tender = TenderFact()
  /// The place of the budget in the list of values; -1 where there is none.
  var budget = -1

  var parties: [PartyFact] = []
  var references: [ReferenceFact] = []
  var awards: [AwardFact] = []
  var contracts: [ContractFact] = []
  var transactions: [TransactionFact] = []
  var values: [ValueFact] = []
  var periods: [PeriodFact] = []
  var milestones: [MilestoneFact] = []
  var documents: [DocumentFact] = []
  var amendments: [AmendmentFact] = []
  var pastDates: [PastDateFact] = []
  var relations: [RelationFact] = []

  /// The places of the identifiers of items, of lots and groups of lots, and of bids.
  var itemIds: [Int] = []
  var lotIds: [Int] = []
  var bidIds: [Int] = []

  /// The parties and the awards by identifier.
  var partyTable = IdentifierTable()
  var awardTable = IdentifierTable()
  /// The items, the lots or the bids by identifier, one after the other.
  var relationTable = IdentifierTable()

  init() {}

  /// Forgets one release and gathers another.
  mutating func gather(_ compiled: JSONView) {
    clear()
    gatherRelease(compiled)
    resolveParties(compiled)
    resolveContracts(compiled)
    if !relations.isEmpty { resolveRelations(compiled) }
  }

  private mutating func clear() {
    date = .none
    tender = TenderFact()
    budget = -1
    parties.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
    awards.removeAll(keepingCapacity: true)
    contracts.removeAll(keepingCapacity: true)
    transactions.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    periods.removeAll(keepingCapacity: true)
    milestones.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    amendments.removeAll(keepingCapacity: true)
    pastDates.removeAll(keepingCapacity: true)
    relations.removeAll(keepingCapacity: true)
    itemIds.removeAll(keepingCapacity: true)
    lotIds.removeAll(keepingCapacity: true)
    bidIds.removeAll(keepingCapacity: true)
  }
}
