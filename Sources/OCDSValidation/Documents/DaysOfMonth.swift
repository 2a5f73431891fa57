internal import OCDSCore

/// On which day of the month the dates of one field fall, as far as they were seen.
public struct DaysOfMonth: Sendable {
  let path: String
  var count = 0
  /// The one day; 0 before the first date, -1 where there were several.
  var day = 0
  /// The months of the year, a bit each.
  var months: UInt16 = 0
  var example: FoundExample?

  /// As many dates, in as many months, must fall on one day before that is odd.
  private static let countLimit = 20
  private static let monthLimit = 3

  /// Counts a date by its first ten letters, which are digits and hyphens.
  @inline(__always)
  mutating func add(_ text: Span<UInt8>) {
    let month = Int(text[5] & 15) * 10 + Int(text[6] & 15)
    let day = Int(text[8] & 15) * 10 + Int(text[9] & 15)
    count &+= 1
    months |= 1 << UInt16(truncatingIfNeeded: month)
    if day != self.day { self.day = self.day == 0 ? day : -1 }
  }

  /// Takes in what was seen elsewhere of the same field.
  mutating func merge(_ other: DaysOfMonth) {
    count += other.count
    months |= other.months
    if day == 0 { day = other.day } else if other.day != 0 && other.day != day { day = -1 }
    if let seen = other.example, seen.offset < example?.offset ?? .max { example = seen }
  }

  /// Whether all fall on one day of different months, though there are many.
  var areOdd: Bool {
    day > 0 && count >= DaysOfMonth.countLimit && months.nonzeroBitCount >= DaysOfMonth.monthLimit
  }
}

/// The dates of a program's fields, by the nodes of their schemas.
struct DateFields: Sendable {
  /// The field of each node, counted from 1; 0 where no date was seen.
  private var places: [Int32] = []
  private var fields: [DaysOfMonth] = []
  /// The fields whose first date is in the document at hand, and its place.
  private(set) var pending: [(field: Int, place: Int)] = []

  /// Counts a date; false where it is the first of its field, which must be begun.
  mutating func add(_ text: Span<UInt8>, _ node: Int) -> Bool {
    guard node < places.count, places[node] > 0 else { return false }
    fields[Int(places[node]) &- 1].add(text)
    return true
  }

  /// Begins a field at its first date.
  mutating func begin(_ node: Int, path: [String], at index: Int) {
    if node >= places.count {
      places.append(contentsOf: repeatElement(0, count: node + 1 - places.count))
    }
    places[node] = Int32(truncatingIfNeeded: fields.count + 1)
    pending.append((fields.count, index))
    fields.append(DaysOfMonth(path: path.joined(separator: "/")))
  }

  /// Gives a field its example.
  mutating func keep(_ example: FoundExample, of field: Int) { fields[field].example = example }

  /// Forgets the nodes, whose numbers mean others in another program.
  mutating func forgetNodes() { places.removeAll(keepingCapacity: true) }

  mutating func forgetPlaces() { pending.removeAll(keepingCapacity: true) }

  /// Takes what was seen.
  mutating func take() -> [DaysOfMonth] {
    defer {
      fields = []
      places = []
    }
    return fields
  }
}
