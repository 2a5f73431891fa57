public import OCDSCore

/// Whether a compiled release says what a state says.
///
/// The order of members and of identified objects does not matter; numbers are compared by value (`12.30` is `12.3`);
/// null, `[]` and `{}` say nothing. What withdrawal leaves does not count: an object of an array of which only the `id`
/// is left, an object of which nothing is left, a cancelled award or contract that the state has not, and in all of
/// them what the schema does not let be null. Nor do `id`, `date` and `tag` of the release, and an `initiationType`
/// that the state does not give.
public struct StateComparison: ~Copyable {
  private let rules: ChangeRules
  private var output = ChangeOutput()

  /// Creates a comparison by the rules of a schema.
  public init(rules: ChangeRules) { self.rules = rules }

  /// Whether a compiled release equals a state of the same process.
  ///
  /// - Throws: A fault of the state, where nothing before it differs.
  /// - Complexity: O(size of both).
  public mutating func isEqual(_ compiled: JSONView, to state: JSONView) throws(StateFault) -> Bool
  {
    try state.checkMembers()
    output.begin(writing: false)
    let walk = ChangeWalk(state, compiled, hasPrevious: true, rules: rules)
    return try !walk.release(&output)
  }
}

extension JSONView {
  /// Checks that this is an object, and that no object in it has two members of one name.
  ///
  /// - Complexity: O(size).
  func checkMembers() throws(StateFault) {
    guard word.isObject else { throw .notAnObject }
    var first: JSONPointer?
    forEachDuplicateMember { if first == nil { first = $0 } }
    if let first { throw .duplicateMember(at: first) }
  }
}
