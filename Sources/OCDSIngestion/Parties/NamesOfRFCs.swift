/// An RFC that was seen with a name, by their hashes under a key of this process.
public struct NameOfRFC: Sendable, Hashable {
  let rfc: Int
  let name: Int
  /// The line of the row.
  let line: Int
  /// The RFC of a company, and of a person nothing.
  let shown: String
  /// The heading of the column.
  let heading: String
  /// How many notes there were of the process before it was seen.
  let notes: Int

  /// Hashes an RFC and a name; nil for a name without letters.
  ///
  /// - Complexity: O(bytes of the name).
  init?(_ rfc: String, _ name: String, shown: String, line: Int, heading: String, notes: Int) {
    guard let key = OrganisationKey.key(name) else { return nil }
    self.rfc = rfc.hashValue
    self.name = key.hashValue
    self.shown = shown
    self.line = line
    self.heading = heading
    self.notes = notes
  }

  private init(_ other: NameOfRFC, line: Int, notes: Int) {
    rfc = other.rfc
    name = other.name
    shown = other.shown
    heading = other.heading
    self.line = line
    self.notes = notes
  }

  /// The same, seen in another row.
  func at(line: Int, notes: Int) -> NameOfRFC { NameOfRFC(self, line: line, notes: notes) }
}

/// The names that RFCs had in a run, so that one RFC on several names is told.
///
/// Neither an RFC nor a name is kept: both as hashes under a key of this process. At most 262,144 RFCs are watched, about
/// 10 MB; later ones are not.
public struct NamesOfRFCs: Sendable {
  private struct Place: Sendable {
    let name: Int
    let line: Int
    let input: Int32
    var isTold = false
  }

  /// So many RFCs are watched.
  private let limit: Int
  private var places: [Int: Place] = [:]
  private var inputs: [String] = []

  /// Creates a table without names.
  public init(limit: Int = 1 << 18) { self.limit = limit }

  /// Goes on with another input.
  public mutating func begin(_ input: String) { inputs.append(input) }

  /// Notes a name of an RFC; names of one spelling but for case, accents and punctuation are equal.
  ///
  /// - Returns: Where the RFC had another name, such as `contratos.csv:4`; nil where it had none, or that was told before.
  /// - Complexity: O(1).
  mutating func note(_ seen: NameOfRFC) -> String? {
    guard let known = places[seen.rfc] else {
      if places.count < limit {
        places[seen.rfc] = Place(
          name: seen.name,
          line: seen.line,
          input: Int32(clamping: inputs.count - 1)
        )
      }
      return nil
    }
    if known.name == seen.name || known.isTold { return nil }
    places[seen.rfc]?.isTold = true
    let input = Int(known.input)
    let source = inputs.indices.contains(input) ? inputs[input] : ""
    return "\(source):\(known.line)"
  }

  /// The notes of a process with one for each RFC that has several names, where it was seen.
  ///
  /// Processes are to be given in one order, whichever thread read them: the first name is the one that the others differ
  /// from.
  public mutating func notes(_ notes: [CellNote], with seen: [NameOfRFC]) -> [CellNote] {
    var all: [CellNote] = []
    var taken = 0
    for one in seen {
      guard let place = note(one) else { continue }
      all += notes[taken..<one.notes]
      taken = one.notes
      all.append(.severalNames(one.shown, other: place, line: one.line, heading: one.heading))
    }
    return taken == 0 && all.isEmpty ? notes : all + notes[taken...]
  }
}
