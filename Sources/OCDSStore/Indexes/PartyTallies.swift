internal import OCDSCore

/// What new processes add to their parties, counted while they are stored.
///
/// The counts do not depend on the order of the processes, and are those that `PartyStoring` counts from the rows.
struct PartyTallies {
  private var tallies: [PartyTally] = []
  private var sums: [PartySum] = []
  private var texts = TextStore()
  /// The numbers of tallies plus one, by hash; 0 where there is none.
  private var slots = [Int32](repeating: 0, count: 1 << 10)
  private let seed = UInt64.random(in: 0 ... .max)

  /// The most parties, and the most bytes of their texts.
  private static let mostParties = 25_000
  private static let mostBytes = 8 << 20

  /// Whether there is room for the parties of a process.
  func hasRoom(for facts: ProcessFacts) -> Bool {
    tallies.count + facts.awards.count < PartyTallies.mostParties
      && texts.bytes.count < PartyTallies.mostBytes
  }

  /// Counts the parties of a process that is new; false where only the rows tell something of them: then the process was
  /// not wholly counted.
  mutating func count(_ facts: ProcessFacts, at position: Int64) -> Bool {
    let buyer = facts.buyer.isEmpty ? nil : number(of: facts.buyer, .buyer, facts.texts)
    for line in facts.awards {
      if !line.supplier.isEmpty {
        let supplier = number(of: line.supplier, .supplier, facts.texts)
        see(supplier, position, line.supplierName, line.isNatural, facts.texts)
        guard add(line, line.isCounted, to: supplier, facts.texts) else { return false }
      }
      if let buyer {
        see(buyer, position, facts.buyerName, false, facts.texts)
        guard add(line, line.isCounted && line.isFirst, to: buyer, facts.texts) else {
          return false
        }
      }
    }
    return true
  }

  /// The number of a party, which may be new.
  private mutating func number(
    of id: StoredText,
    _ role: PartyRole,
    _ store: borrowing TextStore
  ) -> Int {
    let hash = textHash(store.span(of: id), seed: role == .buyer ? seed : ~seed)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if tallies[number].hash == hash && tallies[number].role == role,
        TextStore.isEqual(texts.span(of: tallies[number].id), store.span(of: id))
      {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    tallies.append(PartyTally(role: role, id: texts.append(store.span(of: id)), hash: hash))
    slots[slot] = Int32(tallies.count)
    if tallies.count * 2 > slots.count { grow() }
    return tallies.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in tallies.indices {
      var slot = Int(truncatingIfNeeded: tallies[number].hash) & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// Counts a line of a party, whatever it is worth.
  private mutating func see(
    _ number: Int,
    _ position: Int64,
    _ name: StoredText,
    _ isNatural: Bool,
    _ store: borrowing TextStore
  ) {
    if tallies[number].last != position { tallies[number].processes += 1 }
    tallies[number].last = position
    // The lines of a process come one after the other, so the newest process and its last line decide.
    if position >= tallies[number].newest {
      tallies[number].newest = position
      tallies[number].isNatural = isNatural
    }
    guard !name.isEmpty, position >= tallies[number].named else { return }
    tallies[number].named = position
    if !TextStore.isEqual(texts.span(of: tallies[number].name), store.span(of: name)) {
      tallies[number].name = texts.append(store.span(of: name))
    }
  }

  /// Adds the award of a line; false where only the rows tell what it is.
  private mutating func add(
    _ line: ProcessFacts.AwardLine,
    _ isCounted: Bool,
    to number: Int,
    _ store: borrowing TextStore
  ) -> Bool {
    guard line.award >= 0, isCounted else { return true }
    tallies[number].awards += 1
    guard line.amount.isPresent else { return true }
    let currency = store.span(of: line.amount.currency)
    var sum = Int(tallies[number].firstSum)
    while sum >= 0, !TextStore.isEqual(texts.span(of: sums[sum].currency), currency) {
      sum = Int(sums[sum].next)
    }
    if sum < 0 {
      // As texts, which may be equal with other bytes; and a list of many would be slow to walk.
      guard PartyTotals.isPlain(currency), tallies[number].currencies < 16 else { return false }
      sum = sums.count
      sums.append(PartySum(currency: texts.append(currency), next: tallies[number].firstSum))
      tallies[number].firstSum = Int32(sum)
      tallies[number].currencies += 1
    }
    sums[sum].count += 1
    if line.amount.key & 1 == 0 {
      sums[sum].units += Int128(line.amount.key >> 1)
    } else if let exact = ExactSum(store.string(of: line.amount.text)) {
      sums[sum].rest += exact
    }
    return true
  }

  /// Calls a function with each party, by role and id as the database orders them.
  func forEach(_ body: (PartyTotals) throws(StoreError) -> Void) throws(StoreError) {
    let order = tallies.indices.sorted { a, b in
      if tallies[a].role != tallies[b].role { return tallies[a].role == .buyer }
      return TextStore.order(texts.span(of: tallies[a].id), texts.span(of: tallies[b].id)) < 0
    }
    for number in order {
      let tally = tallies[number]
      var totals: [CurrencyTotal] = []
      var sum = Int(tally.firstSum)
      while sum >= 0 {
        totals.append(
          CurrencyTotal(
            currency: texts.string(of: sums[sum].currency),
            awards: sums[sum].count,
            sum: ExactSum(tenThousandths: sums[sum].units) + sums[sum].rest
          )
        )
        sum = Int(sums[sum].next)
      }
      try body(
        PartyTotals(
          role: tally.role,
          id: texts.string(of: tally.id),
          name: texts.string(of: tally.name),
          isNatural: tally.isNatural,
          processes: tally.processes,
          awards: tally.awards,
          totals: totals
        )
      )
    }
  }
}

/// What one party has.
private struct PartyTally {
  let role: PartyRole
  let id: StoredText
  let hash: UInt64
  /// The name in the newest of its processes that gives one.
  var name = StoredText()
  var named = Int64.min
  var isNatural = false
  var newest = Int64.min
  var processes: Int64 = 0
  var awards: Int64 = 0
  /// The process that was counted last.
  var last: Int64 = 0
  var firstSum: Int32 = -1
  var currencies = 0

  init(role: PartyRole, id: StoredText, hash: UInt64) {
    self.role = role
    self.id = id
    self.hash = hash
  }
}

/// What one party has in one currency.
private struct PartySum {
  let currency: StoredText
  /// The party's next sum, or -1.
  let next: Int32
  var count = 0
  var units: Int128 = 0
  var rest = ExactSum()

  init(currency: StoredText, next: Int32) {
    self.currency = currency
    self.next = next
  }
}
