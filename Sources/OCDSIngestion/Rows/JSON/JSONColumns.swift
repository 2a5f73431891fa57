/// The names of members that are the headings of a table.
struct JSONColumns {
  /// The names in the order in which they occur.
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  /// The number of names.
  var count: Int { names.count }

  /// The column of a name.
  func index(of name: String) -> Int? { places[name] }

  /// Adds a name that is new.
  mutating func add(_ name: String) {
    if places[name] != nil { return }
    places[name] = names.count
    names.append(name)
  }
}
