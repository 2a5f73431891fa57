/// One list of a table, made ready for the walk over a compiled release.
///
/// The list's path has levels: the release is level 0, each name of the path one more. An array's elements are visited
/// one after the other; anything else is visited as if it were alone in one.
struct SourcePlan: Sendable {
  /// A member that is looked for.
  struct Field: Sendable {
    let name: [UInt8]
    /// The slot that its value goes to, or -1.
    var slot = -1
    /// The node of the members that are looked for inside, or -1.
    var node = -1
    /// Whether its value is the next level.
    var isNextLevel = false
  }

  /// The path of the list.
  let path: String
  /// The names of the path.
  let levelNames: [[UInt8]]
  /// Whether an object without elements gives a row all the same.
  let isOuter: Bool
  /// The members that are looked for, by node; a node is one object.
  private(set) var nodes: [[Field]] = []
  /// The slot of a level's own value, or -1.
  private(set) var ownSlots: [Int]
  /// The slots that each level fills.
  private(set) var slotsOfLevel: [[Int]]

  /// The number of levels below the release.
  var depth: Int { levelNames.count }

  init(path: String, isOuter: Bool) {
    self.path = path
    self.isOuter = isOuter
    levelNames = path.split(separator: "/").map { Array($0.utf8) }
    ownSlots = Array(repeating: -1, count: levelNames.count + 1)
    slotsOfLevel = Array(repeating: [], count: levelNames.count + 1)
    // The first nodes are the levels' own.
    nodes = Array(repeating: [], count: levelNames.count + 1)
    for (level, name) in levelNames.enumerated() {
      nodes[level].append(Field(name: name, isNextLevel: true))
    }
  }

  /// Has a slot filled from a path, and returns the level that the path belongs to; nil where this list has no such.
  mutating func add(_ path: String, slot: Int) -> Int? {
    var names = path.split(separator: "/").map { Array($0.utf8) }
    var level = 0
    if names.first == Array("*".utf8) {
      level = depth
      names.removeFirst()
    } else if names.first == Array("^".utf8) {
      guard depth > 1 else { return nil }
      level = depth - 1
      names.removeFirst()
    } else {
      while level < depth, names.first == levelNames[level] {
        level += 1
        names.removeFirst()
      }
    }
    slotsOfLevel[level].append(slot)
    var node = level
    guard !names.isEmpty else {
      ownSlots[level] = slot
      return level
    }
    for (place, name) in names.enumerated() {
      let field = field(named: name, in: node)
      if place == names.count - 1 {
        nodes[node][field].slot = slot
      } else {
        if nodes[node][field].node < 0 {
          nodes[node][field].node = nodes.count
          nodes.append([])
        }
        node = nodes[node][field].node
      }
    }
    return level
  }

  private mutating func field(named name: [UInt8], in node: Int) -> Int {
    if let known = nodes[node].firstIndex(where: { $0.name == name }) { return known }
    nodes[node].append(Field(name: name))
    return nodes[node].count - 1
  }
}
