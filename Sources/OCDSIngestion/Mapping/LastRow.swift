/// What a builder read of the row before, so that cells which say again what they said there are passed over.
///
/// A cell whose value goes nowhere in an item of the row adds nothing where the row before had the same: the state only
/// grows, and what was set there stands. Where something was told about it, it is read again, as the new row tells it too.
struct LastRow: ~Copyable {
  private var row = Row()
  private var mapping: RowMapping?
  /// Whether there is a row before this one.
  private(set) var hasRow = false
  private var quietColumns: [Bool] = []
  private var quietParties: [Bool] = []
  /// By party, whether the row at hand names the one that the row before did, passed over.
  private var sameParties: [Bool] = []
  /// The organisations of the last row.
  var identities: [PartyIdentity?] = []
  /// Whether the traits of the profile were added that are the same for every row.
  var hasSubject = false

  /// Forgets everything, at the beginning of a process.
  mutating func forget() {
    mapping = nil
    hasRow = false
  }

  func isOf(_ mapping: RowMapping) -> Bool { self.mapping === mapping }

  /// Begins with the rows of another mapping.
  mutating func begin(_ mapping: RowMapping) {
    self.mapping = mapping
    hasRow = false
    hasSubject = false
    quietColumns = [Bool](repeating: false, count: mapping.columns.count)
    quietParties = [Bool](repeating: false, count: mapping.parties.count)
    sameParties = quietParties
    identities = [PartyIdentity?](repeating: nil, count: mapping.parties.count)
  }

  /// Keeps a row, to be compared with the next one.
  mutating func keep(_ row: Row) {
    self.row.copy(row)
    hasRow = true
  }

  mutating func took(column: Int, isQuiet: Bool) { quietColumns[column] = isQuiet }

  mutating func took(party: Int, isQuiet: Bool) {
    quietParties[party] = isQuiet
    sameParties[party] = false
  }

  mutating func passedOver(party: Int) { sameParties[party] = true }
  func isSame(_ party: Int) -> Bool { sameParties[party] }

  /// Whether a column says what it said in the row before, and nothing was told of it.
  func hasColumn(_ number: Int, _ cells: [Int], _ row: Row) -> Bool {
    quietColumns[number] && isSame(cells, row)
  }

  /// Whether the columns of a party say what they said in the row before, and nothing was told of it.
  func hasParty(_ number: Int, _ cells: [Int], _ row: Row) -> Bool {
    quietParties[number] && isSame(cells, row)
  }

  private func isSame(_ cells: [Int], _ row: Row) -> Bool {
    for cell in cells where !row[cell].isEqual(to: self.row[cell]) { return false }
    return true
  }
}
