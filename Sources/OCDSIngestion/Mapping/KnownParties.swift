internal import OCDSCore

/// Who it is that some cells name; shared, as the identity is.
final class KnownParty: Sendable {
  let identity: PartyIdentity
  /// What tells it from others in the state.
  let id: StateName
  /// Its RFC with its name, where they are to be watched.
  let seen: NameOfRFC?

  init(identity: PartyIdentity, id: StateName, seen: NameOfRFC?) {
    self.identity = identity
    self.id = id
    self.seen = seen
  }
}

/// The organisations that the cells of earlier rows named, by those cells.
///
/// A table of fixed size in which a later one takes the place of an earlier one: what is forgotten is read again.
struct KnownParties: ~Copyable {
  private struct Entry {
    let party: RowMapping.Party
    /// The cells, the length of each before its text.
    let cells: [UInt8]
    let known: KnownParty
  }

  private static let size = 1 << 15
  /// Cells come from outside: without a seed, chosen ones could all fall into one place.
  private static let seed = UInt64.random(in: .min ... .max)
  private var entries = [Entry?](repeating: nil, count: KnownParties.size)

  /// The place that the cells of a row have in the table.
  func slot(of party: RowMapping.Party, _ row: Row) -> Int {
    var hash: UInt64 = 0
    for column in party.identifying {
      hash = (hash &* 31) ^ nameHash(row[column], seed: KnownParties.seed)
    }
    return Int(truncatingIfNeeded: hash & UInt64(KnownParties.size - 1))
  }

  /// Whom the same cells of the same columns named before; nil where that is not known.
  func party(in slot: Int, _ party: RowMapping.Party, _ row: Row) -> KnownParty? {
    guard let entry = entries[slot], entry.party === party else { return nil }
    let cells = entry.cells.span
    var place = 0
    for column in party.identifying {
      let cell = row[column]
      guard place + 4 + cell.count <= cells.count,
        KnownParties.length(cells.extracting(place..<place + 4)) == cell.count,
        cells.extracting(place + 4..<place + 4 + cell.count).isEqual(to: cell)
      else { return nil }
      place += 4 + cell.count
    }
    return entry.known
  }

  /// Keeps whom cells name.
  mutating func keep(_ known: KnownParty, in slot: Int, _ party: RowMapping.Party, _ row: Row) {
    var cells: [UInt8] = []
    for column in party.identifying {
      let cell = row[column]
      for shift in [0, 8, 16, 24] { cells.append(UInt8(truncatingIfNeeded: cell.count >> shift)) }
      // Sound: the bytes are copied during the call.
      unsafe cell.withUnsafeBufferPointer { unsafe cells.append(contentsOf: $0) }
    }
    entries[slot] = Entry(party: party, cells: cells, known: known)
  }

  private static func length(_ bytes: Span<UInt8>) -> Int {
    var length = 0
    for i in 0..<4 { length |= Int(bytes[i]) << (8 * i) }
    return length
  }
}
