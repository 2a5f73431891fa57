internal import OCDSCore

/// Brings what a source said of a process to what it says now.
///
/// What is said now is added and amends; what is not said now stands, unless the source is declared complete: then what it
/// covers and does not hold is left out. The rule, member by member:
///
/// - an object is amended member by member, a list whose objects have ids object by object;
/// - what says one thing is replaced whole: a value, a list without ids, the suppliers of an award, what an organisation is a
///   member of, an amount with its currency, and an object whose `id` or `scheme` is another now;
/// - `null`, `[]` and `{}` say nothing, as everywhere;
/// - a party loses the role of buyer, procuring entity or supplier with the last reference that gave it, and goes with its last
///   role; every other role stays;
/// - `numberOfTenderers` that counts the tenderers counts them anew.
///
/// Source: `docs/changes.md`.
public struct StateAmendment: ~Copyable {
  private var output = ByteBuffer(capacity: 1 << 12)

  /// Creates an amendment without anything.
  public init() {}

  /// The state that a source describes with what it says now, after what it said before.
  ///
  /// - Parameters:
  ///   - now: What the file at hand says, as JSON; of a process that it does not hold, its head.
  ///   - before: What the source said before, as JSON; nil where it said nothing.
  ///   - coverage: What it means that the file leaves something out.
  /// - Returns: The state as JSON without white space. Amending it once more by the same gives the same bytes.
  /// - Throws: Where one of the texts is not JSON.
  /// - Complexity: O(size of both).
  public mutating func state(
    saying now: [UInt8],
    after before: [UInt8]?,
    coverage: SourceCoverage = .partial
  ) throws -> [UInt8] {
    guard let before, before != now else { return now }
    let new = try JSONDocument(now)
    let old = try JSONDocument(before)
    let (state, known) = (new.root, old.root)
    guard state.word.isObject, known.word.isObject else { return now }
    if coverage == .complete(nil) { return written(AmendmentWalk(state, known, isReplacing: true)) }
    let amended = written(AmendmentWalk(state, known))
    guard case .complete(let period?) = coverage else { return amended }
    // What lies in the period is told by the dates as they are now: else a second time would find others.
    let both = try JSONDocument(amended)
    let whole = both.root
    let withdrawn = WithdrawnObjects(from: whole, notIn: state, within: period)
    if withdrawn.isWhole { return written(AmendmentWalk(state, known, isReplacing: true)) }
    if withdrawn.places.isEmpty { return amended }
    return written(AmendmentWalk(state, whole, withdrawn))
  }

  private mutating func written(_ walk: borrowing AmendmentWalk) -> [UInt8] {
    output.removeAll()
    walk.write(to: &output)
    return [UInt8](copying: output.bytes)
  }
}
