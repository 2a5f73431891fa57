internal import OCDSCore

/// The ways through the state on which the columns of a table lead, each one a step beyond another.
///
/// A builder knows the place at the end of each way that it went, so that the columns of a row do not go the whole way
/// again.
struct WayTable: Sendable {
  enum Step: Sendable {
    /// A member that is an object.
    case object(StateName)
    /// The item of an array whose id is that of the row, by its number; an object where the row has none, if so told.
    case rowItem(StateName, id: Int, orObject: Bool)
    /// The item with this id, and what says its kind.
    case item(StateName, StateName, kind: (name: StateName, value: [UInt8])?)
  }

  struct Way: Sendable {
    let parent: Int
    let step: Step
    /// Whether it leads through an item of the row.
    let isOfRow: Bool
  }

  /// The end of a path: a member, and the way to what it is a member of.
  struct Target: Sendable {
    let way: Int
    let name: StateName
  }

  /// The way to the whole state.
  static let root = 0

  private(set) var ways: [Way] = []
  /// Those that lead through an item of the row.
  private(set) var waysOfRow: [Int] = []
  /// How paths name the items of a row; the place of one is the number of its id.
  let keys: [String]
  private var known: [[OCDSPath.Step]: Int] = [:]

  /// Creates a table for rows with these items.
  init(keys: [String]) {
    self.keys = keys
    ways.append(Way(parent: -1, step: .object(StateName("")), isOfRow: false))
    known[[]] = WayTable.root
  }

  func isOfRow(_ way: Int) -> Bool { ways[way].isOfRow }

  /// The number of a way.
  mutating func way(_ steps: some Collection<OCDSPath.Step>) -> Int {
    let steps = Array(steps)
    if let number = known[steps] { return number }
    guard let last = steps.last else { return WayTable.root }
    let parent = way(steps.dropLast())
    let number: Int
    switch last {
    case .member(let name): number = add(.object(StateName(name)), to: parent)
    case .rowItem(let name, let key):
      let id = keys.firstIndex(of: key) ?? -1
      number = add(.rowItem(StateName(name), id: id, orObject: false), to: parent)
    case .item(let name, let id):
      let kind = OCDSPath.kindMember(of: name).map { (StateName($0), quoted(id)) }
      number = add(.item(StateName(name), StateName(id: id), kind: kind), to: parent)
    }
    known[steps] = number
    return number
  }

  /// The end of a path; nil where it is none of a member.
  mutating func target(_ steps: [OCDSPath.Step]) -> Target? {
    guard case .member(let name)? = steps.last else { return nil }
    return Target(way: way(steps.dropLast()), name: StateName(name))
  }

  /// The way to what a reference to an organisation stands in, such as that of `awards/suppliers[]`: an item of the row
  /// where it has one, else an object, but of awards and contracts.
  mutating func way(ofReference parts: [String]) -> Int {
    var way = WayTable.root
    for part in parts {
      let id = keys.firstIndex(of: part)
      let isArray = part == "awards" || part == "contracts"
      if id != nil || isArray {
        way = add(.rowItem(StateName(part), id: id ?? -1, orObject: !isArray), to: way)
      } else {
        way = add(.object(StateName(part)), to: way)
      }
    }
    return way
  }

  private mutating func add(_ step: Step, to parent: Int) -> Int {
    var isOfRow = ways[parent].isOfRow
    if case .rowItem = step { isOfRow = true }
    if isOfRow { waysOfRow.append(ways.count) }
    ways.append(Way(parent: parent, step: step, isOfRow: isOfRow))
    return ways.count - 1
  }
}
