internal import OCDSCore

/// The paths at which something was found, each once, with a number.
///
/// A path is a list of names without array indexes: the path of `/tender/items/3/id` is `tender/items/id`.
struct PathTable: Sendable {
  /// The number of the empty path.
  static let root: Int32 = 0

  /// What values are below, so that they are no paths.
  private static let values: Int32 = -2

  private struct Key: Hashable, Sendable {
    let parent: Int32
    let name: [UInt8]
  }

  private var places: [Key: Int32] = [:]
  private var parents: [Int32] = [-1]
  private var names: [[UInt8]] = [[]]

  /// The number of a path with one more name.
  mutating func child(of parent: Int32, _ name: [UInt8]) -> Int32 {
    let key = Key(parent: parent, name: name)
    if let place = places[key] { return place }
    let place = Int32(names.count)
    places[key] = place
    parents.append(parent)
    names.append(name)
    return place
  }

  /// The number of a value, cut after 120 bytes; `lastName` gives it back.
  mutating func value(_ view: JSONView) -> Int32 {
    value(view.kind == .string ? view.nameBytes(at: view.index) : view.rawBytes)
  }

  /// The number of a text.
  mutating func value(_ text: [UInt8]) -> Int32 {
    child(of: PathTable.values, Array(text.prefix(120)))
  }

  /// The number of a path of several names.
  mutating func path(_ names: [String]) -> Int32 {
    names.reduce(PathTable.root) { child(of: $0, Array($1.utf8)) }
  }

  /// The names of a path.
  func names(of path: Int32) -> [String] {
    var found: [String] = []
    var place = path
    while place > 0 {
      found.append(String(decoding: names[Int(place)], as: UTF8.self))
      place = parents[Int(place)]
    }
    return found.reversed()
  }

  /// The last name of a path.
  func lastName(of path: Int32) -> String { String(decoding: names[Int(path)], as: UTF8.self) }

  /// How many paths there are.
  var count: Int { names.count }
}
