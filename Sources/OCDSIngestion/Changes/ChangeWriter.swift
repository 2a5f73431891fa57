public import OCDSCore

/// Writes the one release that brings the ledger's state of a process to the state that its source describes.
///
/// A release holds what changed and no more: changed members within objects; of arrays that are merged by `id` the
/// changed objects, each with its `id` and what the schema says that it must have; whole those that merging replaces
/// whole; null for what vanished. Compiled with the earlier releases it gives the state (`StateComparison`). Numbers and
/// strings keep the state's source text.
///
/// A state is shaped like a compiled release without `id`, `date` and `tag`; what it says there is passed over. One
/// writer serves one thread and keeps its memory from process to process.
///
/// Source: https://standard.open-contracting.org/1.1/en/schema/merging/
public struct ChangeWriter: ~Copyable {
  private let rules: ChangeRules
  private var output = ChangeOutput()

  /// Creates a writer by the rules of a schema.
  public init(rules: ChangeRules) { self.rules = rules }

  /// Writes the release for a state; nil where the state says what the compiled release says.
  ///
  /// The compiled release is that of all releases of the process that the ledger holds, as `Merger` gives it; nil only
  /// where the ledger holds none. A process whose releases contradict each other has none that could be given: its
  /// state is to be set aside.
  ///
  /// - Throws: What keeps the state from being published.
  /// - Complexity: O(size of both); nothing is written or kept where nothing changed.
  public mutating func release(
    for state: JSONView,
    after previous: JSONView?,
    at moment: PublicationMoment,
    isTaken: (String) -> Bool
  ) throws(StateFault) -> StateChange? {
    try state.checkMembers()
    guard let ocidView = state["ocid"], let ocid = ocidView.string, !ocid.isEmpty else {
      throw .missingOCID
    }
    if let previous {
      let known = previous["ocid"]?.string ?? ""
      guard known.utf8.elementsEqual(ocid.utf8) else {
        throw .otherProcess(ledger: known, state: ocid)
      }
      let walk = ChangeWalk(state, previous, hasPrevious: true, rules: rules)
      guard try ChangeWriter.hasChanged(walk, &output) else { return nil }
      try ChangeWriter.write(walk, &output)
    } else {
      let walk = ChangeWalk(state, state, hasPrevious: false, rules: rules)
      output.begin(writing: true)
      guard try walk.release(&output) else { return nil }
    }
    var tags = output.tags
    if tags.isEmpty {
      let stage = state.stage ?? (previous?.stage ?? .planning)
      tags = [previous == nil ? stage.first : stage.update]
    }
    let stage = tags.map(\.stage).max() ?? .planning
    guard let id = ReleaseIdentifier.make(ocid, at: moment.run, stage, isTaken: isTaken) else {
      throw .noIdentifierFree
    }
    let date = moment.date.text
    var writer = ReleaseHeadWriter()
    writer.begin(ocid: ocidView, id: id, date: date, tags: tags)
    writer.origin(state, previous)
    return StateChange(
      bytes: writer.end(output.bytes.bytes),
      id: id,
      date: date,
      tags: tags,
      stateFrom: nil
    )
  }

  /// Writes the first release of a process for a state of which everything is new and nothing needs to be looked at.
  ///
  /// - Parameters:
  ///   - state: The state, as `ProcessBuilder` writes it.
  ///   - tags: What `ProcessBuilder` says that the release is to be told of.
  ///   - ocid: The process.
  ///   - moment: When it is published.
  /// - Returns: What `release(for:after:at:isTaken:)` gives for it; nil where the state does not begin with the process.
  /// - Complexity: O(size), of which nothing is read.
  public static func firstRelease(
    for state: [UInt8],
    _ tags: [ReleaseTag],
    of ocid: String,
    at moment: PublicationMoment
  ) -> StateChange? {
    var head = Array("{\"ocid\":".utf8)
    JSONString.appendQuoted(ocid, to: &head)
    let stage = tags.map(\.stage).max() ?? .planning
    guard state.count > head.count, state.span.extracting(..<head.count).isEqual(to: head.span),
      let id = ReleaseIdentifier.make(ocid, at: moment.run, stage, isTaken: { _ in false })
    else { return nil }
    let date = moment.date.text
    var writer = ReleaseHeadWriter()
    let start = writer.begin(head.span, id: id, date: date, tags: tags)
    return StateChange(
      bytes: writer.end(state: state.span.extracting(head.count...)),
      id: id,
      date: date,
      tags: tags,
      stateFrom: start
    )
  }

  private static func hasChanged(_ walk: borrowing ChangeWalk, _ output: inout ChangeOutput)
    throws(StateFault) -> Bool
  {
    output.begin(writing: false)
    return try walk.release(&output)
  }

  private static func write(_ walk: borrowing ChangeWalk, _ output: inout ChangeOutput)
    throws(StateFault)
  {
    output.begin(writing: true)
    _ = try walk.release(&output)
  }
}

extension JSONView {
  /// The most advanced stage that a release or a state tells of; nil where it tells of none.
  var stage: ReleaseStage? {
    if let contracts = self["contracts"], !contracts.saysNothing {
      var elements = contracts.elements
      while let contract = elements.next() {
        if let found = contract["implementation"], !found.saysNothing { return .implementation }
      }
      return .contract
    }
    if let awards = self["awards"], !awards.saysNothing { return .award }
    if let tender = self["tender"], !tender.saysNothing { return .tender }
    if let planning = self["planning"], !planning.saysNothing { return .planning }
    return nil
  }
}
